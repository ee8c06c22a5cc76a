import { utils } from 'xlsx';
import type { LossCount } from './losses.ts';
import { attributeOf } from './ods-data-styles.ts';

const covered = /<table:covered-table-cell\b[^>]*\boffice:value-type=/;
const tag =
  /<(\/?)table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/g;

function repeats(attributes: string, name: string): number {
  return Math.max(1, Number(attributeOf(attributes, name)) || 1);
}

/**
 * Counts the cells under merged ones that hold something (OpenDocument 1.3 part 3, 9.1.5
 * table:covered-table-cell): SheetJS does not read them, so they are not in the .xlsx that is made of the
 * file. Tables inside cells are stepped over.
 */
export function countCoveredContent(content: string, losses: LossCount): void {
  if (!covered.test(content)) return;
  let sheet = '';
  let depth = 0;
  let row = 0;
  let nextRow = 0;
  let column = 0;
  for (const [, slash, name, attributes = '', selfClosed] of content.matchAll(tag)) {
    const isEnd = slash === '/';
    if (name === 'table') {
      if (isEnd) depth -= 1;
      else if (selfClosed !== '/') depth += 1;
      if (isEnd || depth !== 1) continue;
      sheet = attributeOf(attributes, 'table:name');
      nextRow = 0;
    } else if (depth !== 1 || isEnd) {
      // A table inside a cell, or an end.
    } else if (name === 'table-row') {
      row = nextRow;
      nextRow += repeats(attributes, 'table:number-rows-repeated');
      column = 0;
    } else {
      const count = repeats(attributes, 'table:number-columns-repeated');
      if (name === 'covered-table-cell' && attributes.includes('office:value-type='))
        losses.add('covered-cells', `${sheet}!${utils.encode_cell({ r: row, c: column })}`);
      column += count;
    }
  }
}
