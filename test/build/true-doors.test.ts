import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { coreRooms } from '../../build/core-rooms.mjs';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');
const filesIn = (folder: string): readonly string[] =>
  globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }).map((path) => path.replaceAll('\\', '/'));

/** The comment that a file begins with, as one line; empty where there is none. */
function headOf(path: string): string {
  const [, head = ''] = /^\/\*\*\n((?: \*.*\n)+?) \*\/\n/.exec(read(path)) ?? [];
  return head
    .replace(/^ \* ?/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How a head says what its room leaves to others. */
const limit = /\b(never|no|not|nothing|neither|nobody|only|itself)\b/i;

const rooms = [
  ...coreRooms.map(({ room }) => `electron/core/${room}`),
  ...['host', 'desktop', 'browser', 'headless', 'locales'].map((room) => `electron/${room}`),
  'shared/model',
  'shared/sentences',
];

it.each(rooms)('%s says in one place what it owns and what it leaves to others', (room) => {
  const heads = filesIn(room).map(headOf);
  const own = heads.filter((head) => head.startsWith(`What ${room} owns: `));
  expect(own).toHaveLength(1);
  expect(own[0]).toMatch(limit);
  expect(own[0]?.length).toBeGreaterThan(120);
});

const doors = [
  'shared/contract/contract.ts',
  ...['app/app', 'client/client', 'messages/messages'].map((name) => `renderer/${name}`),
  ...['batches/batches', 'help/help', 'home/home', 'job/page/job-page', 'new-job/new-job'].map(
    (name) => `renderer/features/${name}`,
  ),
  ...['settings/settings', 'templates/templates'].map((name) => `renderer/features/${name}`),
].map((name) => (/\.ts$/.test(name) ? name : globSync(`${name}.{ts,tsx}`, { cwd: root })[0]));

it.each(doors)('%s says what its folder is for and what it leaves to others', (door = '') => {
  expect(headOf(door)).toMatch(limit);
});

it('every feature of the page has such a door', () => {
  const features = new Set(filesIn('renderer/features').map((path) => path.split('/')[2]));
  expect(new Set(doors.flatMap((door) => door?.match(/^renderer\/features\/([^/]+)/)?.[1] ?? []))).toEqual(
    features,
  );
});

it('no head or comment leads to a document that is not in the repository', () => {
  const documents = globSync('{electron,renderer,shared,build,test}/**/*.{ts,tsx,mjs}', { cwd: root })
    .filter((path) => !path.includes('node_modules'))
    .flatMap((path) =>
      [...read(path).matchAll(/^\s*(?:\/\/|\/?\*+).*?\b((?:[\w-]+\/)*[\w-]+\.md)\b/gm)].map(
        ([, name = '']) => [path, name],
      ),
    );
  expect(documents.length).toBeGreaterThan(5);
  const known = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).map((path) => path.replaceAll('\\', '/'));
  expect(
    documents.filter(([, name = '']) => !known.some((path) => path === name || path.endsWith(`/${name}`))),
  ).toEqual([]);
});
