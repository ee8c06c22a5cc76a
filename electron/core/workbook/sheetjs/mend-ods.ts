import { crc32 } from 'node:zlib';
import { keepOdsBlanks } from './ods-blanks.ts';

/** A start tag of a cell, with what follows it up to its end, as far as that is needed. */
const cellTag = /<table:table-cell\b((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/g;
const valueType = /\soffice:value-type=(["'])([a-z]+)\1/;
const stringValue = /\soffice:string-value=(["'])(.*?)\1/s;
/** Types that cells may have (OpenDocument 1.3 part 3, 19.389); SheetJS gives up at any other, such as `void`. */
const knownTypes = new Set(['boolean', 'currency', 'date', 'float', 'percentage', 'string', 'time']);

const dateOrTimeValue = /\soffice:(date|time)-value=(["'])([^"']+)\2/;
const msPerDay = 86_400_000;
/** Day 0 of LibreOffice and of Excel from March 1900 on. */
const dayZero = Date.UTC(1899, 11, 30);
const firstSafeDay = Date.UTC(1900, 2, 1);
const duration = /^-P(?:(\d+)D)?T(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/;

/**
 * The number that a date before March 1900, or a time below zero, is in the program that wrote it; null for
 * others, which SheetJS reads right. A cell that takes the value of a blank one is often such a date.
 */
function oddNumber(kind: string, text: string): number | null {
  if (kind === 'time') {
    const [whole, days = '0', hours = '0', minutes = '0', seconds = '0'] = duration.exec(text) ?? [];
    if (whole === undefined) return null;
    return -(Number(days) + Number(hours) / 24 + Number(minutes) / 1440 + Number(seconds) / 86_400);
  }
  const ms = /^\d{4}-\d\d-\d\d/.test(text)
    ? Date.parse(`${text.includes('T') ? text : `${text}T00:00:00`}Z`)
    : Number.NaN;
  return ms < firstSafeDay ? (ms - dayZero) / msPerDay : null;
}

/**
 * The attributes of a cell with such a date or time, as a plain number. In files that count from 1904 no such
 * date is a number.
 */
function withPlainNumber(attributes: string, isFrom1904: boolean): string {
  const [value, kind = '', , text = ''] = dateOrTimeValue.exec(attributes) ?? [];
  const number = value === undefined || (isFrom1904 && kind === 'date') ? null : oddNumber(kind, text);
  if (number === null || value === undefined) return attributes;
  return attributes
    .replace(value, ` office:value="${number}"`)
    .replace(valueType, ' office:value-type="float"');
}

/** Whether the cell whose start tag ends here holds a paragraph of its own. */
function hasText(content: string, tagEnd: number): boolean {
  const cellEnd = content.indexOf('</table:table-cell', tagEnd);
  const paragraph = content.indexOf('<text:p', tagEnd);
  return paragraph >= 0 && (cellEnd < 0 || paragraph < cellEnd);
}

const drawingTag = /<(\/?)(draw:[\w-]+|table:shapes)\b(?:[^"'>]|"[^"]*"|'[^']*')*?(\/?)>/g;

/** The content without shapes and pictures: SheetJS takes the text in them for that of the cell which they stand in. */
function withoutDrawings(content: string): string {
  if (!content.includes('<draw:') && !content.includes('<table:shapes')) return content;
  let kept = '';
  let from = 0;
  let depth = 0;
  for (const match of content.matchAll(drawingTag)) {
    const [whole, slash, , selfClosed] = match;
    if (depth === 0) kept += content.slice(from, match.index);
    if (slash === '/') depth = Math.max(0, depth - 1);
    else if (selfClosed !== '/') depth += 1;
    if (depth === 0) from = match.index + whole.length;
  }
  return depth === 0 ? kept + content.slice(from) : content;
}

/** Stands for the value of a formula that was never calculated; no cell holds it. */
export const noValue = 'sheetbatch-no-value';
const withoutValue = /\stable:formula=/;

/** A cell with nothing but a formula: SheetJS passes over it, and it would be blank without a word. */
function valueless(attributes: string): string {
  return `<table:table-cell${attributes} office:value-type="string"><text:p>${noValue}</text:p></table:table-cell>`;
}

/**
 * The content of an .ods with each cell so that SheetJS reads it: it passes over a value in an empty tag, and
 * over a text that stands in an attribute alone, as programs write them that leave the texts to the reader.
 */
export function mendOdsContent(content: string): string {
  // SheetJS takes the end of a name for one more of them, and gives up.
  const plain = keepOdsBlanks(withoutDrawings(content).replaceAll('</table:named-range>', ''));
  const isFrom1904 = /<table:null-date\b[^>]*1904/.test(content);
  return plain.replace(cellTag, (tag, written: string, slash: string, at: number) => {
    const type = valueType.exec(written)?.[2];
    if (type === undefined) return withoutValue.test(written) && slash === '/' ? valueless(written) : tag;
    if (!knownTypes.has(type)) return `<table:table-cell${written.replace(valueType, '')}${slash}>`;
    const attributes = type === 'date' || type === 'time' ? withPlainNumber(written, isFrom1904) : written;
    const isEmpty = slash === '/';
    if (!isEmpty && (type !== 'string' || hasText(plain, at + tag.length)))
      return attributes === written ? tag : `<table:table-cell${attributes}${slash}>`;
    const text = type === 'string' ? stringValue.exec(attributes)?.[2] : undefined;
    const paragraph = text === undefined || text === '' ? '' : `<text:p>${text}</text:p>`;
    return `<table:table-cell${attributes}>${paragraph}${isEmpty ? '</table:table-cell>' : ''}`;
  });
}

const emptyStyles =
  '<?xml version="1.0" encoding="UTF-8"?><office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"/>';
const mimeType = 'application/vnd.oasis.opendocument.spreadsheet';
const manifest = `<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mimeType}"/></manifest:manifest>`;

/**
 * An .ods of this content, for SheetJS alone: with styles and a list of parts, which it does not do without.
 * `styles`, `meta`: '' for none.
 */
export function odsOf(content: string, styles: string, meta: string): Buffer {
  const parts: readonly (readonly [string, string])[] = [
    ['mimetype', mimeType],
    ['META-INF/manifest.xml', manifest],
    ['content.xml', content],
    ['styles.xml', styles === '' ? emptyStyles : styles],
    ...(meta === '' ? [] : [['meta.xml', meta] as const]),
  ];
  const locals: Buffer[] = [];
  const records: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const bytes = Buffer.from(text, 'utf8');
    const record = Buffer.alloc(46 + name.length);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(20, 4);
    record.writeUInt16LE(20, 6);
    record.writeUInt32LE(crc32(bytes), 16);
    record.writeUInt32LE(bytes.length, 20);
    record.writeUInt32LE(bytes.length, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt32LE(offset, 42);
    record.write(name, 46, 'latin1');
    const local = Buffer.alloc(30 + name.length);
    local.writeUInt32LE(0x04034b50, 0);
    record.copy(local, 4, 6, 32);
    local.write(name, 30, 'latin1');
    locals.push(local, bytes);
    records.push(record);
    offset += local.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(Buffer.concat(records).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...records, end]);
}
