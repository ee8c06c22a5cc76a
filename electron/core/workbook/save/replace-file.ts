import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { chmod, copyFile, lstat, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import { uptime } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';
import { lacksFolderSync } from '../../platform/folder-sync.ts';
import { outcomeOf, systemCode, writingProblem } from '../model/file-problem.ts';

/** The file operations that replacing a file needs; tests let single ones fail as real disks do. */
export interface FileSystem {
  readonly chmod: typeof chmod;
  readonly copyFile: typeof copyFile;
  readonly rename: typeof rename;
  readonly rm: typeof rm;
  readonly open: typeof open;
  readonly stat: (path: string) => Promise<Stats>;
}

/** The system's own file operations. */
export const systemFiles: FileSystem = { chmod, copyFile, rename, rm, open, stat: (path) => stat(path) };

/** Windows refuses this kind of operation for a file that another program holds open. */
const heldOpenCodes = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);

/** Names under which Excel and LibreOffice note that they have a file open. Excel cuts two letters from long names. */
function ownerFiles(path: string): readonly string[] {
  const name = basename(path);
  return [`~$${name}`, `~$${name.slice(2)}`, `.~lock.${name}#`].map((owner) => join(dirname(path), owner));
}

async function exists(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    const code = systemCode(error) ?? '';
    // A name that is too long is no file's.
    if (code === 'ENOENT' || code === 'ENAMETOOLONG') return null;
    throw error;
  }
}

/** True while an office program has the file open. A note from before the computer's last start means nothing. */
async function isHeldByOffice(path: string): Promise<boolean> {
  const startedMs = Date.now() - uptime() * 1000;
  for (const owner of ownerFiles(path)) {
    const note = await exists(owner);
    if (note?.isFile() === true && note.mtimeMs > startedMs) return true;
  }
  return false;
}

/** Opening for writing fails where Excel on Windows holds the file, and where the file or its folder is read-only. */
async function canOpenForWriting(path: string, files: FileSystem): Promise<Outcome<null>> {
  try {
    const file = await files.open(path, 'r+');
    await file.close();
    return success(null);
  } catch (error) {
    const code = systemCode(error) ?? '';
    if (code === 'EROFS') return failure('folder-not-writable');
    if (process.platform === 'win32' && heldOpenCodes.has(code)) return failure('workbook-locked');
    if (code === 'EBUSY' || code === 'ETXTBSY') return failure('workbook-locked');
    if (code === 'EACCES' || code === 'EPERM') return failure('folder-not-writable');
    throw error;
  }
}

/** The file that a path leads to, through links, so that a link stays a link. */
export async function resolveTarget(targetPath: string): Promise<string> {
  try {
    return await realpath(targetPath);
  } catch {
    return targetPath;
  }
}

/** Tells before any work whether the target can be written: its folder is there, and no program has it open. */
export function checkTarget(targetPath: string, files: FileSystem = systemFiles): Promise<Outcome<null>> {
  return outcomeOf<null>(async () => {
    const folder = await exists(await resolveTarget(dirname(targetPath)));
    if (folder === null || !folder.isDirectory()) return failure('folder-not-found');
    const target = await exists(targetPath);
    if (target === null) return success(null);
    if (target.isDirectory()) return failure('folder-not-writable');
    if (process.platform !== 'win32' && (await isHeldByOffice(targetPath))) return failure('workbook-locked');
    return canOpenForWriting(targetPath, files);
  }, writingProblem);
}

/** Makes sure that a file's content has reached the disk. */
async function flushFile(path: string, files: FileSystem): Promise<void> {
  const file = await files.open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes sure that names in a folder have reached the disk, where the system has such a call. */
async function flushFolder(path: string, files: FileSystem): Promise<void> {
  try {
    const folder = await files.open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!lacksFolderSync(error)) throw error;
  }
}

/** Longest name of a file: 255 bytes of UTF-8 on Linux; macOS and Windows count letters and so allow more. */
const maxNameBytes = 255;

/** The beginning of a name, whole letters of it, that leaves room for so many bytes behind it. */
function cutName(name: string, bytesBehind: number): string {
  let size = bytesBehind;
  let kept = '';
  for (const letter of name) {
    size += Buffer.byteLength(letter);
    if (size > maxNameBytes) break;
    kept += letter;
  }
  return kept;
}

/**
 * `<name> – before Sheetbatch 2026-11-21 09.30.12.xlsx`: local time, without the colons that Windows forbids. Of a
 * name that would become too long the end is left out.
 */
export function backupName(path: string, at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`;
  const extension = extname(path);
  const behind = ` – before Sheetbatch ${date} ${time}${extension}`;
  // And room for " (99)".
  return cutName(basename(path, extension), Buffer.byteLength(behind) + 5) + behind;
}

async function makeBackup(path: string, files: FileSystem): Promise<string> {
  const wanted = join(dirname(path), backupName(path, new Date()));
  const extension = extname(wanted);
  for (let count = 1; ; count += 1) {
    const backup =
      count === 1 ? wanted : `${wanted.slice(0, wanted.length - extension.length)} (${count})${extension}`;
    try {
      await files.copyFile(path, backup, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    } catch (error) {
      if (systemCode(error) === 'EEXIST') continue;
      await files.rm(backup, { force: true });
      throw error;
    }
    try {
      await flushFile(backup, files);
    } catch (error) {
      await files.rm(backup, { force: true });
      throw error;
    }
    return backup;
  }
}

/**
 * Puts a finished temporary file in the target's place: flushed to disk, then renamed, so that the target is
 * at every moment either the old file or the new one. With `keepsBackup` the old file is copied first.
 * Answers the backup's path.
 */
export function replaceFile(
  temporaryPath: string,
  targetPath: string,
  keepsBackup: boolean,
  files: FileSystem = systemFiles,
): Promise<Outcome<{ readonly backupPath: string | null }>> {
  return outcomeOf(async () => {
    const target = await resolveTarget(targetPath);
    await flushFile(temporaryPath, files);
    const old = await exists(target);
    if (old !== null) {
      const held = await checkTarget(target, files);
      if (!held.ok) return held;
      await files.chmod(temporaryPath, old.mode & 0o777);
    }
    const backupPath = old !== null && keepsBackup ? await makeBackup(target, files) : null;
    try {
      await files.rename(temporaryPath, target);
    } catch (error) {
      if (backupPath !== null) await files.rm(backupPath, { force: true });
      const code = systemCode(error) ?? '';
      if (old !== null && heldOpenCodes.has(code)) return failure('workbook-locked');
      throw error;
    }
    await flushFolder(dirname(target), files);
    return success({ backupPath });
  }, writingProblem);
}

/** Name of a file beside the target that takes the new content until it is complete. */
export function temporaryName(targetPath: string): string {
  return join(
    dirname(targetPath),
    `.${leftoverStem(targetPath)}.${randomBytes(4).toString('hex')}.sheetbatch`,
  );
}

/** What of the target's name stands in names of temporary files. */
function leftoverStem(targetPath: string): string {
  return cutName(basename(targetPath), '..01234567.sheetbatch.remade'.length);
}

const leftoverName = /^\.(.+)\.[0-9a-f]{8}\.sheetbatch(\.remade)?$/;
/** A temporary file that nothing has touched for this long belongs to a save that was cut off. */
const leftoverAfterMs = 3_600_000;

/** Removes temporary files that a crash has left beside a target. */
export async function removeLeftovers(targetPath: string): Promise<void> {
  const folder = dirname(targetPath);
  for (const name of await readdir(folder).catch(() => [])) {
    if (leftoverName.exec(name)?.[1] !== leftoverStem(targetPath)) continue;
    const path = join(folder, name);
    const about = await exists(path);
    if (about !== null && Date.now() - about.mtimeMs > leftoverAfterMs) await rm(path, { force: true });
  }
}
