import type { WorkBook } from 'xlsx';
import { plainSheetName } from '../model/sheet-name.ts';
import { decodeXmlText } from '../xlsx/xml/xml-text.ts';
import { excelFunction } from './excel-functions.ts';
import { type SheetNaming, sheetInReference } from './excel-sheet-names.ts';
import { forEachFormula } from './formula-cells.ts';
import type { LossCount } from './losses.ts';
import { noValue } from './mend-ods.ts';

const sheetName = "\\$?(?:'(?:[^']|'')*'|[^\\s.'\\[\\]:]+)";
const place = '\\$?[A-Z]{1,3}\\$?\\d{1,7}|\\$?[A-Z]{1,3}|\\$?\\d{1,7}';
/** A reference of OpenFormula (OpenDocument 1.3 part 4, 5.8): `[.A1]`, `[$Sheet.$A$1:.B2]`. */
const reference = new RegExp(`^(${sheetName})?\\.(${place})(?::(${sheetName})?\\.(${place}))?$`);

/** What stands between the brackets of a reference, as Excel writes it; null where Excel cannot have it. */
export function excelReference(inside: string, naming: SheetNaming): string | null {
  // What is gone is gone in Excel, too.
  if (inside.includes('#REF!')) return '#REF!';
  const [, sheet = '', from, lastSheet = '', to] = reference.exec(inside) ?? [];
  if (from === undefined || (lastSheet !== '' && lastSheet !== sheet)) return null;
  const range = `${from}${to === undefined ? '' : `:${to}`}`;
  if (sheet === '') return range;
  const known = naming.get(plainSheetName(sheet.replace(/^\$/, '')));
  return known === undefined ? null : `${sheetInReference(known)}!${range}`;
}

/** One after the other what a formula is made of; what is none of these Excel cannot read. */
const tokens = new RegExp(
  [
    '(?<text>"(?:[^"]|"")*")',
    "(?<reference>\\[(?:'(?:[^']|'')*'|[^[\\]'])*\\])",
    '(?<call>[\\p{L}_][\\p{L}\\p{N}_.]*(?=\\s*\\())',
    '(?<name>[\\p{L}_\\\\][\\p{L}\\p{N}_.?\\\\]*)',
    '(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[Ee][+-]?\\d+)?)',
    '(?<error>#(?:REF!|N/A|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!))',
    '(?<sign><=|>=|<>|[-+*/^&=<>%(){};|~!:])',
    '(?<blank>\\s+)',
  ].join('|'),
  'uy',
);
/** The namespace of a formula (OpenDocument 1.3 part 3, 19.642); OpenOffice 2 called its own oooc. */
const prefix = /^(?:(?:of|oooc):)?=/;

/** Writes one formula after another as Excel does. */
class FormulaWriter {
  readonly #naming: SheetNaming;
  readonly #lostNames: ReadonlySet<string>;
  #written = '';
  #isInArray = false;
  /** Where references that `~` joins begin in what is written; -1 for none. */
  #referencesFrom = -1;

  constructor(naming: SheetNaming, lostNames: ReadonlySet<string>) {
    this.#naming = naming;
    this.#lostNames = lostNames;
  }

  write(formula: string): string | null {
    tokens.lastIndex = 0;
    while (tokens.lastIndex < formula.length) {
      const groups = tokens.exec(formula)?.groups;
      if (groups === undefined || !this.#add(groups)) return null;
    }
    return this.#written;
  }

  #add(groups: Readonly<Record<string, string | undefined>>): boolean {
    const { reference: bracketed, call, name, sign, text, number, error, blank } = groups;
    if (sign !== undefined) return this.#addSign(sign);
    if (bracketed !== undefined) return this.#addReference(bracketed.slice(1, -1));
    if (blank === undefined) this.#referencesFrom = -1;
    const own = call === undefined ? (name ?? text ?? number ?? error ?? blank ?? null) : excelFunction(call);
    if (own === null || (name !== undefined && this.#lostNames.has(name.toLowerCase()))) return false;
    this.#written += own;
    return true;
  }

  #addReference(inside: string): boolean {
    const own = excelReference(inside, this.#naming);
    if (own === null) return false;
    const isJoined = this.#referencesFrom >= 0 && this.#written.endsWith(',');
    if (!isJoined) this.#referencesFrom = this.#written.length;
    const from = this.#referencesFrom;
    const before = this.#written.slice(from);
    const plain = before.startsWith('(') ? before.replace(/^\(|\)(?=,$)/g, '') : before;
    this.#written = this.#written.slice(0, from) + (isJoined ? `(${plain}${own})` : own);
    return true;
  }

  #addSign(sign: string): boolean {
    if (sign === '{') this.#isInArray = true;
    if (sign === '}') this.#isInArray = false;
    if (sign === '~') {
      // Between two references only: else it is not known where what it joins begins.
      if (this.#referencesFrom < 0) return false;
      this.#written += ',';
      return true;
    }
    this.#referencesFrom = -1;
    if (sign === '|' && !this.#isInArray) return false;
    const own = { ';': ',', '|': ';', '!': ' ' }[sign] ?? sign;
    this.#written += own;
    return true;
  }
}

/**
 * A formula of an .ods as Excel writes it, without `=`; null where Excel cannot have it. `lostNames`: in
 * small letters.
 */
export function excelFormula(
  formula: string,
  naming: SheetNaming,
  lostNames: ReadonlySet<string> = new Set(),
): string | null {
  if (formula.startsWith('msoxl:=')) return formula.slice('msoxl:='.length);
  if (!prefix.test(formula)) return null;
  return new FormulaWriter(naming, lostNames).write(formula.replace(prefix, '').trim());
}

const formulaAttribute = /\stable:formula=(?:"([^"]*)"|'([^']*)')/g;
const mark = 'sheetbatch.';

/**
 * The content of an .ods with a number in place of each formula, and the formulas by these: SheetJS drops
 * `$`, and changes signs in texts.
 */
export function takeOdsFormulas(content: string): {
  readonly content: string;
  readonly formulas: readonly string[];
} {
  const formulas: string[] = [];
  const marked = content.replace(formulaAttribute, (_, double?: string, single?: string) => {
    formulas.push(decodeXmlText(double ?? single ?? ''));
    return ` table:formula="of:=${mark}${formulas.length - 1}"`;
  });
  return { content: marked, formulas };
}

/** Formulas that were never calculated have no value. */
function forgetNoValues(workbook: WorkBook): void {
  for (const sheet of Object.values(workbook.Sheets)) {
    for (const cells of sheet['!data'] ?? []) {
      for (const cell of cells ?? []) {
        if (cell?.f === undefined || cell.v !== noValue) continue;
        cell.t = 'z';
        delete cell.v;
        delete cell.w;
      }
    }
  }
}

/**
 * Gives all cells formulas that Excel can read in place of their numbers; those without keep the value alone,
 * and are counted.
 */
export function putOdsFormulas(
  workbook: WorkBook,
  formulas: readonly string[],
  naming: SheetNaming,
  lostNames: ReadonlySet<string>,
  losses: LossCount,
): void {
  forgetNoValues(workbook);
  const known = new Map<string, string | null>();
  forEachFormula(workbook, losses, (written) => {
    if (!written.startsWith(mark)) return written;
    const formula = formulas[Number(written.slice(mark.length))] ?? '';
    let own = known.get(formula);
    if (own === undefined) {
      own = excelFormula(formula, naming, lostNames);
      known.set(formula, own);
    }
    return own;
  });
}
