import { readPart } from '../package/package-parts.ts';
import { parseRange, rangeReference, type TablePart } from '../package/sheet-facts.ts';
import { damaged } from '../xml/damage.ts';
import { attribute, type Replacement, replacePieces, type XmlTag, xmlTags } from '../xml/xml-tags.ts';
import { encodeText, toByteString } from '../xml/xml-text.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';

/** Characters that formulas write in another way than headers do: a name with one of them is not looked for. */
const unusualInFormulas = /['[\]#@\n\r"&<>]/;

function narrowed(tag: XmlTag, by: number): readonly Replacement[] {
  const reference = tag.attributes.find((one) => one.name === 'ref');
  const range = reference === undefined ? null : parseRange(reference.value);
  if (reference === undefined || range === null) return [];
  const text = rangeReference({ ...range, lastColumn: range.lastColumn - by });
  return [{ start: reference.valueStart, end: reference.valueEnd, text }];
}

interface TableColumn {
  readonly name: string;
  readonly start: number;
  /** After the end tag where there is one. */
  readonly end: number;
  /** The plain element that a save writes, however its end is spelled. */
  readonly isPlain: boolean;
}

const plainAttributes = ['id', 'name', 'dataDxfId', 'headerRowDxfId'];

/** The columns in order. */
function listColumns(text: string): readonly TableColumn[] {
  const columns: TableColumn[] = [];
  let open: XmlTag | null = null;
  let hasContent = false;
  for (const tag of xmlTags(text)) {
    if (tag.name !== 'tableColumn' || tag.depth !== 2) hasContent ||= tag.depth > 2;
    else if (tag.kind === 'open') {
      open = tag;
      hasContent = false;
    } else {
      const start = tag.kind === 'close' && open !== null ? open : tag;
      const own = start.attributes.filter(({ prefix }) => prefix === '').map(({ name }) => name);
      const isPlain =
        (tag.kind === 'empty' || !hasContent) && own.every((name) => plainAttributes.includes(name));
      columns.push({ name: attribute(start, 'name') ?? '', start: start.start, end: tag.end, isPlain });
    }
  }
  return columns;
}

/** Whether the table can do without its last columns: nobody has sorted or filtered by them, or made them calculate. */
function canLose(table: TablePart, headers: readonly string[]): boolean {
  const columns = listColumns(table.text);
  const last = columns.slice(-headers.length);
  if (columns.length <= headers.length || last.some((column) => !column.isPlain)) return false;
  const names = last.map(({ name }) => name.replace(/_x000[aA]_/g, '\n'));
  if (names.some((name, at) => name !== headers[at])) return false;
  const firstLost = columns.length - headers.length;
  for (const tag of xmlTags(table.text)) {
    if (tag.name === 'filterColumn' && Number(attribute(tag, 'colId')) >= firstLost) return false;
    if (tag.name === 'sortState' || tag.name === 'sortCondition') return false;
  }
  return true;
}

/**
 * Whether any part names the columns as formulas, names and filters on the sheet do: `[Answer]`, or a
 * slicer on a table.
 */
async function areNamedElsewhere(
  archive: ZipArchive,
  table: TablePart,
  headers: readonly string[],
): Promise<boolean> {
  if (headers.some((header) => unusualInFormulas.test(header))) return true;
  const marks = headers.map((header) => toByteString(`${encodeText(header)}]`).toLowerCase());
  const longest = marks.reduce((max, mark) => Math.max(max, mark.length), 0);
  for (const entry of archive.directory.entries) {
    const name = entry.name.toLowerCase();
    if (name.includes('slicercache')) return true;
    if (
      !/\.(xml|bin)$/.test(name) ||
      name.endsWith('sharedstrings.xml') ||
      name === table.partName.toLowerCase()
    )
      continue;
    let before = '';
    for await (const piece of archive.read(entry)) {
      const text = before + piece.toString('latin1').toLowerCase();
      if (marks.some((mark) => text.includes(mark))) return true;
      before = text.slice(-longest);
    }
  }
  return false;
}

/**
 * The table's part without its last columns, as byte string; null where something still counts on them. The
 * opposite of growTable: a header cell may only go together with its table column, or Excel takes the file
 * for damaged.
 */
export async function shrinkTable(
  archive: ZipArchive,
  table: TablePart,
  headers: readonly string[],
): Promise<string | null> {
  if (!canLose(table, headers) || (await areNamedElsewhere(archive, table, headers))) return null;
  const text = await readPart(archive, table.partName);
  if (text === undefined) throw damaged();
  const columns = listColumns(text);
  const pieces: Replacement[] = columns
    .slice(-headers.length)
    .map(({ start, end }) => ({ start, end, text: '' }));
  for (const tag of xmlTags(text)) {
    if (tag.kind === 'close') continue;
    const isRange =
      (tag.name === 'table' && tag.depth === 0) || (tag.name === 'autoFilter' && tag.depth === 1);
    if (isRange) pieces.push(...narrowed(tag, headers.length));
    const counter = tag.attributes.find((one) => one.name === 'count');
    if (tag.name !== 'tableColumns' || counter === undefined) continue;
    const count = String(columns.length - headers.length);
    pieces.push({ start: counter.valueStart, end: counter.valueEnd, text: count });
  }
  return replacePieces(text, pieces);
}
