import { maxRemovalDays, minRemovalDays, type OldDataCheck } from '../../../shared/model/storage.ts';

/** Ages that are offered, in days. */
export const offeredDays = [30, 90, 180, 365] as const;

/** A typed number of days; null when it is none, or not one that can be asked for. */
export function readDays(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d{1,5}$/.test(text)) return null;
  const days = Number(text);
  return days >= minRemovalDays && days <= maxRemovalDays ? days : null;
}

/** How much would go: all that is saved, and of the others what is ticked. */
export function countRemovals(
  found: Pick<OldDataCheck, 'copies' | 'backups'> & {
    readonly jobs: readonly Pick<OldDataCheck['jobs'][number], 'jobId' | 'unsavedRows' | 'aboutBytes'>[];
  },
  ticked: readonly string[],
): { readonly jobs: number; readonly files: number } {
  const going = found.jobs.filter(({ jobId, unsavedRows }) => unsavedRows === 0 || ticked.includes(jobId));
  return { jobs: going.length, files: found.copies.files + found.backups.files };
}
