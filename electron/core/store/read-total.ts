import type { Database, SqlValue } from '../database/database.ts';

/** The number that a statement selects as `total`; 0 where there is nothing to add up or to count. */
export function readTotal(database: Database, sql: string, ...values: readonly SqlValue[]): number {
  return database.get<{ total: number | null }>(sql, ...values)?.total ?? 0;
}
