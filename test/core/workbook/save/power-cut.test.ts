import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type FileSystem,
  replaceFile,
  systemFiles,
} from '../../../../electron/core/workbook/save/replace-file.ts';

/**
 * A disk that loses its power. A file's content is on it once it was synced; names are made, changed and
 * removed in order, as journals do it, and are there for certain once their folder was synced. So after a cut
 * a beginning of the list of names holds, no shorter than the last sync.
 */
interface Step {
  readonly names: ReadonlyMap<string, number>;
  /** Contents that are on the disk. */
  readonly synced: ReadonlySet<number>;
  /** How many changes of names are certain. */
  readonly certain: number;
}

class Disk {
  readonly steps: Step[] = [];
  /** Each state of the names, the first one before anything was done. */
  readonly states: ReadonlyMap<string, number>[] = [];
  readonly contents: string[] = [];
  #names = new Map<string, number>();
  readonly #synced = new Set<number>();
  #certain = 0;

  put(path: string, content: string, isSynced: boolean): void {
    this.#names.set(path, this.contents.push(content) - 1);
    if (isSynced) this.#synced.add(this.contents.length - 1);
  }

  start(): void {
    this.#note(true);
  }

  #note(hasNames: boolean): void {
    if (hasNames) this.states.push(new Map(this.#names));
    this.steps.push({
      names: new Map(this.#names),
      synced: new Set(this.#synced),
      certain: this.#certain,
    });
  }

  /** The system's files, each of whose changes is noted. */
  files(folder: string): FileSystem {
    return {
      ...systemFiles,
      copyFile: async (from, to, mode) => {
        await systemFiles.copyFile(from, to, mode);
        this.put(String(to), this.contents[this.#names.get(String(from)) ?? -1] ?? '', false);
        this.#note(true);
      },
      rename: async (from, to) => {
        await systemFiles.rename(from, to);
        this.#names.set(String(to), this.#names.get(String(from)) ?? -1);
        this.#names.delete(String(from));
        this.#note(true);
      },
      open: async (path, flags) => {
        const file = await systemFiles.open(path, flags);
        const sync = file.sync.bind(file);
        file.sync = async () => {
          await sync();
          if (path === folder) this.#certain = this.states.length - 1;
          else this.#synced.add(this.#names.get(String(path)) ?? -1);
          this.#note(false);
        };
        return file;
      },
    };
  }

  /** What each name may lead to after a cut at this step; null for bytes that nobody wrote. */
  *afterCutAt(step: Step): Generator<ReadonlyMap<string, string | null>> {
    const last = this.states.findLastIndex((state) =>
      [...step.names].every(([path, content]) => state.get(path) === content),
    );
    for (let held = step.certain; held <= last; held += 1) {
      const found = [...(this.states[held] ?? [])].map(([path, content]): [string, string | null] => [
        path,
        step.synced.has(content) ? (this.contents[content] ?? null) : null,
      ]);
      yield new Map(found);
    }
  }
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a power cut while a saved workbook takes the place of the old one', () => {
  it.each([
    ['with a backup', true],
    ['without one', false],
  ])('leaves the old file or the new one, whole, %s', async (_, keepsBackup) => {
    const target = join(folder, 'leads.xlsx');
    const temporary = join(folder, '.leads.xlsx.0123abcd.sheetbatch');
    writeFileSync(target, 'old');
    writeFileSync(temporary, 'new');
    const disk = new Disk();
    disk.put(target, 'old', true);
    disk.put(temporary, 'new', false);
    disk.start();
    const outcome = await replaceFile(temporary, target, keepsBackup, disk.files(folder));
    expect(outcome).toMatchObject({ ok: true });
    // What the disk was told is what really stands there.
    const end = disk.steps.at(-1);
    expect([...(end?.names.keys() ?? [])].map((path) => basename(path)).sort()).toEqual(
      readdirSync(folder).sort(),
    );
    expect(readFileSync(target, 'utf8')).toBe('new');
    let cuts = 0;
    for (const step of disk.steps) {
      for (const found of disk.afterCutAt(step)) {
        cuts += 1;
        expect(['old', 'new']).toContain(found.get(target));
        const backup = [...found].find(([path]) => path.includes('before Sheetbatch'));
        if (keepsBackup && found.get(target) === 'new') expect(backup?.[1]).toBe('old');
      }
    }
    expect(cuts).toBeGreaterThan(3);
    // Who was told that it is saved, finds it saved.
    if (end === undefined) throw new Error('nothing was done');
    for (const found of disk.afterCutAt(end)) expect(found.get(target)).toBe('new');
  });
});
