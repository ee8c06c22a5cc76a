import type { WorkBook } from 'xlsx';
import { plainSheetName } from '../model/sheet-name.ts';
import { type SheetNaming, sheetInReference } from './excel-sheet-names.ts';
import type { LossCount } from './losses.ts';
import { attributeOf } from './ods-data-styles.ts';
import { excelReference } from './ods-formulas.ts';

const printArea = '_xlnm.Print_Area';
const printTitles = '_xlnm.Print_Titles';
const tag =
  /<(\/?)table:(table|table-row|table-column|table-header-rows|table-header-columns)(?=[\s/>])((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/g;
/** Addresses that blanks divide, sheet names in apostrophes and all. */
const address = /(?:'(?:[^']|'')*'|[^\s'])+/g;

/** What one sheet prints, one-based rows and zero-based columns, both ends included. */
interface Print {
  readonly ranges: string;
  readonly rows: Lines;
  readonly columns: Lines;
}

/** Rows or columns of a sheet while they go by, and those that stand on each page. */
class Lines {
  #next = 0;
  #first = -1;
  #last = -1;
  isHeader = false;

  add(count: number): void {
    if (this.isHeader) {
      if (this.#first < 0) this.#first = this.#next;
      this.#last = this.#next + count - 1;
    }
    this.#next += count;
  }

  get found(): { readonly first: number; readonly last: number } | null {
    return this.#first < 0 ? null : { first: this.#first, last: this.#last };
  }
}

/** By place of the sheet. */
function readPrints(content: string): readonly Print[] {
  const prints: Print[] = [];
  let depth = 0;
  for (const [, slash, name, attributes = '', selfClosed] of content.matchAll(tag)) {
    const isEnd = slash === '/';
    const print = prints.at(-1);
    if (name === 'table') {
      if (isEnd) depth -= 1;
      else if (selfClosed !== '/') depth += 1;
      if (!isEnd && depth === 1 && selfClosed !== '/') {
        const ranges = attributeOf(attributes, 'table:print-ranges');
        prints.push({ ranges, rows: new Lines(), columns: new Lines() });
      }
    } else if (depth !== 1 || print === undefined) {
      // A table inside a cell.
    } else if (name === 'table-header-rows') print.rows.isHeader = !isEnd;
    else if (name === 'table-header-columns') print.columns.isHeader = !isEnd;
    else if (!isEnd) {
      const isRow = name === 'table-row';
      const repeats = attributeOf(attributes, `table:number-${isRow ? 'rows' : 'columns'}-repeated`);
      (isRow ? print.rows : print.columns).add(Math.max(1, Number(repeats) || 1));
    }
  }
  return prints;
}

function areaOf(ranges: string, naming: SheetNaming): string | null {
  const areas = (ranges.match(address) ?? []).map((one) => excelReference(one, naming));
  return areas.some((area) => area === null) ? null : areas.map((area) => withDollars(area ?? '')).join(',');
}

/** What is printed does not move. */
function withDollars(area: string): string {
  const mark = area.lastIndexOf('!') + 1;
  return (
    area.slice(0, mark) +
    area
      .slice(mark)
      .replace(
        /\$?([A-Z]+)?\$?(\d+)?/g,
        (_, column, row) =>
          `${column === undefined ? '' : `$${column}`}${row === undefined ? '' : `$${row}`}`,
      )
  );
}

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26));
}

function titlesOf({ rows, columns }: Print, sheet: string): string | null {
  const own = sheetInReference(sheet);
  const across = columns.found;
  const down = rows.found;
  const parts = [
    across === null ? '' : `${own}!$${columnName(across.first)}:$${columnName(across.last)}`,
    down === null ? '' : `${own}!$${down.first + 1}:$${down.last + 1}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(',');
}

/**
 * Keeps what an .ods prints (OpenDocument 1.3 part 3, 19.697 table:print-ranges) and which rows and columns
 * stand on each page (9.1.7 and 9.1.11): Excel knows both as names, SheetJS as nothing. What Excel cannot
 * have is counted.
 */
export function keepOdsPrints(
  workbook: WorkBook,
  content: string,
  naming: SheetNaming,
  losses: LossCount,
): void {
  if (!/\stable:print-ranges=|<table:table-header-/.test(content)) return;
  const names = [...(workbook.Workbook?.Names ?? [])];
  for (const [at, print] of readPrints(content).entries()) {
    const sheet = workbook.SheetNames[at] ?? '';
    const isKnown = (name: string): boolean =>
      names.some(
        (one) => one.Name === name && (one.Sheet === at || plainSheetName(one.Ref).startsWith(`${sheet}!`)),
      );
    const area = print.ranges === '' ? '' : areaOf(print.ranges, naming);
    if (area === null) losses.add('print-ranges', sheet);
    else if (area !== '' && !isKnown(printArea)) names.push({ Name: printArea, Sheet: at, Ref: area });
    const titles = titlesOf(print, naming.get(sheet) ?? sheet);
    if (titles !== null && !isKnown(printTitles)) names.push({ Name: printTitles, Sheet: at, Ref: titles });
  }
  workbook.Workbook = { ...workbook.Workbook, Names: names };
}
