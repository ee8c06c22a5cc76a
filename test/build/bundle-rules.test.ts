import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeConfig, pageConfig } from '../../build/vite-configs.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-bundle-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Builds one source file under the rules of a bundle, into nowhere. */
async function buildWith(config: ReturnType<typeof nodeConfig>, source: string): Promise<string> {
  const input = join(folder, 'entry.ts');
  writeFileSync(input, source);
  try {
    await build({
      ...config,
      root: folder,
      logLevel: 'silent',
      build: { ...config.build, write: false, rolldownOptions: { ...config.build.rolldownOptions, input } },
    });
    return 'built';
  } catch (error) {
    return String(error);
  }
}

describe('the browser host’s bundle', () => {
  it.each([
    "import { app } from 'electron'; app.quit();",
    "import Store from 'electron-store'; new Store();",
    "export const later = () => import('electron-updater');",
  ])('cannot be built when something in it asks for Electron: %s', async (source) => {
    expect(await buildWith(nodeConfig(), source)).toContain(
      'the core and the browser host must not import electron',
    );
  });

  it('is built when nothing does', async () => {
    expect(
      await buildWith(nodeConfig(), "import { join } from 'node:path'; export const path = join('a', 'b');"),
    ).toBe('built');
  });
});

describe('the page’s bundle', () => {
  it.each(["import 'node:fs';", "export const later = () => import('@anthropic-ai/sdk');"])(
    'cannot be built with %s',
    async (source) => {
      expect(await buildWith(pageConfig(), source)).toContain('the page must not import');
    },
  );
});
