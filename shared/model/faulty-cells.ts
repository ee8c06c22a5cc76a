import type { FaultKind, TableRow } from './table.ts';

/**
 * Errors as spreadsheet programs show them. Files hold the English ones; exports to text have them in the
 * program's language, here German, French and Spanish (support.microsoft.com, "How to correct a #… error").
 * Japanese and Chinese programs show the English ones.
 */
const errorTexts: ReadonlySet<string> = new Set([
  ...['#REF!', '#N/A', '#DIV/0!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#FIELD!'],
  ...['#BLOCKED!', '#UNKNOWN!', '#CONNECT!', '#BUSY!', '#EXTERNAL!', '#PYTHON!', '#GETTING_DATA'],
  ...['#BEZUG!', '#NV', '#WERT!', '#ZAHL!', '#ÜBERLAUF!', '#KALK!'],
  ...['#VALEUR!', '#NOM?', '#NOMBRE!', '#NUL!', '#PROPAGATION!'],
  ...['#¡REF!', '#¡VALOR!', '#¿NOMBRE?', '#¡NUM!', '#¡DIV/0!', '#¡NULO!', '#¡DESBORDAMIENTO!'],
]);
/** LibreOffice's own errors, such as Err:502. */
const officeError = /^Err:5\d\d$/;

/** Whether a cell's text is nothing but an error. */
export function isErrorText(text: string): boolean {
  // Nearly all cells begin otherwise.
  const first = text.charCodeAt(0);
  if (first === 35) return errorTexts.has(text.trimEnd());
  return first === 69 && officeError.test(text.trimEnd());
}

/**
 * A function that tells what is wrong in these columns of a row, by their places among the table's; null
 * where nothing is. Errors come first.
 */
export function createFaultFinder(
  places: readonly number[],
): (row: Pick<TableRow, 'cells' | 'valueless'>) => FaultKind | null {
  return ({ cells, valueless }) => {
    if (places.some((place) => isErrorText(cells[place] ?? ''))) return 'error-cell';
    // What such a cell shows tells nothing: a zero may be 1/0/1900, a dash or 12:00 AM.
    const lacks = valueless?.some((place) => places.includes(place));
    return lacks === true ? 'no-value' : null;
  };
}
