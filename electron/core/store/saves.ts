import type { Database, SqlRow } from '../database/database.ts';
import { type Columns, flag, json, plain, type RecordOf, readRecord, writeFields } from './columns.ts';
import { setSavedAs } from './jobs.ts';

/** Columns of `saves`, but for the job and the number within it, counted from 1. */
const saveColumns = {
  path: plain<string>('path'),
  name: plain<string>('name'),
  /** Milliseconds since 1970. */
  savedAt: plain<number>('saved_at'),
  /** Hash of the file as it was written. */
  fileHash: plain<string>('file_hash'),
  /** Hash of the workbook that it was made from. */
  sourceHash: plain<string>('source_hash'),
  /** What the file was before; null when another file or none stood there. */
  backupPath: plain<string | null>('backup_path'),
  /** Nothing stood there before, so that taking back the save removes the file. */
  isNewFile: flag('is_new_file'),
  /** Every row stands in it as it did when the job was sent. */
  keepsRows: flag('keeps_rows'),
  /** Headers as written, by the name of the answer or extra column. */
  headers: json<readonly (readonly [name: string, header: string])[]>('headers'),
  /**
   * Name of the file, among the app's own, that tells what each cell was given; null for text files and by versions
   * before.
   */
  cellsFile: plain<string | null>('cells_file'),
} satisfies Columns;

/** What is kept of a save, so that a later one finds its columns again and the last one can be taken back. */
export type SaveRecord = RecordOf<typeof saveColumns>;

/** More than anybody takes back, and little enough to be read at each look. */
const maxKept = 20;

const toSave = (row: SqlRow): SaveRecord => readRecord(saveColumns, row);

/** The job's saves, oldest first. */
export function listSaves(database: Database, job: number): readonly SaveRecord[] {
  return database.all('SELECT * FROM saves WHERE job = ? ORDER BY number', job).map(toSave);
}

/** Notes a save, and its file as the job's last one. */
export function addSave(database: Database, job: number, save: SaveRecord): void {
  const { names, values } = writeFields(saveColumns, save);
  database.transaction(() => {
    const number = lastNumber(database, job) + 1;
    const marks = names.map(() => '?').join(', ');
    database.run(
      `INSERT INTO saves (job, number, ${names.join(', ')}) VALUES (?, ?, ${marks})`,
      job,
      number,
      ...values,
    );
    database.run('DELETE FROM saves WHERE job = ? AND number <= ?', job, number - maxKept);
    setSavedAs(database, job, save.name);
  });
}

/** Forgets the last save, which was taken back. */
export function dropLastSave(database: Database, job: number): void {
  database.transaction(() => {
    database.run('DELETE FROM saves WHERE job = ? AND number = ?', job, lastNumber(database, job));
    setSavedAs(database, job, listSaves(database, job).at(-1)?.name ?? null);
  });
}

/** Files with what saves have written that some save still needs. */
export function listCellsFiles(database: Database): ReadonlySet<string> {
  const lines = database.all<{ file: string }>(
    'SELECT cells_file AS file FROM saves WHERE cells_file IS NOT NULL',
  );
  return new Set(lines.map(({ file }) => file));
}

/** Forgets all saves of a job that is removed. */
export function forgetSaves(database: Database, job: number): void {
  database.run('DELETE FROM saves WHERE job = ?', job);
}

function lastNumber(database: Database, job: number): number {
  const sql = 'SELECT max(number) AS last FROM saves WHERE job = ?';
  return database.get<{ last: number | null }>(sql, job)?.last ?? 0;
}
