import type { BigIntStats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type Outcome, success } from '../../../../shared/model/outcome.ts';
import type { SaveCheck, SaveRequest } from '../model/workbook-service.ts';
import { previewSave, type SaveInspection } from './preview-save.ts';

/** Tells whether a file may have changed, without reading it: a write changes at least one of these. */
async function identity(path: string): Promise<string | null> {
  try {
    const about: BigIntStats = await stat(path, { bigint: true });
    return [about.dev, about.ino, about.size, about.mtimeNs, about.ctimeNs].join(':');
  } catch {
    return null;
  }
}

/** What two checks must have in common for one look to do for both: both files, and where the table is looked for. */
async function keyOf(request: SaveRequest): Promise<string | null> {
  const source = await identity(request.sourcePath);
  const answers = await identity(request.answersPath);
  if (source === null || answers === null) return null;
  const { columns, valueIndexes, record, cellsPath, lacking, printsAnswers, ...rest } = request;
  return JSON.stringify([source, answers, rest]);
}

/**
 * Keeps the last look at a file while a person makes choices: each choice of columns is told from it, and
 * half a million rows are not read again for each. A file that was touched is looked at anew; what is written
 * is never decided here.
 */
export class InspectionCache {
  readonly #inspect: (request: SaveRequest) => Promise<Outcome<SaveInspection>>;
  #key: string | null = null;
  #kept: Promise<Outcome<SaveInspection>> | null = null;

  constructor(inspect: (request: SaveRequest) => Promise<Outcome<SaveInspection>>) {
    this.#inspect = inspect;
  }

  async check(request: SaveRequest): Promise<Outcome<SaveCheck>> {
    const key = await keyOf(request);
    const kept =
      key !== null && key === this.#key && this.#kept !== null ? this.#kept : this.#inspect(request);
    this.#key = key;
    this.#kept = kept;
    const inspection = await kept;
    if (!inspection.ok) {
      if (this.#kept === kept) this.#kept = null;
      return inspection;
    }
    // What was written to meanwhile may have been read half before and half after.
    if (this.#kept === kept && (await keyOf(request)) !== key) this.#kept = null;
    const preview = previewSave(inspection.value, request);
    return preview.ok ? success({ ...inspection.value.matching, ...preview.value }) : preview;
  }
}
