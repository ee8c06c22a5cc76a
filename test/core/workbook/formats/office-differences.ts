/** A number under a format, as we and as LibreOffice show it. */
export interface ShownTwice {
  /** A code, or "id 14" for a built-in format without one. */
  readonly format: string;
  readonly number: number;
  readonly ours: string;
  readonly theirs: string;
}

const isDateCode = (format: string): boolean => /[ymd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
const has =
  (pattern: RegExp) =>
  (cell: ShownTwice): boolean =>
    pattern.test(cell.format);

/**
 * Where LibreOffice (7.4) shows something else than we do, by name; the reason is which of the two Excel
 * agrees with.
 */
const differences: Readonly<Record<string, (cell: ShownTwice) => boolean>> = {
  'LibreOffice takes point and comma from the language of the format; Excel from the computer': (cell) =>
    /^[^;]*\[\$[^\]-]*-/.test(cell.format) &&
    cell.theirs.includes(',') &&
    digitsOf(cell.theirs) === digitsOf(cell.ours),
  'built-in dates and times follow the region: LibreOffice shows that of the United States, we what reads the same everywhere':
    (cell) => /^id (?:14|22|2[7-9]|3[0-6]|5[0-8])$/.test(cell.format),
  'built-in currencies 23 to 26 are not known to LibreOffice': has(/^id 2[3-6]$/),
  'the time of the system: LibreOffice shows two digits of the hour': has(/^\[\$-F400\]/),
  'before March 1900 Excel counts a day that never was': (cell) =>
    cell.number < 60 && (isDateCode(cell.format) || /^id 1[5-9]$/.test(cell.format)),
  'LibreOffice 7.4 does not know languages by their tags': has(/^\[\$-[a-z]{2}-[A-Z]{2}/),
  'LibreOffice has no names for this language, or spells them otherwise than Windows': has(
    /^\[\$-(?:40A|42A|439)\]d|^\[\$-412\]mmmm|^\[\$-409\]aaaa/,
  ),
  'A/P: Excel writes it large': has(/A\/P/),
  'numbers in a format with conditions: Excel puts a minus before those below zero': (cell) =>
    /\[[<>=]/.test(cell.format) && cell.number < 0 && cell.ours === `-${cell.theirs}`,
  'zero in powers of a thousand: Excel fills the digits': (cell) =>
    /^(?:##0.0E\+0|id 48)$/.test(cell.format) && cell.number === 0,
  'halves under a fixed stroke: Excel rounds them up': (cell) => /\?\/[24]$/.test(cell.format),
  'LibreOffice shows nothing below zero': (cell) => cell.format === '0\\;' && cell.number < 0,
};

function digitsOf(text: string): string {
  return text.replace(/[., \u00a0\u202f]/g, '');
}

/** All reasons that are known. */
export const differenceNames: readonly string[] = Object.keys(differences);

/** The reason why the two differ; null where none is known. */
export function differenceOf(cell: ShownTwice): string | null {
  return differenceNames.find((name) => differences[name]?.(cell)) ?? null;
}
