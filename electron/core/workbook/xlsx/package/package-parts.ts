import { ProblemError } from '../../../../../shared/model/outcome.ts';
import type { SheetSummary } from '../../../../../shared/model/table.ts';
import { damaged } from '../xml/damage.ts';
import { asUtf8 } from '../xml/part-encoding.ts';
import { attribute, isTrue, prefixedAttribute, xmlTags } from '../xml/xml-tags.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';

/** Workbook, relationships, styles and tables together are small; the largest met had 6 MB. */
const maxPartBytes = 64 * 1024 ** 2;

/** One relationship of a part, its target resolved to a part's name. */
export interface Relationship {
  readonly id: string;
  /** Last piece of the type's address: `worksheet`, `styles`, `table`, … */
  readonly type: string;
  readonly target: string;
}

/** A sheet and the part that holds it. */
export interface SheetPart extends SheetSummary {
  readonly partName: string;
}

/** The workbook part and what it says. */
export interface WorkbookParts {
  readonly format: 'xlsx' | 'xlsm' | 'xlsb';
  readonly workbookPart: string;
  readonly relationships: readonly Relationship[];
  readonly sheets: readonly SheetPart[];
  readonly usesDates1904: boolean;
  /**
   * Formulas whose value is 0 may never have been calculated: XlsxWriter and its relatives (pandas, libxlsxwriter)
   * write that for each, and ask Excel to calculate when it opens the file.
   */
  readonly hasZerosForResults: boolean;
}

/** A small part as byte string in UTF-8; undefined where there is none. */
export async function readPart(archive: ZipArchive, name: string): Promise<string | undefined> {
  const entry = archive.find(name);
  if (entry === undefined) return undefined;
  if (entry.sizeBytes > maxPartBytes) throw new ProblemError({ code: 'file-too-large' });
  const pieces: Buffer[] = [];
  for await (const piece of asUtf8(archive.read(entry))) pieces.push(piece);
  return Buffer.concat(pieces).toString('latin1');
}

function percentDecoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/**
 * A relationship's target as a part's name: relative to its source's folder, or absolute; backslashes and
 * `..` as met.
 */
export function resolveTarget(sourcePart: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const folder = path.startsWith('/') ? [] : sourcePart.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') folder.pop();
    else if (step !== '.' && step !== '') folder.push(step);
  }
  return folder.join('/');
}

/** Name of the part that holds another part's relationships. */
export function relationshipsPart(partName: string): string {
  const steps = partName.split('/');
  const name = steps.pop() ?? '';
  return [...steps, '_rels', `${name}.rels`].join('/');
}

/** Relationships of a part, external ones left out. */
export async function readRelationships(
  archive: ZipArchive,
  partName: string,
): Promise<readonly Relationship[]> {
  const text = await readPart(archive, relationshipsPart(partName));
  if (text === undefined) return [];
  const relationships: Relationship[] = [];
  for (const tag of xmlTags(text)) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
    const target = attribute(tag, 'Target');
    if (target === undefined || attribute(tag, 'TargetMode') === 'External') continue;
    const plain = resolveTarget(partName, target);
    relationships.push({
      id: attribute(tag, 'Id') ?? '',
      type: attribute(tag, 'Type')?.split('/').at(-1) ?? '',
      target: archive.find(plain) === undefined ? resolveTarget(partName, percentDecoded(target)) : plain,
    });
  }
  return relationships;
}

/** Content type of a part by `[Content_Types].xml`; '' where it names none. */
async function contentTypeOf(archive: ZipArchive, partName: string): Promise<string> {
  const text = await readPart(archive, '[Content_Types].xml');
  if (text === undefined) throw new ProblemError({ code: 'file-type-unknown' });
  const wanted = partName.toLowerCase();
  const extension = wanted.slice(wanted.lastIndexOf('.') + 1);
  let byExtension = '';
  for (const tag of xmlTags(text)) {
    const type = attribute(tag, 'ContentType') ?? '';
    if (tag.name === 'Default' && attribute(tag, 'Extension')?.toLowerCase() === extension)
      byExtension = type;
    const name = tag.name === 'Override' ? (attribute(tag, 'PartName') ?? '') : '';
    if (name !== '' && resolveTarget('', percentDecoded(name)).toLowerCase() === wanted) return type;
  }
  return byExtension;
}

function formatOf(contentType: string): WorkbookParts['format'] {
  const type = contentType.toLowerCase();
  if (type.includes('sheet.binary')) return 'xlsb';
  const isWorkbook = /spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template|addin)/.test(type);
  // Some writers name plain XML, or nothing; the part's own root decides then.
  if (!isWorkbook && type !== '' && !type.endsWith('/xml'))
    throw new ProblemError({ code: 'file-type-unknown' });
  return type.includes('macroenabled') ? 'xlsm' : 'xlsx';
}

function sheetKind(type: string): SheetSummary['kind'] {
  if (type === 'chartsheet') return 'chart';
  if (type === 'dialogsheet') return 'dialog';
  return type === 'worksheet' ? 'worksheet' : 'macro';
}

function readSheets(archive: ZipArchive, text: string, relationships: readonly Relationship[]) {
  const byId = new Map(relationships.map((one) => [one.id, one]));
  const sheets: SheetPart[] = [];
  let usesDates1904 = false;
  let hasZerosForResults = false;
  let hasRoot = false;
  for (const tag of xmlTags(text)) {
    if (tag.kind === 'close') continue;
    if (tag.depth === 0) hasRoot = tag.name === 'workbook';
    if (tag.name === 'workbookPr' && tag.depth === 1) usesDates1904 = isTrue(attribute(tag, 'date1904'));
    if (tag.name === 'calcPr' && tag.depth === 1)
      hasZerosForResults = isTrue(attribute(tag, 'fullCalcOnLoad')) && attribute(tag, 'calcId') === '124519';
    if (tag.name !== 'sheet' || tag.depth !== 2) continue;
    const relationship = byId.get(prefixedAttribute(tag, 'id') ?? '');
    // A sheet without a part is a ghost that Excel repairs away; it has nothing to read.
    if (relationship === undefined || archive.find(relationship.target) === undefined) continue;
    sheets.push({
      name: attribute(tag, 'name') ?? '',
      kind: sheetKind(relationship.type),
      isHidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
      partName: relationship.target,
    });
  }
  if (!hasRoot) throw new ProblemError({ code: 'file-type-unknown' });
  return { sheets, usesDates1904, hasZerosForResults };
}

/** Finds the workbook by its relationships, never by the usual names, and lists its sheets. */
export async function readWorkbookParts(archive: ZipArchive): Promise<WorkbookParts> {
  const roots = await readRelationships(archive, '');
  const workbookPart = roots.find((one) => one.type === 'officeDocument')?.target;
  if (workbookPart === undefined) throw new ProblemError({ code: 'file-type-unknown' });
  const format = formatOf(await contentTypeOf(archive, workbookPart));
  if (format === 'xlsb') {
    return {
      format,
      workbookPart,
      relationships: [],
      sheets: [],
      usesDates1904: false,
      hasZerosForResults: false,
    };
  }
  const text = await readPart(archive, workbookPart);
  if (text === undefined) throw damaged();
  const relationships = await readRelationships(archive, workbookPart);
  return { format, workbookPart, relationships, ...readSheets(archive, text, relationships) };
}
