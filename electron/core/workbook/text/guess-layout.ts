import type { TextFileShape } from '../../../../shared/model/table.ts';
import { type FieldPlace, RecordScanner } from './record-scanner.ts';
import type { TextEncoding } from './text-encoding.ts';

/** Delimiter, line end and quoting of a text file, and the bytes before its first record. */
export interface GuessedLayout {
  readonly delimiter: string;
  readonly lineEnd: TextFileShape['lineEnd'];
  readonly quotesAll: boolean;
  readonly headBytes: number;
}

const sampleRecords = 200;

/** Records of the sample as lists of fields, without blank ones and without a last one that may be cut. */
function sampleFields(
  sample: Buffer,
  from: number,
  scanner: RecordScanner,
  isWhole: boolean,
): (readonly FieldPlace[])[] {
  const records: (readonly FieldPlace[])[] = [];
  const limit = sample.length - ((sample.length - from) % scanner.unitBytes);
  let place = from;
  while (place < limit && records.length < sampleRecords) {
    const next = scanner.scan(sample, place, limit, isWhole);
    if (next < 0) break;
    if (scanner.end > place) records.push(scanner.fields);
    place = next;
  }
  return records;
}

/** Excel's own first line, `sep=;`, which is no row: the delimiter and where the next line begins. */
function separatorLine(
  sample: Buffer,
  from: number,
  encoding: TextEncoding,
): { readonly delimiter: string; readonly headBytes: number } | null {
  const text = encoding.decode(sample, from, Math.min(sample.length, from + 10 * encoding.unitBytes));
  const match = /^"?sep=(.)"?(\r\n|\n|\r)/i.exec(text);
  if (match === null) return null;
  return { delimiter: match[1] ?? ',', headBytes: from + match[0].length * encoding.unitBytes };
}

/** The line end used most in the sample, quoted text left aside; Windows' own where there is none. */
function guessLineEnd(sample: Buffer, from: number, encoding: TextEncoding): TextFileShape['lineEnd'] {
  const text = encoding.decode(sample, from, sample.length).replace(/"(?:[^"]|"")*"/g, '');
  const both = text.split('\r\n').length - 1;
  const feeds = text.split('\n').length - 1 - both;
  const returns = text.split('\r').length - 1 - both;
  if (both === 0 && feeds === 0) return returns > 0 ? '\r' : '\r\n';
  if (feeds > both) return '\n';
  return '\r\n';
}

/** How well a delimiter explains the sample: share of records with the usual number of fields, and that number. */
function delimiterScore(records: readonly (readonly FieldPlace[])[]): number {
  const counts = new Map<number, number>();
  for (const fields of records) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  let usual = 1;
  let often = 0;
  for (const [width, count] of counts) {
    if (width > 1 && (count > often || (count === often && width > usual))) {
      usual = width;
      often = count;
    }
  }
  if (often === 0) return 0;
  const share = often / records.length;
  const headerFits = records[0]?.length === usual ? 0.2 : 0;
  return share + headerFits + Math.min(usual, 20) * 0.005;
}

function guessDelimiter(
  sample: Buffer,
  from: number,
  encoding: TextEncoding,
  lineEnd: TextFileShape['lineEnd'],
  prefersTab: boolean,
  isWhole: boolean,
): string {
  const order = prefersTab ? ['\t', ',', ';', '|'] : [',', ';', '\t', '|'];
  let best = order[0] ?? ',';
  let bestScore = 0;
  for (const delimiter of order) {
    const scanner = new RecordScanner(encoding, { delimiter, lineEnd });
    const score = delimiterScore(sampleFields(sample, from, scanner, isWhole));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return bestScore < 0.5 ? (order[0] ?? ',') : best;
}

/** Looks at the first records of a file; what the caller knows outranks what it finds. `isWhole`: nothing follows. */
export function guessLayout(
  sample: Buffer,
  markBytes: number,
  encoding: TextEncoding,
  known: Partial<TextFileShape>,
  prefersTab: boolean,
  isWhole: boolean,
): GuessedLayout {
  const announced = separatorLine(sample, markBytes, encoding);
  const headBytes = announced?.headBytes ?? markBytes;
  const lineEnd = known.lineEnd ?? guessLineEnd(sample, markBytes, encoding);
  const delimiter =
    known.delimiter?.charAt(0) ??
    announced?.delimiter ??
    guessDelimiter(sample, headBytes, encoding, lineEnd, prefersTab, isWhole);
  const scanner = new RecordScanner(encoding, { delimiter, lineEnd });
  const filled = sampleFields(sample, headBytes, scanner, isWhole)
    .flat()
    .filter((field) => field.end > field.start);
  const quotesAll = known.quotesAll ?? (filled.length > 0 && filled.every((field) => field.quoteEnd > 0));
  return { delimiter, lineEnd, quotesAll, headBytes };
}
