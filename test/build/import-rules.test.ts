import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { coreRooms, roomRules } from '../../build/core-rooms.mjs';

const root = resolve(import.meta.dirname, '../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/** One file for each rule, breaking exactly it. */
const offences: readonly (readonly [rule: string, path: string, source: string])[] = [
  ['no-cycles', 'shared/a.ts', "import './b.ts';"],
  ['no-folder-cycles', 'renderer/features/two/a/uses-b.ts', "import '../b/in-b.ts';"],
  ['nothing-imports-test', 'electron/core/uses-test.ts', "import '../../test/t.ts';"],
  ['nothing-imports-build', 'electron/core/uses-build.ts', "import '../../build/x.ts';"],
  ['shared-knows-nobody', 'shared/uses-core.ts', "import '../electron/core/c.ts';"],
  ['model-below-contract', 'shared/model/uses-contract.ts', "import '../contract/k.ts';"],
  ['shared-without-node', 'shared/uses-node.ts', "import 'node:fs';"],
  ['renderer-knows-only-shared', 'renderer/uses-core.ts', "import '../electron/core/c.ts';"],
  ['renderer-without-node', 'renderer/uses-node.ts', "import 'node:path';"],
  ['renderer-without-anthropic', 'renderer/uses-claude.ts', "import '@anthropic-ai/sdk';"],
  ['contract-client-in-one-place', 'renderer/app/calls.ts', "import '@orpc/client';"],
  ['features-apart', 'renderer/features/one/x.ts', "import '../two/y.ts';"],
  ['features-below-app', 'renderer/features/one/z.ts', "import '../../app/calls.ts';"],
  ['components-below-features', 'renderer/components/c.ts', "import '../features/two/y.ts';"],
  ['core-without-hosts', 'electron/core/uses-host.ts', "import '../host/h.ts';"],
  [
    'electron-only-in-desktop',
    'electron/core/uses-electron.ts',
    "import type { App } from 'electron';\nexport type A = App;",
  ],
  ['host-below-hosts', 'electron/host/uses-desktop.ts', "import '../desktop/d.ts';"],
  ['desktop-without-browser', 'electron/desktop/d.ts', "import '../browser/b.ts';"],
  ['browser-without-desktop', 'electron/browser/uses-desktop.ts', "import '../desktop/e.ts';"],
  ['preload-alone', 'electron/preload.ts', "import './host/h.ts';"],
  ['nothing-unresolved', 'shared/lost.ts', "import './nowhere.ts';"],
];

/** For each room of the core, a file that imports one it may not. */
const roomOffences = coreRooms.map(({ room, mayImport }, at): (typeof offences)[number] => {
  const foreign = coreRooms
    .map((other) => other.room)
    .find((other) => other !== room && !mayImport.includes(other));
  const up = '../'.repeat(room.split('/').length);
  return [roomRules[at]?.name ?? '', `electron/core/${room}/breaks.ts`, `import '${up}${foreign}/x.ts';`];
});
const allOffences = [...offences, ...roomOffences];

const bystanders = [
  ...coreRooms.map(({ room }) => [`electron/core/${room}/x.ts`, 'export {};'] as const),
  ['shared/b.ts', "import './a.ts';"],
  ['shared/contract/k.ts', 'export {};'],
  ['test/t.ts', 'export {};'],
  ['build/x.ts', 'export {};'],
  ['electron/core/c.ts', 'export {};'],
  ['electron/host/h.ts', 'export {};'],
  ['electron/desktop/e.ts', 'export {};'],
  ['electron/browser/b.ts', 'export {};'],
  ['renderer/features/two/y.ts', 'export {};'],
  ['renderer/features/two/a/in-a.ts', 'export {};'],
  ['renderer/features/two/b/in-b.ts', 'export {};'],
  ['renderer/features/two/b/uses-a.ts', "import '../a/in-a.ts';"],
] as const;

let folder: string;
let broken: readonly string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-rules-'));
  for (const [path, source] of [
    ...bystanders,
    ...allOffences.map(([, path, source]) => [path, source] as const),
  ]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${source}\n`);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const args = ['--config', join(root, '.dependency-cruiser.mjs'), '--output-type', 'json'];
  const folders = ['electron', 'renderer', 'shared', 'test', 'build'];
  const done = spawnSync(process.execPath, [cruiser, ...args, ...folders], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const found = JSON.parse(done.stdout) as {
    readonly summary: {
      readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    };
  };
  broken = found.summary.violations.map((violation) => `${violation.rule.name} in ${violation.from}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a broken import rule is noticed', () => {
  it.each(allOffences)('%s', (rule, path) => {
    // Of two folders in a circle the first is named.
    const where = rule === 'no-folder-cycles' ? dirname(path) : path;
    expect(broken).toContain(`${rule} in ${where}`);
  });
});
