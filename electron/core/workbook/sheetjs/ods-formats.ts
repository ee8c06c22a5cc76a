import type { WorkBook } from 'xlsx';
import { attributeOf, type DataStyle, dataStyleCode, readDataStyles } from './ods-data-styles.ts';

/**
 * An .ods for SheetJS in which each cell with a number bears a mark of its format, and the codes that the
 * marks stand for.
 */
export interface MarkedFormats {
  readonly content: string;
  readonly codes: readonly string[];
}

const styleTag = /<style:style\b((?:[^"'>]|"[^"]*"|'[^']*')*?)\/?>/g;
const tableTag =
  /<table:(table|table-column|table-row|table-cell|covered-table-cell)(?=[\s/>])((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/g;
const styleName = /\stable:style-name=(?:"([^"]*)"|'([^']*)')/;
/** Cells that hold a number; others keep what they have. */
const numberType = /\soffice:value-type=["'](?:float|percentage|currency|date|time)["']/;
/** More styles above one another than any program writes. */
const maxParents = 20;
/** What no file calls a style of its own. */
const prefix = 'sheetbatch-';

interface CellStyle {
  readonly format: string;
  readonly parent: string;
}

/** The styles of a part by name: cells' own, and formats. */
interface StylePart {
  readonly cells: ReadonlyMap<string, CellStyle>;
  readonly formats: ReadonlyMap<string, DataStyle>;
}

function readStyles(xml: string): StylePart {
  const cells = new Map<string, CellStyle>();
  for (const [, attributes = ''] of xml.matchAll(styleTag)) {
    if (attributeOf(attributes, 'style:family') !== 'table-cell') continue;
    cells.set(attributeOf(attributes, 'style:name'), {
      format: attributeOf(attributes, 'style:data-style-name'),
      parent: attributeOf(attributes, 'style:parent-style-name'),
    });
  }
  return { cells, formats: readDataStyles(xml) };
}

/** Finds the code of each style of cells, and numbers those in use. */
class FormatMarks {
  readonly codes: string[] = [];
  /** The content's own styles first, then those of the whole file. */
  readonly #parts: readonly StylePart[];
  readonly #marks = new Map<string, string>();

  constructor(content: string, styles: string) {
    this.#parts = [readStyles(content), readStyles(styles)];
  }

  /**
   * The name of a style that says which format a cell of this style has; '' where that cannot be told, and
   * SheetJS is left to guess.
   */
  of(cellStyle: string): string {
    let mark = this.#marks.get(cellStyle);
    if (mark === undefined) {
      const code = this.#codeOf(cellStyle);
      mark = code === null ? '' : `${prefix}${this.codes.push(code) - 1}`;
      this.#marks.set(cellStyle, mark);
    }
    return mark;
  }

  #codeOf(cellStyle: string): string | null {
    let name = cellStyle;
    for (let step = 0; step < maxParents && name !== ''; step += 1) {
      const style = this.#parts.map((part) => part.cells.get(name)).find((one) => one !== undefined);
      if (style === undefined) return null;
      if (style.format !== '') return this.#formatCode(style.format);
      name = style.parent;
    }
    return null;
  }

  #formatCode(name: string): string | null {
    const part = this.#parts.find(({ formats }) => formats.has(name));
    const style = part?.formats.get(name);
    return part === undefined || style === undefined ? null : dataStyleCode(style, part.formats);
  }
}

/** Which style a column's cells have that name none; columns come in runs. */
class ColumnStyles {
  readonly #runs: { readonly end: number; readonly style: string }[] = [];

  add(count: number, style: string): void {
    this.#runs.push({ end: (this.#runs.at(-1)?.end ?? 0) + count, style });
  }

  at(column: number): string {
    return this.#runs.find(({ end }) => column < end)?.style ?? '';
  }
}

function repeats(attributes: string): number {
  return Math.max(1, Number(attributeOf(attributes, 'table:number-columns-repeated')) || 1);
}

/**
 * Marks the number format of each cell, which may be that of its row, its column or a parent of its style
 * (OpenDocument 1.3 part 3, 9.1.4 and 16.2): SheetJS looks at the cell's own style alone. `content`,
 * `styles`: the parts content.xml and styles.xml; '' for none.
 */
export function markOdsFormats(content: string, styles: string): MarkedFormats {
  const marks = new FormatMarks(content, styles);
  let columns = new ColumnStyles();
  let rowStyle = '';
  let column = 0;
  const marked = content.replace(tableTag, (tag, name: string, attributes: string, slash: string) => {
    if (name === 'table') columns = new ColumnStyles();
    else if (name === 'table-column') {
      columns.add(repeats(attributes), attributeOf(attributes, 'table:default-cell-style-name'));
    } else if (name === 'table-row') {
      column = 0;
      rowStyle = attributeOf(attributes, 'table:default-cell-style-name');
    } else {
      const at = column;
      column += attributes.includes('columns-repeated') ? repeats(attributes) : 1;
      if (name !== 'table-cell' || !numberType.test(attributes)) return tag;
      const [, quoted, single] = styleName.exec(attributes) ?? [];
      const own = quoted || single || rowStyle || columns.at(at) || 'Default';
      const mark = marks.of(own);
      if (mark === '') return tag;
      return `<table:table-cell table:style-name="${mark}"${attributes.replace(styleName, '')}${slash}>`;
    }
    return tag;
  });
  const body = marked.indexOf('<office:body');
  if (marks.codes.length === 0 || body < 0) return { content, codes: [] };
  return {
    content: marked.slice(0, body) + marks.codes.map(markStyle).join('') + marked.slice(body),
    codes: marks.codes,
  };
}

/** SheetJS makes the code `"sheetbatch-7"0` of it. */
function markStyle(_code: string, at: number): string {
  const name = `${prefix}${at}`;
  return (
    `<number:number-style style:name="${name}-format"><number:text>${name}</number:text><number:number number:min-integer-digits="1"/></number:number-style>` +
    `<style:style style:name="${name}" style:family="table-cell" style:data-style-name="${name}-format"/>`
  );
}

/** Gives the cells their formats' codes in place of the marks. */
export function applyOdsFormats(workbook: WorkBook, codes: readonly string[]): void {
  if (codes.length === 0) return;
  const byMark = new Map(codes.map((code, at) => [`"${prefix}${at}"0`, code]));
  for (const sheet of Object.values(workbook.Sheets)) {
    for (const cells of sheet['!data'] ?? []) {
      for (const cell of cells ?? []) {
        const code = typeof cell?.z === 'string' ? byMark.get(cell.z) : undefined;
        if (cell !== undefined && code !== undefined) cell.z = code;
      }
    }
  }
}
