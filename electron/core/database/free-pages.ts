import type { Database } from './database.ts';

/** Bytes of the database that hold something, and that are free inside of it. */
export function readPages(database: Database): { readonly used: number; readonly free: number } {
  const size = database.get<{ page_size: number }>('PRAGMA page_size')?.page_size ?? 0;
  const all = database.get<{ page_count: number }>('PRAGMA page_count')?.page_count ?? 0;
  const free = database.get<{ freelist_count: number }>('PRAGMA freelist_count')?.freelist_count ?? 0;
  return { used: (all - free) * size, free: free * size };
}
