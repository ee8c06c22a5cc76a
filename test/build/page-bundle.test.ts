import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const dist = resolve(import.meta.dirname, '../../dist');
const isBuilt =
  existsSync(join(dist, 'renderer', 'index.html')) && existsSync(join(dist, 'node', 'browser.js'));
const filesOf = (folder: string): string[] =>
  readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
const textOf = (folder: string, name: string): string => readFileSync(join(dist, folder, name), 'utf8');

/** Most that the first screen may weigh, in bytes over the wire (design: 400 kB, compressed). */
const firstBundleBytes = 400_000;

describe.skipIf(!isBuilt)(
  `the page's bundle${isBuilt ? '' : ' (not run: not built, npm test builds first)'}`,
  () => {
    it('holds no key, no Anthropic client and no Node', () => {
      const scripts = filesOf('renderer');
      expect(scripts.length).toBeGreaterThan(1);
      const modules = builtinModules.filter((name) => /^[a-z_]+$/.test(name)).join('|');
      const node = new RegExp(`(?:require\\(|from|import\\(?)\\s*["'](?:node:[a-z_/]+|${modules})["']`);
      const forbidden = [
        /sk-ant-[A-Za-z0-9]{4,}/,
        /anthropic-version|x-api-key|dangerouslyAllowBrowser|\/v1\/messages/i,
        node,
      ];
      const found = scripts.flatMap((name) =>
        forbidden
          .flatMap((pattern) => pattern.exec(textOf('renderer', name))?.[0] ?? [])
          .map((text) => `${name}: ${text}`),
      );
      expect(found).toEqual([]);
    });

    it('has nothing inline and loads nothing from elsewhere', () => {
      const page = textOf('renderer', 'index.html');
      expect(page).toContain('<meta name="csp-nonce" content="__CSP_NONCE__"');
      expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son[a-z]+=/);
      expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
    });

    it('shows its first screen with little to load', () => {
      const page = textOf('renderer', 'index.html');
      const assets = [...page.matchAll(/(?:src|href)="[./]*(assets\/[^"]+\.(?:js|css))"/g)].map(
        (match) => match[1] ?? '',
      );
      expect(assets.length).toBeGreaterThan(0);
      const bytes = assets.reduce(
        (sum, name) => sum + gzipSync(readFileSync(join(dist, 'renderer', name))).length,
        0,
      );
      expect(bytes).toBeLessThan(firstBundleBytes);
    });
  },
);

describe.skipIf(!isBuilt)(
  `the bundles in Node${isBuilt ? '' : ' (not run: not built, npm test builds first)'}`,
  () => {
    it('of the browser host and the command line know no Electron', () => {
      for (const name of filesOf('node')) {
        expect(textOf('node', name), name).not.toMatch(/(?:from|require\(|import\()\s*["']electron["']/);
      }
    });

    it('carry of Anthropic’s SDK what calls need, and none of its tools for agents', () => {
      const mapsOf = (folder: string): string[] =>
        readdirSync(join(dist, folder)).filter((name) => name.endsWith('.js.map'));
      const sourcesOf = (folder: string, name: string): readonly string[] =>
        (JSON.parse(textOf(folder, name)) as { readonly sources: readonly string[] }).sources;
      const sdk = ['node', 'electron']
        .flatMap((folder) => mapsOf(folder).flatMap((name) => sourcesOf(folder, name)))
        .flatMap((source) => /@anthropic-ai\/sdk\/(.*)$/.exec(source)?.[1] ?? []);
      expect(sdk).toContain('client.mjs');
      expect(sdk).toContain('resources/messages/batches.mjs');
      expect(sdk.filter((path) => /^tools\/|^lib\/(tools|threads|environments)\//.test(path))).toEqual([]);
    });

    it('have the worker beside whoever starts it', () => {
      for (const folder of ['node', 'electron']) expect(filesOf(folder)).toContain('workbook-worker.js');
    });

    it('give the sandboxed page one preload in CommonJS that asks for nothing but Electron', () => {
      const preload = textOf('electron', 'preload.cjs');
      const required = [...preload.matchAll(/require\(["']([^"']+)["']\)/g)].map((match) => match[1]);
      expect(new Set(required)).toEqual(new Set(['electron']));
      expect(preload).not.toMatch(/^import /m);
      expect(preload.length).toBeLessThan(4_000);
    });
  },
);
