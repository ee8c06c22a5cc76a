import { SSF } from 'xlsx';
import { list } from './package-parts.ts';
import { attribute, type XmlElement } from './xml-tree.ts';

/** Format codes of the cell styles (`cellXfs`), by their index. ECMA-376 part 1, 18.8.10 and 18.8.30. */
export function readFormats(styles: XmlElement | null): readonly string[] {
  const custom = new Map<number, string>();
  for (const format of list(styles, 'numFmts')) {
    custom.set(Number(attribute(format, 'numFmtId')), attribute(format, 'formatCode') ?? 'General');
  }
  const builtIn = SSF.get_table() as Readonly<Record<number, string>>;
  return list(styles, 'cellXfs').map((style) => {
    const id = Number(attribute(style, 'numFmtId') ?? 0);
    return custom.get(id) ?? (id === 14 ? 'm/d/yyyy' : builtIn[id]) ?? 'General';
  });
}
