import { SSF } from 'xlsx';
import { list } from './package-parts.ts';
import { attribute, type XmlElement } from './xml-tree.ts';

/** Excel shows format 14 with four digits of the year in the United States; two would hide the century from Claude. */
const fullDate = 'm/d/yyyy';

/** Built-in dates whose look depends on the reader's country: ECMA-376 part 1, 18.8.30, the tables by language. */
function isDateOfLocale(id: number): boolean {
  return id === 14 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58);
}

/** Format codes of the cell styles (`cellXfs`), by their index. ECMA-376 part 1, 18.8.10 and 18.8.30. */
export function readFormats(styles: XmlElement | null): readonly string[] {
  const custom = new Map<number, string>();
  for (const format of list(styles, 'numFmts')) {
    custom.set(Number(attribute(format, 'numFmtId')), attribute(format, 'formatCode') ?? 'General');
  }
  const builtIn = SSF.get_table() as Readonly<Record<number, string>>;
  return list(styles, 'cellXfs').map((style) => {
    const id = Number(attribute(style, 'numFmtId') ?? 0);
    return custom.get(id) || (isDateOfLocale(id) ? fullDate : builtIn[id]) || 'General';
  });
}
