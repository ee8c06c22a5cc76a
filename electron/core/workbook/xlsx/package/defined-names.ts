import {
  attribute,
  prefixedAttribute,
  type Replacement,
  replacePieces,
  type XmlTag,
  xmlTags,
} from '../xml/xml-tags.ts';
import { decodeContent, decodeExcelEscapes, encodeText, toByteString } from '../xml/xml-text.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';
import { readPart, type WorkbookParts } from './package-parts.ts';

/** The package that names are read from. */
export interface NamesSource {
  readonly archive: ZipArchive;
  readonly parts: WorkbookParts;
}

/** A name that the workbook defines (ECMA-376 part 1, 18.2.5). */
export interface DefinedName {
  /** In small letters: names are told apart without case. */
  readonly name: string;
  /** Place in the workbook's list of the sheet that it belongs to; null for the whole workbook's. */
  readonly sheetPlace: string | null;
  /** What it stands for, decoded. */
  readonly content: string;
  /** Place of that in the workbook part. */
  readonly start: number;
  readonly end: number;
}

/** The names defined for one sheet. */
export interface SheetNames {
  /** The sheet's own name; '' where the workbook does not list it. */
  readonly sheet: string;
  readonly names: readonly DefinedName[];
}

/** A change of names: what one stands for from now on; null where it stays. */
export type NameChange = (name: DefinedName) => string | null;

/** The sheet's place in the workbook's list, as names count it, and what it is called. */
function findInList(workbook: string, { parts }: NamesSource, sheetPart: string) {
  const byId = new Map(parts.relationships.map(({ id, target }) => [id, target]));
  let place = -1;
  for (const tag of xmlTags(workbook)) {
    if (tag.name !== 'sheet' || tag.depth !== 2 || tag.kind === 'close') continue;
    place += 1;
    if (byId.get(prefixedAttribute(tag, 'id') ?? '') === sheetPart) {
      return { place: String(place), sheet: decodeExcelEscapes(attribute(tag, 'name') ?? '') };
    }
  }
  return { place: '', sheet: '' };
}

/** All names that a workbook part, given as byte string, defines. */
export function* definedNames(workbook: string): Generator<DefinedName> {
  let open: XmlTag | null = null;
  for (const tag of xmlTags(workbook)) {
    if (tag.name !== 'definedName' || tag.depth !== 2) continue;
    if (tag.kind === 'close' && open !== null) {
      yield {
        name: (attribute(open, 'name') ?? '').toLowerCase(),
        sheetPlace: attribute(open, 'localSheetId') ?? null,
        content: decodeExcelEscapes(decodeContent(workbook.slice(open.end, tag.start))),
        start: open.end,
        end: tag.start,
      };
    }
    open = tag.kind === 'open' ? tag : null;
  }
}

/** The names that a workbook part, given as byte string, defines for the sheet in this part. */
export function namesOfSheet(workbook: string, source: NamesSource, sheetPart: string): SheetNames {
  const { place, sheet } = findInList(workbook, source, sheetPart);
  return { sheet, names: [...definedNames(workbook)].filter(({ sheetPlace }) => sheetPlace === place) };
}

/** Reads the names defined for a sheet. */
export async function readSheetNames(source: NamesSource, sheetPart: string): Promise<SheetNames> {
  const workbook = await readPart(source.archive, source.parts.workbookPart);
  return workbook === undefined ? { sheet: '', names: [] } : namesOfSheet(workbook, source, sheetPart);
}

/**
 * Changes names of a sheet, each by the first of these changes that has to do with it; the workbook part
 * stays as it is where none has.
 */
export async function changeNames(
  source: NamesSource,
  sheetPart: string,
  changes: readonly NameChange[],
  contents: Map<ZipEntry, () => AsyncIterable<Buffer>>,
): Promise<void> {
  const { workbookPart } = source.parts;
  const entry = source.archive.find(workbookPart);
  const workbook = changes.length === 0 ? undefined : await readPart(source.archive, workbookPart);
  if (entry === undefined || workbook === undefined) return;
  const pieces: Replacement[] = [];
  for (const name of namesOfSheet(workbook, source, sheetPart).names) {
    const content = changes.map((change) => change(name)).find((changed) => changed !== null);
    if (content === undefined || content === name.content) continue;
    pieces.push({ start: name.start, end: name.end, text: toByteString(encodeText(content)) });
  }
  if (pieces.length === 0) return;
  const changed = replacePieces(workbook, pieces);
  contents.set(entry, async function* content() {
    yield Buffer.from(changed, 'latin1');
  });
}
