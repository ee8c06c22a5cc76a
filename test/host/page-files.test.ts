import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/host/content-security-policy.ts';
import { locatePageFile, readPageFile } from '../../electron/host/page-files.ts';

const folder = resolve('page');

describe('where a requested path leads', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/main-abc.js', 'assets/main-abc.js'],
    ['/assets/a%20b.css', 'assets/a b.css'],
  ])('%s is a file of the page', (path, file) => {
    expect(locatePageFile(folder, path)).toBe(resolve(folder, file));
  });

  it.each([
    '/..',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/..%2f..%2fetc/passwd',
    '/%252e%252e/package.json',
    '/..\\package.json',
    '/%5c%5cserver%5cshare',
    '/C:/windows/win.ini',
    '/assets/%00.js',
    '/.env',
    '/%E0%A4%A',
    'assets/main.js',
    '',
  ])('%s leads nowhere', (path) => {
    expect(locatePageFile(folder, path)).toBeNull();
  });

  it('never leaves the folder, whatever is asked for', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '\\', '/', '%00', ':'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const path = locatePageFile(folder, `/${pieces.join('')}`);
        return path === null || path.startsWith(`${folder}/`) || path.startsWith(`${folder}\\`);
      }),
    );
  });
});

describe('a file of the page', () => {
  // A browser told `nosniff` runs no script, draws no picture and loads no font of another type.
  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['main.js', 'text/javascript; charset=utf-8'],
    ['main.css', 'text/css; charset=utf-8'],
    ['icon.svg', 'image/svg+xml'],
    ['icon.png', 'image/png'],
    ['inter.woff', 'font/woff'],
    ['inter.woff2', 'font/woff2'],
    ['facts.json', 'application/json'],
    ['worker.wasm', 'application/wasm'],
    ['notes.txt', undefined],
  ])('%s is sent as %s', async (name, type) => {
    const page = mkdtempSync(join(tmpdir(), 'sheetbatch-page-'));
    try {
      writeFileSync(join(page, name), 'nonce __CSP_NONCE__');
      const file = await readPageFile(page, `/${name}`, 'n1');
      expect(file?.type).toBe(type);
      const isPage = name === 'index.html';
      expect(file?.body.toString()).toBe(type && (isPage ? 'nonce n1' : 'nonce __CSP_NONCE__'));
      expect(file?.isImmutable).toBe(type && !isPage);
      expect(await readPageFile(page, '/nothing.js', 'n1')).toBeNull();
      expect(await readPageFile(page, `/../${name}`, 'n1')).toBeNull();
    } finally {
      rmSync(page, { recursive: true });
    }
  });
});

describe('the policy', () => {
  it('allows nothing but the host itself, and styles with the nonce', () => {
    expect(contentSecurityPolicy('abc', 'ws://127.0.0.1:1')).toMatchInlineSnapshot(
      `"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws://127.0.0.1:1; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"`,
    );
  });

  it('never loosens scripts', () => {
    expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe|https?:|\*/);
  });
});
