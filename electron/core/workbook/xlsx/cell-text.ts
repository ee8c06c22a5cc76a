import { SSF } from 'xlsx';
import type { ScannedCell } from './row-cells.ts';

/** What is needed to show a cell's value as text. */
export interface TextSource {
  readonly sharedStrings: readonly string[];
  /** Format code of each cell style. */
  readonly formats: readonly string[];
  /** Dates count from 1904-01-01 instead of 1900. */
  readonly is1904: boolean;
}

/** `_xHHHH_` stands for a character that XML cannot hold: ECMA-376 part 1, 22.9.2.19. Line ends become LF. */
export function decodeCellText(text: string): string {
  let result = text;
  if (result.includes('_x')) {
    result = result.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return result.includes('\r') ? result.replace(/\r\n?/g, '\n') : result;
}

/** Makes text storable: what XML cannot hold as `_xHHHH_`, a literal `_xHHHH_` with its underscore escaped, lone surrogates as U+FFFD. */
export function encodeCellText(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters that XML 1.0 section 2.2 leaves out
      .replace(/[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g, (char) => {
        return `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
      })
  );
}

/** The text that Excel shows for a cell; empty for a cell without a value. */
export function cellText(cell: ScannedCell, source: TextSource): string {
  const { value } = cell;
  if (value === null) return '';
  switch (cell.type) {
    case 's':
      return source.sharedStrings[Number(value)] ?? '';
    case 'inlineStr':
    case 'str':
      return decodeCellText(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
    case 'e':
      return value;
    case 'd':
      return isoDateText(value, source.formats[cell.style] ?? 'General');
    case 'n':
      return numberText(value, source.formats[cell.style] ?? 'General', source.is1904);
  }
}

function numberText(raw: string, format: string, is1904: boolean): string {
  if (raw.trim() === '') return '';
  const value = Number(raw);
  if (!Number.isFinite(value)) return raw;
  if (format === 'General' && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return format === 'General'
    ? formatted('General', value, false, raw)
    : formatted(format, value, is1904, raw);
}

function formatted(format: string, value: number, is1904: boolean, raw: string): string {
  try {
    const text: unknown = SSF.format(format, value, { date1904: is1904 });
    return typeof text === 'string' ? text : raw;
  } catch {
    // A format that SSF does not know leaves the plain number, as Excel's own "General" would show it.
    return raw;
  }
}

/** Strict workbooks store dates as ISO 8601: ECMA-376 part 1, 18.17.4.1. */
function isoDateText(raw: string, format: string): string {
  const time = Date.parse(
    /[Zz]|[+-]\d\d:\d\d$/.test(raw) ? raw : `${raw}${raw.includes('T') ? '' : 'T00:00:00'}Z`,
  );
  if (Number.isNaN(time) || format === 'General') return raw;
  return formatted(format, time / 86_400_000 + 25_569, false, raw);
}
