import { inflateRawSync } from 'node:zlib';
import { attributeOf } from './ods-data-styles.ts';

/**
 * Rows (one-based) and columns (zero-based) of an .ods sheet that are hidden by hand, by a filter or in a
 * folded group.
 */
export interface HiddenParts {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Repeats at the end of a sheet stand for all the rows that Excel could have; nothing is to be seen there. */
const maxRepeats = 100_000;

const tag =
  /<(\/?)table:(table|table-row|table-column|table-row-group|table-column-group)(?=[\s/>])((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/g;

/** Counts rows or columns of one sheet and notes the hidden ones. */
class HiddenCount {
  readonly hidden = new Set<number>();
  #next: number;
  #foldedGroups: boolean[] = [];

  constructor(first: number) {
    this.#next = first;
  }

  open(attributes: string): void {
    this.#foldedGroups.push(attributeOf(attributes, 'table:display') === 'false');
  }

  close(): void {
    this.#foldedGroups.pop();
  }

  add(attributes: string, repeatName: string): void {
    const repeats = Math.max(1, Number(attributeOf(attributes, repeatName)) || 1);
    const visibility = attributeOf(attributes, 'table:visibility');
    if (
      ((visibility !== '' && visibility !== 'visible') || this.#foldedGroups.includes(true)) &&
      repeats <= maxRepeats
    ) {
      for (let at = 0; at < repeats; at += 1) this.hidden.add(this.#next + at);
    }
    this.#next += repeats;
  }
}

/**
 * What is hidden in each sheet, by its name: SheetJS does not tell it of .ods (OpenDocument 1.3 part 3, 19.749
 * table:visibility and 19.619 table:display). Tables inside cells are stepped over.
 */
export function readOdsVisibility(content: string): ReadonlyMap<string, HiddenParts> {
  const sheets = new Map<string, HiddenParts>();
  let rows = new HiddenCount(1);
  let columns = new HiddenCount(0);
  let depth = 0;
  for (const [, slash, name, attributes = '', selfClosed] of content.matchAll(tag)) {
    const isEnd = slash === '/';
    if (name === 'table') {
      if (isEnd) depth -= 1;
      else if (selfClosed !== '/') depth += 1;
      if (isEnd || depth !== 1) continue;
      rows = new HiddenCount(1);
      columns = new HiddenCount(0);
      const sheet = attributeOf(attributes, 'table:name');
      sheets.set(sheet, { rows: rows.hidden, columns: columns.hidden });
    } else if (depth !== 1) {
      // A table inside a cell.
    } else if (name === 'table-row-group' || name === 'table-column-group') {
      const group = name === 'table-row-group' ? rows : columns;
      if (isEnd) group.close();
      else group.open(attributes);
    } else if (!isEnd && name === 'table-row') rows.add(attributes, 'table:number-rows-repeated');
    else if (!isEnd) columns.add(attributes, 'table:number-columns-repeated');
  }
  return sheets;
}

/** The text of content.xml, whose compressed bytes and size the zip's directory has told and a check has confirmed. */
export function inflateText(compressed: Buffer, isDeflated: boolean, sizeBytes: number): string {
  const bytes = isDeflated
    ? inflateRawSync(compressed, { maxOutputLength: Math.max(1, sizeBytes) })
    : compressed;
  return bytes.toString('utf8');
}
