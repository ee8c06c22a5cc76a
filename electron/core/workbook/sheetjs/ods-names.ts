import type { WorkBook } from 'xlsx';
import { plainSheetName } from '../model/sheet-name.ts';
import { decodeXmlText } from '../xlsx/xml/xml-text.ts';
import { attributeOf } from './ods-data-styles.ts';
import { excelFormula, excelReference } from './ods-formulas.ts';

const filterName = '_xlnm._FilterDatabase';

const tag = (name: string): RegExp => new RegExp(`<table:${name}\\b((?:[^"'>]|"[^"]*"|'[^']*')*)>`, 'g');
const namedRange = tag('named-range');
const databaseRange = tag('database-range');
const namedExpression = tag('named-expression');

/** `$'North & South'.$A$1:.$B$9` as Excel writes it; null where Excel cannot have it. */
function referenceIn(attributes: string, name: string): string | null {
  const address = attributeOf(attributes, `table:${name}`);
  return address === '' ? null : excelReference(address);
}

/**
 * Gives the names and filters of an .ods references as Excel writes them: SheetJS takes the sheet's name in them as the file spells it, and drops
 * dollars; it passes over names of anything but a range. Names of what Excel cannot have go. Answers how many did. `content`: as SheetJS has read it.
 */
export function mendOdsNames(workbook: WorkBook, content: string): number {
  const lost = mendNames(workbook, content);
  mendFilters(workbook, content);
  return lost;
}

function mendNames(workbook: WorkBook, content: string): number {
  const names = workbook.Workbook?.Names ?? [];
  // SheetJS takes one name from each of these tags, in their order.
  const references = [...content.matchAll(namedRange)].map(([, attributes = '']) =>
    referenceIn(attributes, 'cell-range-address'),
  );
  const areAll = names.length === references.length;
  const ranges = names.flatMap((name, at) => {
    const reference = areAll ? (references[at] ?? null) : null;
    return reference === null ? [] : [{ ...name, Ref: reference }];
  });
  const expressions = [...content.matchAll(namedExpression)].map(({ 1: attributes = '', index }) => ({
    Name: attributeOf(attributes, 'table:name'),
    // A name of one sheet alone might be that of another one, too.
    Ref: isInSheet(content, index) ? null : plainExpression(attributeOf(attributes, 'table:expression')),
  }));
  const kept = expressions.flatMap(({ Name, Ref }) => (Ref === null ? [] : [{ Name, Ref }]));
  if (names.length + kept.length > 0)
    workbook.Workbook = { ...workbook.Workbook, Names: [...ranges, ...kept] };
  return references.length - ranges.length + expressions.length - kept.length;
}

function isInSheet(content: string, at: number): boolean {
  return content.lastIndexOf('<table:table ', at) > content.lastIndexOf('</table:table>', at);
}

/** A constant or a sum of cells (`of:=0.19`, `of:=[$S.$A$1]*2`) as Excel writes it. Null for what calls functions, whose names and lists differ. */
function plainExpression(expression: string): string | null {
  const formula = /^(?:of:)?=(.+)$/s.exec(expression)?.[1];
  if (formula === undefined || /[({;~!]/.test(formula.replace(/"(?:[^"]|"")*"/g, ''))) return null;
  return excelFormula(formula);
}

function mendFilters(workbook: WorkBook, content: string): void {
  for (const [, attributes = ''] of content.matchAll(databaseRange)) {
    const reference = referenceIn(attributes, 'target-range-address');
    const mark = (reference ?? '').lastIndexOf('!');
    if (reference === null || mark < 0) continue;
    const name = plainSheetName(reference.slice(0, mark));
    const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
    if (sheet === undefined) continue;
    const hasFilter = attributeOf(attributes, 'table:display-filter-buttons') === 'true';
    const ref = reference.slice(mark + 1).replaceAll('$', '');
    if (hasFilter) sheet['!autofilter'] = { ref };
    else if (sheet['!autofilter']?.ref === ref) delete sheet['!autofilter'];
  }
}

/**
 * Gives the sheets of an .ods the names that people see: SheetJS leaves `&amp;` in them as the file spells it. Answers those names by the spelling, which
 * jobs of earlier versions know the sheets by.
 */
export function decodeOdsSheetNames(workbook: WorkBook): ReadonlyMap<string, string> {
  const bySpelling = new Map<string, string>();
  for (const [at, written] of workbook.SheetNames.entries()) {
    const name = decodeXmlText(written);
    const sheet = Object.hasOwn(workbook.Sheets, written) ? workbook.Sheets[written] : undefined;
    if (name === written || sheet === undefined || Object.hasOwn(workbook.Sheets, name)) continue;
    delete workbook.Sheets[written];
    workbook.Sheets[name] = sheet;
    workbook.SheetNames[at] = name;
    bySpelling.set(written, name);
  }
  return bySpelling;
}

/** Sees to it that SheetJS writes the name of each filter's range: one that it makes itself breaks at an apostrophe in the sheet's name. */
export function nameFilters(workbook: WorkBook): void {
  const names = [...(workbook.Workbook?.Names ?? [])];
  for (const [at, sheetName] of workbook.SheetNames.entries()) {
    const isNamed = names.some(({ Name, Sheet }) => Name === filterName && Sheet === at);
    const hasFilter = workbook.Sheets[sheetName]?.['!autofilter'] !== undefined;
    if (hasFilter && !isNamed) names.push({ Name: filterName, Sheet: at, Ref: '' });
  }
  workbook.Workbook = { ...workbook.Workbook, Names: names };
}
