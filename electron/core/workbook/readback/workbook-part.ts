import { namesOfSheet } from '../xlsx/package/defined-names.ts';
import { readPart } from '../xlsx/package/package-parts.ts';
import { parsePrintArea, printAreaName } from '../xlsx/package/print-area.ts';
import type { XlsxPackage } from '../xlsx/read/xlsx-workbook.ts';
import { filterName } from '../xlsx/write/sheet-filter.ts';
import { type Replacement, replacePieces, type XmlTag, xmlTags } from '../xlsx/xml/xml-tags.ts';
import { isRangeKept } from './sheet-frame.ts';

/** `shrunk`: it may end further left, or be as it was. */
export type PrintAreaFate = 'kept' | 'grown' | 'shrunk';

/** What the workbook part may differ in. */
export interface WorkbookPartRule {
  readonly sheetPart: string;
  /** Columns of the sheet that have come or gone. */
  readonly columns: ReadonlySet<number>;
  readonly printArea: PrintAreaFate;
  /** A sheet was put at the end of the list. */
  readonly addsSheet: boolean;
}

/** The element of the last sheet in the list; null where there is none. */
function lastSheet(workbook: string): Replacement | null {
  let open: XmlTag | null = null;
  let last: Replacement | null = null;
  for (const tag of xmlTags(workbook)) {
    if (tag.name !== 'sheet' || tag.depth !== 2) continue;
    if (tag.kind !== 'open') last = { start: (open ?? tag).start, end: tag.end, text: '' };
    open = tag.kind === 'open' ? tag : null;
  }
  return last;
}

/** A filter's name holds one range, a sheet's name before it. */
function isFilterNameKept(before: string, after: string, columns: ReadonlySet<number>): boolean {
  const [old, now] = [before, after].map((content) => content.lastIndexOf('!') + 1) as [number, number];
  return (
    before.slice(0, old) === after.slice(0, now) && isRangeKept(before.slice(old), after.slice(now), columns)
  );
}

/** Which way a print area has gone; null where it has become another one altogether. */
function fateOf(
  before: string,
  after: string,
  sheet: string,
  columns: ReadonlySet<number>,
): PrintAreaFate | null {
  if (before === after) return 'kept';
  const old = parsePrintArea(before, sheet);
  const now = parsePrintArea(after, sheet);
  const areKept = old.every(({ reference }, at) => isRangeKept(reference, now[at]?.reference ?? '', columns));
  const without = (content: string, ranges: typeof old) =>
    replacePieces(
      content,
      ranges.map(({ start, end }) => ({ start, end, text: '' })),
    );
  const isSame = old.length === now.length && without(before, old) === without(after, now);
  if (old.length === 0 || !areKept || !isSame) return null;
  const steps = old.map(({ range }, at) => Math.sign((now[at]?.range.lastColumn ?? 0) - range.lastColumn));
  if (steps.every((step) => step >= 0)) return 'grown';
  return steps.every((step) => step <= 0) ? 'shrunk' : null;
}

/**
 * Whether the workbook part says what it said: only the ranges of the sheet's filter and print area may end
 * at other columns, and one sheet may be new.
 */
export async function isWorkbookPartKept(
  before: XlsxPackage,
  after: XlsxPackage,
  rule: WorkbookPartRule,
): Promise<boolean> {
  const old = await readPart(before.archive, before.parts.workbookPart);
  const now = await readPart(after.archive, after.parts.workbookPart);
  if (old === undefined || now === undefined) return false;
  if (old === now) return rule.printArea !== 'grown' && !rule.addsSheet;
  const olds = namesOfSheet(old, before, rule.sheetPart);
  const news = namesOfSheet(now, after, rule.sheetPart);
  const fates = new Set<PrintAreaFate | null>();
  const cuts: { readonly old: Replacement[]; readonly now: Replacement[] } = { old: [], now: [] };
  for (const [at, name] of olds.names.entries()) {
    const other = news.names[at];
    if (other === undefined || other.name !== name.name) return false;
    if (name.name === printAreaName) {
      fates.add(fateOf(name.content, other.content, olds.sheet, rule.columns));
    } else if (name.name !== filterName) continue;
    else if (!isFilterNameKept(name.content, other.content, rule.columns)) return false;
    cuts.old.push({ start: name.start, end: name.end, text: '' });
    cuts.now.push({ start: other.start, end: other.end, text: '' });
  }
  const isFate = rule.printArea === 'grown' ? fates.has('grown') : !fates.has('grown');
  if (!isFate || fates.has(null) || (fates.has('shrunk') && rule.printArea !== 'shrunk')) return false;
  const added = rule.addsSheet ? lastSheet(now) : null;
  if (rule.addsSheet && added === null) return false;
  if (added !== null) cuts.now.push(added);
  return replacePieces(old, cuts.old) === replacePieces(now, cuts.now);
}
