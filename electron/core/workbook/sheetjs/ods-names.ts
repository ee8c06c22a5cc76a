import type { WorkBook } from 'xlsx';
import { plainSheetName } from '../model/sheet-name.ts';
import { decodeXmlText } from '../xlsx/xml/xml-text.ts';
import type { SheetNaming } from './excel-sheet-names.ts';
import type { LossCount } from './losses.ts';
import { attributeOf } from './ods-data-styles.ts';
import { excelFormula, excelReference } from './ods-formulas.ts';

type DefinedName = NonNullable<NonNullable<WorkBook['Workbook']>['Names']>[number];

const filterName = '_xlnm._FilterDatabase';
/** Names that Excel keeps for views of a workbook, which one made anew has not. */
const viewName = /\.wvu\./;

const nameOrSheet =
  /<(\/?)table:(table|named-range|named-expression)(?=[\s/>])((?:[^"'>]|"[^"]*"|'[^']*')*?)(\/?)>/g;
const databaseRange = /<table:database-range\b((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;

/** What Excel takes for a cell or a column of its own, and so for no name. */
const cellLike = /^(?:[A-Z]{1,3}\d{1,7}|R\d*(?:C\d*)?|C\d*)$/i;
/** A part of a reference that moves with the cell which the name is used in. */
const movingPart = /(?<![$\p{L}\p{N}_.!'])(?:[A-Z]{1,3}\$?\d{1,7}|\$[A-Z]{1,3}\d{1,7})(?![\p{L}\p{N}_.(!])/u;

/** The names of an .ods with what they stand for; `ref` null where Excel cannot have it. */
interface FoundName {
  readonly name: string;
  readonly ref: string | null;
  /** Place of the sheet that it belongs to; null where it is that of the whole file. */
  readonly sheet: number | null;
}

function findNames(content: string, naming: SheetNaming): readonly FoundName[] {
  const names: FoundName[] = [];
  let depth = 0;
  let sheets = 0;
  for (const [, slash, tag, attributes = '', selfClosed] of content.matchAll(nameOrSheet)) {
    if (tag === 'table') {
      if (slash === '/') depth -= 1;
      else if (selfClosed !== '/') {
        if (depth === 0) sheets += 1;
        depth += 1;
      }
    } else if (slash !== '/') {
      const name = attributeOf(attributes, 'table:name');
      const ref = refOf(attributes, tag === 'named-range', naming);
      const isFixed = attributeOf(attributes, 'table:base-cell-address').endsWith('.$A$1');
      const canBe = !cellLike.test(name) && (isFixed || ref === null || !movingPart.test(ref));
      names.push({ name, ref: canBe ? ref : null, sheet: depth > 0 ? sheets - 1 : null });
    }
  }
  return names;
}

function refOf(attributes: string, isRange: boolean, naming: SheetNaming): string | null {
  if (isRange) return referenceIn(attributes, 'cell-range-address', naming);
  const expression = attributeOf(attributes, 'table:expression');
  // LibreOffice leaves the sign of a formula out where it is a constant.
  return excelFormula(/^(?:\w+:)?=/.test(expression) ? expression : `=${expression}`, naming);
}

/** `$'North & South'.$A$1:.$B$9` as Excel writes it; null where Excel cannot have it. */
function referenceIn(attributes: string, name: string, naming: SheetNaming): string | null {
  const address = attributeOf(attributes, `table:${name}`);
  return address === '' ? null : excelReference(address, naming);
}

/**
 * Gives the names and filters of an .ods references as Excel writes them: SheetJS takes the sheet's name in
 * them as the file spells it, drops dollars, and passes over names of anything but a range. Names of what
 * Excel cannot have go, and are counted. `content`: as SheetJS has read it. Answers those that went, in
 * small letters.
 */
export function mendOdsNames(
  workbook: WorkBook,
  content: string,
  naming: SheetNaming,
  losses: LossCount,
): ReadonlySet<string> {
  const found = findNames(content, naming).filter(({ name }) => !viewName.test(name));
  const lost = found.filter(({ ref }) => ref === null);
  for (const { name } of lost) losses.add('names', name);
  const names = found.flatMap(({ name: Name, ref, sheet }): DefinedName[] =>
    ref === null ? [] : [{ Name, ...(sheet === null ? {} : { Sheet: sheet }), Ref: ref }],
  );
  if (names.length > 0 || workbook.Workbook?.Names !== undefined)
    workbook.Workbook = { ...workbook.Workbook, Names: names };
  mendFilters(workbook, content, naming);
  return new Set(lost.map(({ name }) => name.toLowerCase()));
}

function mendFilters(workbook: WorkBook, content: string, naming: SheetNaming): void {
  const byNewName = new Map([...naming].map(([name, own]) => [own, name]));
  for (const [, attributes = ''] of content.matchAll(databaseRange)) {
    const reference = referenceIn(attributes, 'target-range-address', naming);
    const mark = (reference ?? '').lastIndexOf('!');
    if (reference === null || mark < 0) continue;
    const name = byNewName.get(plainSheetName(reference.slice(0, mark))) ?? '';
    const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
    if (sheet === undefined) continue;
    const hasFilter = attributeOf(attributes, 'table:display-filter-buttons') === 'true';
    const ref = reference.slice(mark + 1).replaceAll('$', '');
    if (hasFilter) sheet['!autofilter'] = { ref };
    else if (sheet['!autofilter']?.ref === ref) delete sheet['!autofilter'];
  }
}

/**
 * Gives the sheets of an .ods the names that people see: SheetJS leaves `&amp;` in them as the file spells
 * it. Answers those names by the spelling, which jobs of earlier versions know the sheets by.
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

/**
 * Sees to it that SheetJS writes the name of each filter's range: one that it makes itself breaks at an
 * apostrophe in the sheet's name.
 */
export function nameFilters(workbook: WorkBook): void {
  const names = [...(workbook.Workbook?.Names ?? [])];
  for (const [at, sheetName] of workbook.SheetNames.entries()) {
    const isNamed = names.some(({ Name, Sheet }) => Name === filterName && Sheet === at);
    const hasFilter = workbook.Sheets[sheetName]?.['!autofilter'] !== undefined;
    if (hasFilter && !isNamed) names.push({ Name: filterName, Sheet: at, Ref: '' });
  }
  workbook.Workbook = { ...workbook.Workbook, Names: names };
}
