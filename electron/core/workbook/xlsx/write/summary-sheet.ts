import { columnLetters } from '../../../../../shared/model/column-letters.ts';
import { ProblemError } from '../../../../../shared/model/outcome.ts';
import type { SummarySheet } from '../../model/workbook-service.ts';
import { readPart, relationshipsPart } from '../package/package-parts.ts';
import type { XlsxPackage } from '../read/xlsx-workbook.ts';
import { attribute, prefixedAttribute, replacePieces, type XmlTag, xmlTags } from '../xml/xml-tags.ts';
import { encodeAttribute, encodeText, toByteString } from '../xml/xml-text.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import type { AddedPart } from '../zip/zip-rewrite.ts';
import { plainStyle } from './patch-styles.ts';
import { cutText } from './patch-targets.ts';

/** Excel's limit for a sheet's name, in UTF-16 units. */
const maxNameUnits = 31;
const usualNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const usualRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const strictNamespace = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const strictRelationships = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const sheetContentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
/** Characters that the columns with labels and with values are wide. */
const widths = [24, 80];

type Contents = Map<ZipEntry, () => AsyncIterable<Buffer>>;

/** What a new sheet needs in the parts that list sheets. */
interface Listing {
  readonly name: string;
  readonly sheetId: number;
  readonly isStrict: boolean;
}

/** The name itself, or with "(2)", "(3)" … where a sheet has it already; Excel does not tell letters' case apart. */
export function distinctSheetName(wanted: string, taken: readonly string[]): string {
  const folded = new Set(taken.map((name) => name.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? '' : ` (${count})`;
    const name = `${wanted.slice(0, maxNameUnits - ending.length)}${ending}`;
    if (!folded.has(name.toLowerCase())) return name;
  }
}

/**
 * A further sheet at the end that tells how the answers came about: a part of its own, named in the workbook,
 * in its relationships and in the content types (ECMA-376 part 2, 10.1.2; part 1, 18.2.20). Parts that are
 * changed already are taken as they will be. Answers the new part; `contents` gets the three changed ones.
 */
export async function addSummarySheet(
  source: XlsxPackage,
  record: SummarySheet,
  contents: Contents,
): Promise<AddedPart> {
  const { archive, parts } = source;
  const workbook = await currentText(source, contents, parts.workbookPart);
  const listing = listSheets(workbook, record.name);
  const folder = parts.workbookPart.split('/').slice(0, -1).join('/');
  const partName = freePartName(source, folder === '' ? 'worksheets' : `${folder}/worksheets`);
  const links = relationshipsPart(parts.workbookPart);
  const relationships = await currentText(source, contents, links);
  const id = freeId(relationships);
  const types = await currentText(source, contents, '[Content_Types].xml');
  const change = (name: string, text: string): void => {
    const entry = archive.find(name);
    if (entry === undefined) throw new ProblemError({ code: 'workbook-damaged' });
    contents.set(entry, async function* content() {
      yield Buffer.from(text, 'latin1');
    });
  };
  const linkType = `${listing.isStrict ? strictRelationships : usualRelationships}/worksheet`;
  change(parts.workbookPart, withSheet(workbook, listing, id));
  change(
    links,
    withLast(relationships, 'Relationships', (prefix) => {
      return `<${prefix}Relationship Id="${id}" Type="${linkType}" Target="/${encoded(partName)}"/>`;
    }),
  );
  change(
    '[Content_Types].xml',
    withLast(types, 'Types', (prefix) => {
      return `<${prefix}Override PartName="/${encoded(partName)}" ContentType="${sheetContentType}"/>`;
    }),
  );
  const style =
    source.stylesPart === undefined ? 0 : plainStyle(await currentText(source, contents, source.stylesPart));
  return { name: partName, content: sheetXml(record, listing.isStrict, style) };
}

/** A part's text as it will be: an earlier change, or what the file holds. */
async function currentText(source: XlsxPackage, contents: Contents, partName: string): Promise<string> {
  const entry = source.archive.find(partName);
  const changed = entry === undefined ? undefined : contents.get(entry);
  if (changed !== undefined) {
    const pieces: Buffer[] = [];
    for await (const piece of changed()) pieces.push(piece);
    return Buffer.concat(pieces).toString('latin1');
  }
  const text = await readPart(source.archive, partName);
  if (text === undefined) throw new ProblemError({ code: 'workbook-damaged' });
  return text;
}

function listSheets(workbook: string, wanted: string): Listing {
  const names: string[] = [];
  let lastId = 0;
  let isStrict = false;
  for (const tag of xmlTags(workbook)) {
    if (tag.depth === 0 && tag.kind !== 'close') {
      isStrict = tag.attributes.some((one) => one.value === strictNamespace);
    }
    if (tag.name !== 'sheet' || tag.depth !== 2 || tag.kind === 'close') continue;
    names.push(attribute(tag, 'name') ?? '');
    lastId = Math.max(lastId, Number(attribute(tag, 'sheetId')) || 0);
  }
  return { name: distinctSheetName(wanted, names), sheetId: lastId + 1, isStrict };
}

/**
 * The relationship's prefix is declared on the element itself: what the workbook declares, and where, differs
 * from writer to writer.
 */
function withSheet(workbook: string, listing: Listing, id: string): string {
  const relationships = listing.isStrict ? strictRelationships : usualRelationships;
  const name = toByteString(encodeAttribute(listing.name));
  return withLast(workbook, 'sheets', (prefix) => {
    // `r` itself may be what the workbook calls its own elements.
    const link = prefix === 'r:' ? 'link' : 'r';
    return `<${prefix}sheet xmlns:${link}="${relationships}" name="${name}" sheetId="${listing.sheetId}" ${link}:id="${id}"/>`;
  });
}

/** An element's text with one more child at its end. */
function withLast(text: string, element: string, child: (prefix: string) => string): string {
  let end: XmlTag | undefined;
  for (const tag of xmlTags(text)) {
    if (tag.name === element && tag.depth <= 1 && tag.kind === 'close') end = tag;
  }
  if (end === undefined) throw new ProblemError({ code: 'workbook-damaged' });
  const prefix = end.prefix === '' ? '' : `${end.prefix}:`;
  return replacePieces(text, [{ start: end.start, end: end.start, text: child(prefix) }]);
}

function freePartName(source: XlsxPackage, folder: string): string {
  for (let count = 1; ; count += 1) {
    const name = `${folder}/sheetbatch${count}.xml`;
    if (!source.archive.directory.byFoldedName.has(name.toLowerCase())) return name;
  }
}

function freeId(relationships: string): string {
  const taken = new Set<string>();
  for (const tag of xmlTags(relationships)) {
    taken.add(attribute(tag, 'Id') ?? prefixedAttribute(tag, 'Id') ?? '');
  }
  for (let count = 1; ; count += 1) if (!taken.has(`sheetbatch${count}`)) return `sheetbatch${count}`;
}

/** A part's name as relationships write it (RFC 3986): folders may hold any letters. */
function encoded(partName: string): string {
  return partName.split('/').map(encodeURIComponent).join('/');
}

function sheetXml(record: SummarySheet, isStrict: boolean, numberStyle: number): Buffer {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const rows = record.rows.map(([label, value], at) => {
    const texts: readonly (string | number)[] =
      typeof value === 'number'
        ? [label, numberStyle < 0 ? String(value) : value]
        : [label, ...cutText(value)];
    const cells = texts.map((text, column) => cell(`${columnLetters(column)}${at + 1}`, text, numberStyle));
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const namespace = isStrict ? strictNamespace : usualNamespace;
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}"><cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData></worksheet>`,
  );
}

function cell(reference: string, value: string | number, numberStyle: number): string {
  const style = numberStyle > 0 ? ` s="${numberStyle}"` : '';
  return typeof value === 'number'
    ? `<c r="${reference}"${style}><v>${value}</v></c>`
    : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${encodeText(value)}</t></is></c>`;
}
