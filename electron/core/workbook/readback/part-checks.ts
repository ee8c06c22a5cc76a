import { readPart } from '../xlsx/package/package-parts.ts';
import type { TablePart } from '../xlsx/package/sheet-facts.ts';
import type { XlsxPackage } from '../xlsx/read/xlsx-workbook.ts';
import { attribute, xmlTags } from '../xlsx/xml/xml-tags.ts';
import { decodeExcelEscapes } from '../xlsx/xml/xml-text.ts';

/** Whether a table is one piece: as many columns as its range is wide, each with an id and a name of its own. */
export function isTableWhole(table: TablePart): boolean {
  const ids = new Set<string>();
  const names = new Set<string>();
  let columns = 0;
  let told = -1;
  for (const tag of xmlTags(table.text)) {
    if (tag.kind === 'close') continue;
    if (tag.name === 'tableColumns') told = Number(attribute(tag, 'count') ?? Number.NaN);
    if (tag.name !== 'tableColumn' || tag.depth !== 2) continue;
    columns += 1;
    ids.add(attribute(tag, 'id') ?? '');
    names.add((attribute(tag, 'name') ?? '').toLowerCase());
  }
  const { firstColumn, lastColumn } = table.range;
  const isCounted = Number.isNaN(told) || told === columns;
  return (
    isCounted && columns === lastColumn - firstColumn + 1 && ids.size === columns && names.size === columns
  );
}

/** Names of a table's columns, as their header cells hold them (ECMA-376 part 1, 22.9.2.19). */
export function tableHeaders(table: TablePart): readonly string[] {
  const headers: string[] = [];
  for (const tag of xmlTags(table.text)) {
    if (tag.name === 'tableColumn' && tag.depth === 2 && tag.kind !== 'close') {
      headers.push(decodeExcelEscapes(attribute(tag, 'name') ?? ''));
    }
  }
  return headers;
}

/** The cell formats of a workbook, each as its tags say it. */
async function formatsOf(
  source: XlsxPackage,
): Promise<{ readonly told: number; readonly formats: readonly string[] }> {
  const text =
    source.stylesPart === undefined ? '' : ((await readPart(source.archive, source.stylesPart)) ?? '');
  const formats: string[] = [];
  let told = Number.NaN;
  let isIn = false;
  let start = -1;
  if (text === '') return { told, formats };
  for (const tag of xmlTags(text)) {
    if (tag.name === 'cellXfs' && tag.depth === 1) {
      isIn = tag.kind === 'open';
      if (tag.kind !== 'close') told = Number(attribute(tag, 'count') ?? Number.NaN);
    } else if (isIn && tag.depth === 2) {
      if (tag.kind !== 'close') start = tag.start;
      if (tag.kind !== 'open') formats.push(text.slice(start, tag.end));
    }
  }
  return { told, formats };
}

/** Whether all old cell formats are where they were, and none is named that is not there. */
export async function areStylesWhole(
  before: XlsxPackage,
  after: XlsxPackage,
  highestStyle: number,
): Promise<boolean> {
  const old = await formatsOf(before);
  const now = await formatsOf(after);
  const isCounted =
    Number.isNaN(now.told) || now.told === now.formats.length || old.told !== old.formats.length;
  const isNamed = highestStyle === 0 || highestStyle < Math.max(now.formats.length, old.formats.length);
  return isCounted && isNamed && old.formats.every((format, at) => format === now.formats[at]);
}
