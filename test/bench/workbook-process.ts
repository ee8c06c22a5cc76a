/**
 * One measured task on a generated workbook, in a process of its own: the floors, our reading and our patch.
 * Its argument is a WorkbookTask as JSON; it prints the figures as its last line.
 */
import { createWriteStream } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createDeflateRaw } from 'node:zlib';
import { hashFile } from '../../electron/core/workbook/model/file-hash.ts';
import { rowFingerprint } from '../../electron/core/workbook/model/row-fingerprint.ts';
import type { NewColumn } from '../../electron/core/workbook/model/workbook-service.ts';
import { checkWorkbook, expectInWorkbook } from '../../electron/core/workbook/save/check-written.ts';
import { saveWorkbook } from '../../electron/core/workbook/save/save-workbook.ts';
import { readTable } from '../../electron/core/workbook/table/read-table.ts';
import { openXlsx } from '../../electron/core/workbook/xlsx/read/xlsx-workbook.ts';
import { type PatchOutcome, patchXlsx } from '../../electron/core/workbook/xlsx/write/xlsx-patch.ts';
import { ZipArchive } from '../../electron/core/workbook/xlsx/zip/zip-archive.ts';
import { unwrap } from '../../shared/model/outcome.ts';
import { benchSheet } from './make-workbook.ts';
import { reportTask } from './measure.ts';

/** What to do, and on which file. */
export interface WorkbookTask {
  readonly kind: 'inflate' | 'look' | 'deflate' | 'read' | 'table' | 'patch' | 'save' | 'read-back';
  readonly path: string;
  /** For tasks that write; removed again. */
  readonly targetPath: string;
  readonly rowCount: number;
  /** zlib's level, for tasks that deflate. */
  readonly level: number;
}

const task = JSON.parse(process.argv[2] ?? '{}') as WorkbookTask;

async function withArchive(work: (archive: ZipArchive) => Promise<void>): Promise<undefined> {
  const archive = await ZipArchive.open(task.path);
  try {
    await work(archive);
  } finally {
    await archive.file.close();
  }
}

/** Inflates every part; with `isLooking`, looks at each byte once. */
function inflate(isLooking: boolean): Promise<undefined> {
  return withArchive(async (archive) => {
    let seen = 0;
    for (const entry of archive.directory.entries) {
      for await (const piece of archive.read(entry)) {
        if (isLooking) for (let at = 0; at < piece.length; at++) if (piece[at] === 0x3c) seen++;
      }
    }
    if (isLooking && seen === 0) throw new Error('no tag in the whole workbook');
  });
}

/** Inflates every part and deflates it again into a file: the least that whoever writes the workbook anew must do. */
function deflate(): Promise<undefined> {
  return withArchive(async (archive) => {
    for (const entry of archive.directory.entries) {
      await pipeline(
        Readable.from(archive.read(entry)),
        createDeflateRaw({ level: task.level, chunkSize: 1 << 18, memLevel: 9 }),
        createWriteStream(task.targetPath),
      );
    }
  });
}

async function read(): Promise<undefined> {
  const workbook = unwrap(await openXlsx(task.path));
  let rows = 0;
  let characters = 0;
  const reader = unwrap(workbook.sheet(benchSheet));
  unwrap(
    await reader.readRows((piece) => {
      for (const row of piece) {
        rows++;
        for (const cell of row.cells) characters += cell.length;
      }
      return undefined;
    }),
  );
  await workbook.close();
  if (rows !== task.rowCount + 1 || characters === 0) throw new Error(`${rows} rows were read`);
}

async function table(): Promise<undefined> {
  const workbook = unwrap(await openXlsx(task.path));
  const reader = unwrap(workbook.sheet(benchSheet));
  const summary = unwrap(await readTable(reader, { sheet: benchSheet }, [], task.targetPath));
  await workbook.close();
  if (summary.rowCount !== task.rowCount) throw new Error(`${summary.rowCount} rows were read`);
}

const column: NewColumn = { header: 'Answer', place: 'append', kind: 'text' };
const expected = expectInWorkbook([column]);
const answerOf = (index: number) => `Answer ${index}: a parcel came late; refund offered.`;

const patchRequest = {
  sourcePath: task.path,
  targetPath: task.targetPath,
  sheet: benchSheet,
  header: { first: 1, last: 1 },
  columns: [column],
  compressionLevel: task.level,
} as const;

async function* answers() {
  for (let index = 0; index < task.rowCount; index++) {
    yield { sentRow: index + 2, rowNumber: index + 2, values: [answerOf(index)] };
  }
}

async function patch(rows = answers): Promise<PatchOutcome> {
  const outcome = unwrap(await patchXlsx({ ...patchRequest, rows }));
  if (outcome.written !== task.rowCount) throw new Error(`${outcome.written} rows were written`);
  return outcome;
}

const answersPath = `${task.targetPath}.answers`;

/** Answers as a job keeps them, one line each. */
async function keepAnswers(): Promise<void> {
  const line = (index: number) => ({
    ...{ rowNumber: index + 2, key: null, fingerprint: rowFingerprint([String(index)]) },
    values: [answerOf(index)],
  });
  const lines = Array.from({ length: task.rowCount }, (_, index) => `${JSON.stringify(line(index))}\n`);
  await writeFile(answersPath, lines.join(''));
}

/** All that saving does: hashes, matching, writing, reading back, putting in place. */
async function save(): Promise<undefined> {
  const saved = unwrap(
    await saveWorkbook({
      request: {
        sourcePath: task.path,
        fileHash: (await hashFile(task.path)).fileHash,
        ...{ sheet: benchSheet, headerRow: 1, usedColumns: ['Order'], idColumn: null },
        columns: [column],
        answersPath,
        cellsPath: `${task.targetPath}.cells`,
      },
      targetPath: task.targetPath,
      temporaryPath: `${task.targetPath}.part`,
    }),
  );
  if (saved.written !== task.rowCount) throw new Error(`${saved.written} rows were saved`);
}

let written: PatchOutcome | null = null;

async function readBack(): Promise<undefined> {
  if (written === null) throw new Error('nothing was written');
  const { nameRow, targets, appendedTo } = written;
  const place = { sourcePath: task.path, writtenPath: task.targetPath, sheet: benchSheet };
  const file = { ...place, appendedTo, printArea: 'kept' } as const;
  unwrap(await checkWorkbook(file, nameRow, targets, expected, {}));
}

async function prepare(): Promise<void> {
  if (task.kind === 'save') await keepAnswers();
  if (task.kind === 'read-back') written = await patch(expected.noting(answers));
}

function work(): Promise<undefined> {
  switch (task.kind) {
    case 'inflate':
      return inflate(false);
    case 'look':
      return inflate(true);
    case 'deflate':
      return deflate();
    case 'read':
      return read();
    case 'table':
      return table();
    case 'patch':
      return patch().then(() => undefined);
    case 'save':
      return save();
    case 'read-back':
      return readBack();
  }
}

await reportTask(work, prepare);
await rm(task.targetPath, { force: true });
for (const kept of [answersPath, `${task.targetPath}.cells`]) await rm(kept, { force: true });
