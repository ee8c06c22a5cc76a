import type { Database } from '../database/database.ts';
import { readTotal } from './read-total.ts';

/** What left this computer in one call. */
export interface NewEgress {
  readonly at: number;
  readonly kind: 'batch' | 'try' | 'count';
  readonly jobId: string | null;
  readonly workbookName: string;
  readonly batch: number | null;
  readonly columns: readonly string[];
  readonly hasBackground: boolean;
  readonly rows: number;
  readonly bytes: number;
  /** Of a try: its cost counts towards the month. Batches have theirs elsewhere. */
  readonly costUsdMicros: number | null;
}

/** Writes a line of the local record. Practice leaves nothing, since nothing leaves. */
export function logEgress(database: Database, record: NewEgress): void {
  database.run(
    `INSERT INTO egress_log (at, kind, job_id, workbook_name, batch, columns, rows, bytes, has_background, cost_usd_micros)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    record.at,
    record.kind,
    record.jobId,
    record.workbookName,
    record.batch,
    JSON.stringify(record.columns),
    record.rows,
    record.bytes,
    record.hasBackground ? 1 : 0,
    record.costUsdMicros,
  );
}

/** Adds Anthropic's id to the newest line about this batch. */
export function completeEgress(database: Database, jobId: string, batch: number, remoteId: string): void {
  database.run(
    `UPDATE egress_log SET remote_id = ?1 WHERE number =
       (SELECT max(number) FROM egress_log WHERE kind = 'batch' AND job_id = ?2 AND batch = ?3)`,
    remoteId,
    jobId,
    batch,
  );
}

/** Lines of the record as the page shows them, newest first. */
export function listEgress(database: Database, offset: number, limit: number) {
  const total = readTotal(database, 'SELECT count(*) AS total FROM egress_log');
  const lines = database.all<{
    at: number;
    kind: 'batch' | 'try' | 'count';
    job_id: string | null;
    workbook_name: string;
    batch: number | null;
    remote_id: string | null;
    columns: string;
    rows: number;
    bytes: number;
    has_background: number;
  }>('SELECT * FROM egress_log ORDER BY number DESC LIMIT ? OFFSET ?', limit, offset);
  const records = lines.map((line) => ({
    at: new Date(line.at).toISOString(),
    kind: line.kind,
    jobId: line.job_id,
    workbookName: line.workbook_name,
    batch: line.batch,
    remoteId: line.remote_id,
    columns: JSON.parse(line.columns) as string[],
    hasBackground: line.has_background === 1,
    rows: line.rows,
    bytes: line.bytes,
  }));
  return { total, records };
}
