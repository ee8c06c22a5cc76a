/** SQLite's "database or disk is full", and its word for shared memory that cannot grow (sqlite.org/rescode.html). */
const sqliteCodes = [13, 4874];
const systemCodes = ['ENOSPC', 'EDQUOT'];

/** Whether an error says that the disk is full, in the system's words or in SQLite's. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errcode } = error as Error & { readonly code?: unknown; readonly errcode?: unknown };
  if (typeof errcode === 'number') return sqliteCodes.includes(errcode);
  return typeof code === 'string' && systemCodes.includes(code);
}
