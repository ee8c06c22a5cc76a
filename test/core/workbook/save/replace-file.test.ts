import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  backupName,
  checkTarget,
  type FileSystem,
  removeLeftovers,
  replaceFile,
  systemFiles,
  temporaryName,
} from '../../../../electron/core/workbook/save/replace-file.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const source = () => at('Kunden.xlsx');
const temporary = () => at('.Kunden.xlsx.0123abcd.sheetbatch');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheetbatch-test-'));
  writeFileSync(source(), 'old');
  writeFileSync(temporary(), 'new');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The system's files, with one operation failing as the system would report it. */
function failing(operation: keyof FileSystem, code: string): FileSystem {
  const fail = async (): Promise<never> => {
    throw Object.assign(new Error(code), { code });
  };
  return { ...systemFiles, [operation]: fail };
}

describe('a finished file', () => {
  it('takes the place of the original, of which a copy stays under a telling name', async () => {
    chmodSync(source(), 0o640);
    const outcome = await replaceFile(temporary(), source(), true);
    expect(outcome.ok).toBe(true);
    const backup = outcome.ok ? (outcome.value.backupPath ?? '') : '';
    expect(basename(backup)).toMatch(/^Kunden – before Sheetbatch \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.xlsx$/);
    expect(readFileSync(backup, 'utf8')).toBe('old');
    expect(readFileSync(source(), 'utf8')).toBe('new');
    expect(statSync(source()).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual([basename(backup), 'Kunden.xlsx'].sort());
  });

  it('never writes over an earlier backup', async () => {
    const backups = new Set<string>();
    for (const text of ['one', 'two', 'three']) {
      writeFileSync(temporary(), text);
      const outcome = await replaceFile(temporary(), source(), true);
      backups.add(outcome.ok ? (outcome.value.backupPath ?? '') : '');
    }
    expect([...backups].map((path) => readFileSync(path, 'utf8'))).toEqual(['old', 'one', 'two']);
    expect(backupName('/x/a.b.csv', new Date(2026, 0, 2, 3, 4, 5))).toBe(
      'a.b – before Sheetbatch 2026-01-02 03.04.05.csv',
    );
  });

  it('becomes a new file without a backup', async () => {
    const outcome = await replaceFile(temporary(), at('Kunden – results.xlsx'), false);
    expect(outcome).toEqual({ ok: true, value: { backupPath: null } });
    expect(readFileSync(at('Kunden – results.xlsx'), 'utf8')).toBe('new');
    expect(readFileSync(source(), 'utf8')).toBe('old');
  });

  it('goes through a link, which stays a link', async () => {
    mkdirSync(at('elsewhere'));
    writeFileSync(at('elsewhere/real.xlsx'), 'old');
    symlinkSync(at('elsewhere/real.xlsx'), at('link.xlsx'));
    expect((await replaceFile(temporary(), at('link.xlsx'), false)).ok).toBe(true);
    expect(readFileSync(at('elsewhere/real.xlsx'), 'utf8')).toBe('new');
  });

  it.each([
    ['copyFile', 'ENOSPC', 'disk-full'],
    ['copyFile', 'EACCES', 'folder-not-writable'],
    ['rename', 'EBUSY', 'workbook-locked'],
    ['rename', 'EPERM', 'workbook-locked'],
    ['rename', 'ENOSPC', 'disk-full'],
    ['rename', 'EROFS', 'folder-not-writable'],
    ['open', 'EBUSY', 'workbook-locked'],
    ['open', 'EROFS', 'folder-not-writable'],
    ['open', 'ENOSPC', 'disk-full'],
    ['chmod', 'EACCES', 'folder-not-writable'],
  ] as const)(
    'leaves the original whole and no backup when %s fails with %s',
    async (operation, code, problem) => {
      const outcome = await replaceFile(temporary(), source(), true, failing(operation, code));
      expect(outcome).toEqual({ ok: false, problem: { code: problem } });
      expect(readFileSync(source(), 'utf8')).toBe('old');
      expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual([]);
    },
  );
});

describe('a backup', () => {
  it.each(['copied', 'put on the disk'])(
    'is whole or not there: nothing stays of one that could not be %s',
    async (step) => {
      const noRoom = (): never => {
        throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
      };
      const files: FileSystem = {
        ...systemFiles,
        copyFile: async (_, to) => {
          writeFileSync(to, 'ol');
          if (step === 'copied') noRoom();
        },
        open: async (path, flags) => {
          const file = await systemFiles.open(path, flags);
          if (String(path).includes('before')) file.sync = async () => noRoom();
          return file;
        },
      };
      const outcome = await replaceFile(temporary(), source(), true, files);
      expect(outcome).toEqual({ ok: false, problem: { code: 'disk-full' } });
      expect(readdirSync(folder).sort()).toEqual([basename(temporary()), 'Kunden.xlsx'].sort());
      expect(readFileSync(source(), 'utf8')).toBe('old');
    },
  );
});

describe('a target', () => {
  const code = async (path: string) => {
    const outcome = await checkTarget(path);
    return outcome.ok ? 'ok' : outcome.problem.code;
  };

  it('may be a file that is there or one that is not', async () => {
    expect(await code(source())).toBe('ok');
    expect(await code(at('new.xlsx'))).toBe('ok');
  });

  it('is refused without its folder, and when it is a folder itself', async () => {
    expect(await code(at('nowhere/new.xlsx'))).toBe('folder-not-found');
    expect(await code(join(source(), 'new.xlsx'))).toBe('folder-not-found');
    mkdirSync(at('folder.xlsx'));
    expect(await code(at('folder.xlsx'))).toBe('folder-not-writable');
  });

  it.skipIf(process.platform === 'win32').each(['~$Kunden.xlsx', '~$nden.xlsx', '.~lock.Kunden.xlsx#'])(
    'is refused while %s says that an office program has it open',
    async (owner) => {
      writeFileSync(at(owner), 'Anna');
      expect(await code(source())).toBe('workbook-locked');
      expect(await code(at('new.xlsx'))).toBe('ok');
      utimesSync(at(owner), new Date(0), new Date(0));
      expect(await code(source())).toBe('ok');
    },
  );
});

describe('a name as long as the file system allows', () => {
  // Three bytes a letter; four for the one that must not be cut in two.
  it.each(['x'.repeat(250), '報'.repeat(83), `x${'𠮷'.repeat(62)}`])(
    'leaves room for what is put beside it, and is known again',
    async (stem) => {
      const name = `${stem}.csv`;
      writeFileSync(at(name), 'old');
      const beside = temporaryName(at(name));
      expect(Buffer.byteLength(`${basename(beside)}.remade`)).toBeLessThanOrEqual(255);
      expect(basename(beside).isWellFormed()).toBe(true);
      for (const turn of ['one', 'two']) {
        writeFileSync(beside, turn);
        const outcome = await replaceFile(beside, at(name), true);
        const backup = basename(outcome.ok ? (outcome.value.backupPath ?? '') : '');
        expect(backup).toMatch(/ – before Sheetbatch \S+ \S+( \(2\))?\.csv$/);
        expect(backup.isWellFormed()).toBe(true);
        expect(readFileSync(at(name), 'utf8')).toBe(turn);
      }
      for (const left of [beside, `${beside}.remade`]) {
        writeFileSync(left, '');
        utimesSync(left, new Date(0), new Date(0));
      }
      await removeLeftovers(at(name));
      expect(existsSync(beside) || existsSync(`${beside}.remade`)).toBe(false);
      // Not shorter than it has to be.
      expect(Buffer.byteLength(`${basename(beside)}.remade`)).toBeGreaterThan(251);
    },
  );
});

describe('what a crash has left', () => {
  it('is removed an hour later, and nothing else', async () => {
    const names = [
      '.Kunden.xlsx.89abcdef.sheetbatch',
      '.Kunden.xlsx.89abcdef.sheetbatch.remade',
      '.Other.xlsx.89abcdef.sheetbatch',
      '.Kunden.xlsx.sheetbatch',
    ];
    for (const name of names) {
      writeFileSync(at(name), '');
      utimesSync(at(name), new Date(0), new Date(0));
    }
    await removeLeftovers(source());
    expect(readdirSync(folder).sort()).toEqual(
      [basename(temporary()), ...names.slice(2), 'Kunden.xlsx'].sort(),
    );
    await removeLeftovers(at('nowhere/at/all.xlsx'));
  });
});

/** A file system of 256 kB in memory, where this computer lets us make one; null elsewhere. */
function smallDisk(): string | null {
  const path = join(tmpdir(), `sheetbatch-disk-${process.pid}`);
  try {
    mkdirSync(path);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', path], { stdio: 'ignore' });
    return path;
  } catch {
    rmSync(path, { recursive: true, force: true });
    return null;
  }
}

describe('a disk that is really full', () => {
  it('keeps the original and no half backup', async (context) => {
    const path = process.platform === 'linux' ? smallDisk() : null;
    if (path === null) return context.skip('not run: cannot mount a small disk here');
    try {
      const original = join(path, 'a.xlsx');
      writeFileSync(original, Buffer.alloc(100_000, 1));
      writeFileSync(join(path, '.a.xlsx.0123abcd.sheetbatch'), Buffer.alloc(100_000, 2));
      const outcome = await replaceFile(join(path, '.a.xlsx.0123abcd.sheetbatch'), original, true);
      expect(outcome).toEqual({ ok: false, problem: { code: 'disk-full' } });
      expect(readFileSync(original).equals(Buffer.alloc(100_000, 1))).toBe(true);
      expect(readdirSync(path).some((name) => name.includes('before'))).toBe(false);
    } finally {
      execFileSync('umount', [path]);
      rmSync(path, { recursive: true, force: true });
    }
  });
});
