import type { SheetFacts } from '../model/row-source.ts';
import { UsedCells } from '../model/used-cells.ts';

/** What is known of a sheet while its rows still go by. */
export const noFacts: SheetFacts = {
  hiddenColumns: new Set(),
  merges: [],
  tables: [],
  pivots: [],
  autoFilter: null,
  isProtected: false,
  used: new UsedCells(),
  recordWidth: null,
  sample: null,
};
