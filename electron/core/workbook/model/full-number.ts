/**
 * Excel shows this many digits of a number, and LibreOffice saves no more: programs that write 17 mean the
 * same number.
 */
const digitsKept = 15;
/** Longer than this, zeros at either end are written as an exponent. */
const maxPlainLength = 21;
/** Numbers that stand in the file as they are written in full: no more digits than are kept, no zeros for nothing. */
const plainNumber = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

/** Whether this text of a file is a number written in full already. */
export function isFullNumber(text: string): boolean {
  return text.length <= digitsKept && plainNumber.test(text);
}

/**
 * A number with all its digits, as Excel's formula bar shows it: 4006381333931, 0.1, 0.0000000001, 1.5E+25.
 * The same for every way in which programs write the number to a file, so that cells can be compared by it.
 * Fractions have 15 digits.
 */
export function fullNumber(value: number): string {
  // Whole numbers may be numbers of orders or cards, whose last digits count beyond the fifteenth.
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return value === 0 ? '0' : String(value);
  const [digits = '', exponent = '0'] = value.toExponential(digitsKept - 1).split('e');
  const isNegative = digits.startsWith('-');
  const figures = digits.replace(/[-.]/g, '').replace(/0+$/, '');
  const text = plain(figures, Number(exponent));
  return (
    (isNegative ? '-' : '') + (text.length > maxPlainLength ? scientific(figures, Number(exponent)) : text)
  );
}

function plain(figures: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${figures}`;
  if (figures.length <= exponent + 1) return figures.padEnd(exponent + 1, '0');
  return `${figures.slice(0, exponent + 1)}.${figures.slice(exponent + 1)}`;
}

function scientific(figures: string, exponent: number): string {
  const rest = figures.length > 1 ? `.${figures.slice(1)}` : '';
  const power = String(Math.abs(exponent)).padStart(2, '0');
  return `${figures[0]}${rest}E${exponent < 0 ? '-' : '+'}${power}`;
}
