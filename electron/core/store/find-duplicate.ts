import type { Database } from '../database/database.ts';
import { rowFingerprint } from '../workbook/model/row-fingerprint.ts';

/** As much of a row as tells what it asks. */
interface AskingRow {
  readonly fingerprint: string;
  readonly cells: readonly string[];
}

/** A row whose request others may share. */
export interface Original {
  readonly position: number;
  readonly batch: number;
}

const ofAttempt = `r.job = ? AND r.fingerprint = ? AND r.attempt = ? AND r.custom_id IS NOT NULL`;

/**
 * Makes a function that finds the row of an attempt which already asks exactly the same: its cells hold the
 * same (their fingerprint) and show the same (the texts themselves), so neither a format that hides digits
 * nor one that writes the same value in another way brings two together.
 */
export function createDuplicateFinder(
  database: Database,
  job: number,
  attempt: number,
): (row: AskingRow) => Original | null {
  /**
   * Leaders that hold what an earlier one holds and show something else. The statement would pass over all
   * that share with the earlier one.
   */
  const others = new Map<string, Original>();

  function findOther(fingerprint: string, cells: string): Original | null {
    const print = rowFingerprint([fingerprint, cells]);
    const known = others.get(print);
    if (known !== undefined) return known;
    const found = database.get<{ position: number; batch: number }>(
      `SELECT r.position, r.batch FROM rows r INDEXED BY rows_by_fingerprint
       JOIN row_inputs i ON i.job = r.job AND i.position = r.position
       WHERE ${ofAttempt} AND i.cells = ? ORDER BY r.position LIMIT 1`,
      job,
      fingerprint,
      attempt,
      cells,
    );
    if (found === undefined) return null;
    others.set(print, found);
    return found;
  }

  return ({ fingerprint, cells }) => {
    const first = database.get<{ position: number; batch: number; cells: string }>(
      `SELECT r.position, r.batch, i.cells FROM rows r INDEXED BY rows_by_fingerprint
       JOIN row_inputs i ON i.job = r.job AND i.position = r.position
       WHERE ${ofAttempt} ORDER BY r.position LIMIT 1`,
      job,
      fingerprint,
      attempt,
    );
    if (first === undefined) return null;
    const texts = JSON.stringify(cells);
    return first.cells === texts ? first : findOther(fingerprint, texts);
  };
}
