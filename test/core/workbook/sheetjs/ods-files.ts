import { odsOf } from '../../../../electron/core/workbook/sheetjs/mend-ods.ts';

/** Parts of an .ods that a test puts together; each is XML. */
export interface OdsSheet {
  readonly name?: string;
  /** More attributes of the table. */
  readonly attributes?: string;
  readonly rows: string;
}

function body(sheets: readonly OdsSheet[], after: string): string {
  const tables = sheets.map(
    ({ name = 'Data', attributes = '', rows }) =>
      `<table:table table:name="${name}"${attributes}>${rows}</table:table>`,
  );
  return `<office:body><office:spreadsheet>${tables.join('')}${after}</office:spreadsheet></office:body>`;
}

const namespaces = [
  ...['office', 'table', 'text', 'drawing'].map(
    (one) => `xmlns:${one === 'drawing' ? 'draw' : one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`,
  ),
  'xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"',
].join(' ');
const declaration = '<?xml version="1.0" encoding="UTF-8"?>';

/** The bytes of an .ods with these sheets, and what stands after them. */
export function odsFile(sheets: readonly OdsSheet[], after = ''): Buffer {
  const content = `${declaration}<office:document-content ${namespaces} office:version="1.2">${body(sheets, after)}</office:document-content>`;
  return odsOf(content, '', '');
}

/** The same as one file of XML (.fods), for LibreOffice to make an .ods of. */
export function flatOds(sheets: readonly OdsSheet[], after = ''): string {
  return `${declaration}<office:document ${namespaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${body(sheets, after)}</office:document>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A row of cells. */
export function row(...cells: readonly string[]): string {
  return `<table:table-row>${cells.join('')}</table:table-row>`;
}

/** A cell with a text. */
export function text(content: string): string {
  return `<table:table-cell office:value-type="string"><text:p>${escaped(content)}</text:p></table:table-cell>`;
}

/** A cell with a formula, as OpenFormula writes it, and its number. */
export function formula(written: string, value = 7): string {
  return `<table:table-cell table:formula="${escaped(written)}" office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`;
}
