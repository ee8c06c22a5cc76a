import type { LossKind, WorkbookLoss } from '../../../../shared/model/table.ts';

/** As many places of each kind are told; nobody looks up more. */
const placesTold = 5;

/** Counts what a workbook made anew will not hold, or hold otherwise, with the first places. */
export class LossCount {
  readonly #found = new Map<LossKind, { count: number; readonly where: string[] }>();

  /** `where`: a cell ("Data!B2"), a name, or a sheet with the name that it gets. */
  add(kind: LossKind, where: string): void {
    let found = this.#found.get(kind);
    if (found === undefined) {
      found = { count: 0, where: [] };
      this.#found.set(kind, found);
    }
    found.count += 1;
    if (found.where.length < placesTold) found.where.push(where);
  }

  all(): readonly WorkbookLoss[] {
    return [...this.#found].map(([kind, found]) => ({ kind, ...found }));
  }
}
