import type { PivotOutput } from '../../model/row-source.ts';
import { plainSheetName } from '../../model/sheet-name.ts';
import { attribute, prefixedAttribute, type XmlTag, xmlTags } from '../xml/xml-tags.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import { definedNames } from './defined-names.ts';
import {
  type Relationship,
  readPart,
  readRelationships,
  readWorkbookParts,
  type WorkbookParts,
} from './package-parts.ts';
import { parseRange, readTables } from './sheet-facts.ts';

/** Where the pivot tables of a sheet put their output (ECMA-376 part 1, 18.10.1.49, location). */
export async function readPivots(
  archive: ZipArchive,
  relationships: readonly Relationship[],
): Promise<readonly PivotOutput[]> {
  const pivots: PivotOutput[] = [];
  for (const relationship of relationships) {
    if (relationship.type !== 'pivotTable') continue;
    const text = await readPart(archive, relationship.target);
    if (text === undefined) continue;
    for (const tag of xmlTags(text)) {
      if (tag.name !== 'location' || tag.kind === 'close') continue;
      const range = parseRange(attribute(tag, 'ref') ?? '');
      if (range !== null)
        pivots.push({ ...range, sourceSheet: await pivotSource(archive, relationship.target) });
      break;
    }
  }
  return pivots;
}

/**
 * The sheet of this workbook that a pivot table sums up, as its cache tells (ECMA-376 part 1, 18.10.1.96,
 * worksheetSource): by the sheet's name, or by that of a table or range. Null where it tells none, and where
 * the rows are in another workbook.
 */
async function pivotSource(archive: ZipArchive, partName: string): Promise<string | null> {
  const caches = await readRelationships(archive, partName);
  const cache = caches.find((one) => one.type === 'pivotCacheDefinition');
  const text = cache === undefined ? undefined : await readPart(archive, cache.target);
  const source = text === undefined ? undefined : sourceTag(text);
  // The relationship is to another workbook.
  if (source === undefined || prefixedAttribute(source, 'id') !== undefined) return null;
  const parts = await readWorkbookParts(archive);
  const named = attribute(source, 'sheet');
  const name = attribute(source, 'name');
  if (named !== undefined) return sheetNamed(parts, named);
  if (name === undefined) return null;
  return (await sheetOfTable(archive, parts, name)) ?? (await sheetOfRange(archive, parts, name));
}

function sourceTag(cache: string): XmlTag | undefined {
  for (const tag of xmlTags(cache)) {
    if (tag.name === 'worksheetSource' && tag.kind !== 'close') return tag;
    if (tag.name === 'cacheFields') break;
  }
  return undefined;
}

/** Names are the same whatever the case of their letters, as in Excel. */
function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function sheetNamed(parts: WorkbookParts, name: string): string | null {
  return parts.sheets.find((sheet) => isSameName(sheet.name, name))?.name ?? null;
}

async function sheetOfTable(archive: ZipArchive, parts: WorkbookParts, name: string): Promise<string | null> {
  // "Orders[#All]" and "Orders" are the same rows.
  const wanted = name.replace(/\[.*$/, '');
  for (const sheet of parts.sheets) {
    const tables = await readTables(archive, await readRelationships(archive, sheet.partName));
    if (tables.some((table) => isSameName(table.name, wanted))) return sheet.name;
  }
  return null;
}

/** `Sheet1!` or `'It''s here'!` before a range. */
const sheetInFormula = /('(?:[^']|'')+'|[^\s'!(),;:=+*/&<>-]+)!/;

/** The first sheet that the formula behind a name speaks of. */
async function sheetOfRange(archive: ZipArchive, parts: WorkbookParts, name: string): Promise<string | null> {
  const workbook = (await readPart(archive, parts.workbookPart)) ?? '';
  for (const defined of definedNames(workbook)) {
    if (!isSameName(defined.name, name)) continue;
    const written = sheetInFormula.exec(defined.content)?.[1];
    return written === undefined ? null : sheetNamed(parts, plainSheetName(written));
  }
  return null;
}
