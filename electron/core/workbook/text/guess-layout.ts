import type { TextFileShape } from '../../../../shared/model/table.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { RecordScanner } from './record-scanner.ts';
import { type SampleLine, type TableForm, tableForm } from './table-form.ts';
import type { TextEncoding } from './text-encoding.ts';

/** Delimiter, line end and quoting of a text file, and the bytes before its first record. */
export interface GuessedLayout {
  readonly delimiter: string;
  readonly lineEnd: TextFileShape['lineEnd'];
  readonly quotesAll: boolean;
  readonly headBytes: number;
  /** Lines before the first record. */
  readonly headLines: number;
  readonly form: TableForm;
}

const sampleRecords = 200;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** The part of a file that is looked at: from the first record to the end of the last whole line. */
interface Sample {
  readonly bytes: Buffer;
  readonly from: number;
  readonly to: number;
  readonly encoding: TextEncoding;
}

/** Place after the last line end of a cut sample; its end where there is none. */
function wholeLinesEnd(bytes: Buffer, from: number, { unitBytes, isBigEndian }: TextEncoding): number {
  const limit = bytes.length - ((bytes.length - from) % unitBytes);
  for (let place = limit - unitBytes; place >= from; place -= unitBytes) {
    const unit =
      unitBytes === 1 ? bytes[place] : isBigEndian ? bytes.readUInt16BE(place) : bytes.readUInt16LE(place);
    if (unit === lineFeed || unit === carriageReturn) return place + unitBytes;
  }
  return limit;
}

/** Records of the sample as lists of fields, without blank ones. */
function sampleRecordsOf({ bytes, from, to }: Sample, scanner: RecordScanner): SampleLine[] {
  const records: SampleLine[] = [];
  let place = from;
  scanner.forgetPlaces();
  while (place < to && records.length < sampleRecords) {
    const next = scanner.scan(bytes, place, to, true);
    const { fields, breaks, oddFields } = scanner;
    if (scanner.end > place) records.push({ fields, breaks, hasOddQuotes: oddFields.length > 0 });
    place = next;
  }
  return records;
}

/** The same line by line, whatever stands in quotes. */
function sampleLinesOf({ bytes, from, to, encoding }: Sample, scanner: RecordScanner): SampleLine[] {
  const { unitBytes, isBigEndian } = encoding;
  const lines: SampleLine[] = [];
  let start = from;
  for (let place = from; place <= to && lines.length < sampleRecords; place += unitBytes) {
    const unit =
      place >= to
        ? lineFeed
        : unitBytes === 1
          ? bytes[place]
          : isBigEndian
            ? bytes.readUInt16BE(place)
            : bytes.readUInt16LE(place);
    if (unit !== lineFeed && unit !== carriageReturn) continue;
    if (place > start) {
      scanner.forgetPlaces();
      scanner.scan(bytes, start, place, true);
      lines.push({ fields: scanner.fields, breaks: 0, hasOddQuotes: scanner.oddFields.length > 0 });
    }
    start = place + unitBytes;
  }
  return lines;
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

/** Where nothing tells delimiters apart: what Excel writes under this name, and as "Unicode text". */
function delimiterOrder(prefersTab: boolean, { unitBytes }: TextEncoding): readonly string[] {
  return prefersTab || unitBytes === 2 ? ['\t', ',', ';', '|'] : [',', ';', '\t', '|'];
}

/** Looks at the first records of a file; what the caller knows outranks what it finds. `isWhole`: nothing follows. */
export function guessLayout(
  bytes: Buffer,
  markBytes: number,
  encoding: TextEncoding,
  known: Partial<TextFileShape>,
  prefersTab: boolean,
  isWhole: boolean,
): GuessedLayout {
  const announced = separatorLine(bytes, markBytes, encoding);
  const from = announced?.headBytes ?? markBytes;
  const to = isWhole ? bytes.length : wholeLinesEnd(bytes, from, encoding);
  const sample: Sample = { bytes, from, to, encoding };
  const lineEnd = known.lineEnd ?? guessLineEnd(bytes, markBytes, encoding);
  const read = (mark: string): SampleLine[] =>
    sampleRecordsOf(sample, new RecordScanner(encoding, { delimiter: mark }, null));
  const delimiter =
    known.delimiter?.charAt(0) ??
    announced?.delimiter ??
    guessDelimiter(read, delimiterOrder(prefersTab, encoding), bytes, encoding);
  const scanner = new RecordScanner(encoding, { delimiter }, null);
  const records = sampleRecordsOf(sample, scanner);
  const filled = records.flatMap(({ fields }) => fields).filter((field) => field.end > field.start);
  const quotesAll = known.quotesAll ?? (filled.length > 0 && filled.every((field) => field.quoteEnd > 0));
  const form = tableForm(bytes, encoding, delimiter, records, sampleLinesOf(sample, scanner));
  const headLines = announced === null ? 0 : 1;
  return {
    delimiter,
    lineEnd,
    quotesAll,
    headBytes: from,
    headLines,
    form: { ...form, quotesWell: form.quotesWell || quotesAll },
  };
}
