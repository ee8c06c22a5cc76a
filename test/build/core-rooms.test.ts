import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreRooms } from '../../build/core-rooms.mjs';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const sources = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: root }).map((path) =>
  path.replaceAll('\\', '/'),
);
const rooms = coreRooms.map(({ room }) => room);

describe('the rooms of the core', () => {
  it('hold every file but app.ts, which puts them together', () => {
    const inCore = sources.filter((path) => path.startsWith('electron/core/'));
    const homeless = inCore.filter(
      (path) => !rooms.some((room) => path.startsWith(`electron/core/${room}/`)),
    );
    expect(homeless).toEqual(['electron/core/app.ts']);
    expect(rooms.filter((room) => !existsSync(join(root, 'electron/core', room)))).toEqual([]);
  });

  it('stand lowest first, so that nobody imports upwards', () => {
    const upwards = coreRooms.flatMap(({ room, mayImport }, at) =>
      mayImport
        .filter((other) => rooms.indexOf(other) >= at || !rooms.includes(other))
        .map((other) => [room, other]),
    );
    expect(upwards).toEqual([]);
  });

  it('are what docs/architecture.md says', () => {
    const told = [
      ...read('docs/architecture.md').matchAll(/^\| `([\w/]+)\/` \| ([^|]+) \| ([^|]*) \|$/gm),
    ].map(([, room, owns, imports]) => ({
      room,
      owns: owns?.trim(),
      mayImport: imports?.trim().split(/, |^$/).filter(Boolean),
    }));
    expect(told).toEqual(coreRooms);
  });
});

/** Statements over the jobs database; CREATE and PRAGMA among them. */
const statement =
  /(['"`])\s*(SELECT|INSERT|UPDATE|CREATE|PRAGMA|WITH)\s|\b(SELECT [\w*]|INSERT (OR \w+ )?INTO|DELETE FROM|UPDATE \w+ SET)\b/;
/** The third place: a table read from a sheet stands in a file of its own, whose statements stay with it. */
const hasStatements = /^electron\/core\/(store|database|workbook\/table\/table-(file|schema|writer)\.ts)/;

it('SQL stands in store/ and database/ only', () => {
  const elsewhere = sources.filter((path) => !hasStatements.test(path) && statement.test(read(path)));
  expect(elsewhere).toEqual([]);
  // Or the expression finds nothing anywhere.
  expect(sources.filter((path) => statement.test(read(path))).length).toBeGreaterThan(15);
});

/** Folders of one circle of imports, by the folder that a file lies in, from one folder back to itself. */
function findCircle(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  const done = new Set<string>();
  function walk(folder: string, path: readonly string[]): readonly string[] {
    if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder];
    if (done.has(folder)) return [];
    for (const next of edges.get(folder) ?? []) {
      const circle = walk(next, [...path, folder]);
      if (circle.length > 0) return circle;
    }
    done.add(folder);
    return [];
  }
  for (const folder of edges.keys()) {
    const circle = walk(folder, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

function edgesBetweenFolders(): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const path of sources) {
    const from = dirname(path);
    for (const [, spec = ''] of read(path).matchAll(/(?:from|import|import\()\s*'(\.{1,2}\/[^']+)'/g)) {
      const to = relative(root, dirname(resolve(root, from, spec))).replaceAll('\\', '/');
      if (to === from) continue;
      edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  }
  return edges;
}

describe('folders', () => {
  it('import each other in no circle', () => {
    const edges = edgesBetweenFolders();
    expect(edges.size).toBeGreaterThan(50);
    expect(findCircle(edges)).toEqual([]);
  });

  it('are found out when they do, however long the circle', () => {
    const edges = new Map([
      ['a', new Set(['b', 'c'])],
      ['b', new Set<string>()],
      ['c', new Set(['d'])],
      ['d', new Set(['a'])],
    ]);
    expect(findCircle(edges)).toEqual(['a', 'c', 'd', 'a']);
  });
});
