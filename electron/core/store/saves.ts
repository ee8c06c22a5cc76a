import type { Database } from '../database/database.ts';
import { setSavedAs } from './jobs.ts';

/** What is kept of a save, so that a later one finds its columns again and the last one can be taken back. */
export interface SaveRecord {
  readonly path: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** Hash of the file as it was written, and of the workbook that it was made from. */
  readonly fileHash: string;
  readonly sourceHash: string;
  /** What the file was before; null when another file or none stood there. */
  readonly backupPath: string | null;
  /** Nothing stood there before, so that taking back the save removes the file. */
  readonly isNewFile: boolean;
  /** Every row stands in it as it did when the job was sent. */
  readonly keepsRows: boolean;
  /** Headers as written, by the name of the answer or extra column. */
  readonly headers: readonly (readonly [name: string, header: string])[];
  /**
   * Name of the file, among the app's own, that tells what each cell was given; left out for text files and
   * by versions before.
   */
  readonly cellsFile?: string;
}

/** More than anybody takes back, and little enough to be read at each look. */
const mostKept = 20;

const factName = (job: number): string => `saves:${job}`;

/** The job's saves, oldest first. */
export function listSaves(database: Database, job: number): readonly SaveRecord[] {
  const line = database.get<{ value: string }>('SELECT value FROM facts WHERE name = ?', factName(job));
  return line === undefined ? [] : (JSON.parse(line.value) as readonly SaveRecord[]);
}

/** Notes a save, and its file as the job's last one. */
export function addSave(database: Database, job: number, save: SaveRecord): void {
  write(database, job, [...listSaves(database, job), save].slice(-mostKept));
}

/** Forgets the last save, which was taken back. */
export function dropLastSave(database: Database, job: number): void {
  write(database, job, listSaves(database, job).slice(0, -1));
}

/** Files with what saves have written that some save still needs. */
export function listCellsFiles(database: Database): ReadonlySet<string> {
  const lines = database.all<{ value: string }>("SELECT value FROM facts WHERE name LIKE 'saves:%'");
  const saves = lines.flatMap(({ value }) => JSON.parse(value) as readonly SaveRecord[]);
  return new Set(saves.flatMap(({ cellsFile }) => cellsFile ?? []));
}

/** Forgets all saves of a job that is removed. */
export function forgetSaves(database: Database, job: number): void {
  database.run('DELETE FROM facts WHERE name = ?', factName(job));
}

function write(database: Database, job: number, saves: readonly SaveRecord[]): void {
  database.transaction(() => {
    database.run(
      'INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
      factName(job),
      JSON.stringify(saves),
    );
    setSavedAs(database, job, saves.at(-1)?.name ?? null);
  });
}
