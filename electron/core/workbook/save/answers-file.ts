import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { ProblemError } from '../../../../shared/model/outcome.ts';
import { filePieces } from '../model/file-hash.ts';
import type { AnswerRow, StepOptions } from '../model/workbook-service.ts';

import { FingerprintList, keyFingerprint } from './fingerprint-list.ts';

/** One line of an answers file and where it stands. */
interface AnswerLine {
  readonly row: AnswerRow;
  readonly offset: number;
  readonly length: number;
}

/** Where the lines of an answers file stand, in bytes. Both arrays run alike. */
export interface AnswerLines {
  readonly offsets: ArrayLike<number>;
  readonly lengths: ArrayLike<number>;
}

/** The rows of an answers file as matching needs them. All arrays run alike. */
export interface AnswersIndex {
  readonly rowNumbers: ArrayLike<number>;
  readonly keys: FingerprintList;
  readonly fingerprints: FingerprintList;
  /** 1 for rows with anything to be written. */
  readonly hasValues: ArrayLike<number>;
  readonly lines: AnswerLines;
}

/** Whether a row has anything to be written. */
export function hasAnswer(values: readonly (string | number | null)[]): boolean {
  return values.some((value) => value !== null);
}

function parseLine(bytes: Buffer): AnswerRow {
  return JSON.parse(bytes.toString('utf8')) as AnswerRow;
}

/** Lines are split at the byte 0x0A only: answers may hold other characters that some readers take for line ends. */
async function* answerLines(path: string, options: StepOptions): AsyncGenerator<AnswerLine> {
  const file = await open(path, 'r');
  try {
    let parts: Buffer[] = [];
    let offset = 0;
    let length = 0;
    const take = (): AnswerLine | null => {
      const bytes = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
      const line = length > 0 ? { row: parseLine(bytes), offset, length } : null;
      offset += length + 1;
      length = 0;
      parts = [];
      return line;
    };
    for await (const piece of filePieces(file, options)) {
      let start = 0;
      for (let end = piece.indexOf(10); end >= 0; end = piece.indexOf(10, start)) {
        parts.push(piece.subarray(start, end));
        length += end - start;
        const line = take();
        if (line !== null) yield line;
        start = end + 1;
      }
      if (start < piece.length) {
        parts.push(Buffer.from(piece.subarray(start)));
        length += piece.length - start;
      }
    }
    const line = take();
    if (line !== null) yield line;
  } finally {
    await file.close();
  }
}

/** All rows of an answers file in their order. */
export async function* answerRows(path: string, options: StepOptions = {}): AsyncGenerator<AnswerRow> {
  for await (const line of answerLines(path, options)) yield line.row;
}

/** Reads an answers file once and keeps what matching needs; the values stay on disk. */
export async function indexAnswers(path: string, options: StepOptions = {}): Promise<AnswersIndex> {
  let rowNumbers = new Uint32Array(firstCapacity);
  let lengths = new Uint32Array(firstCapacity);
  let offsets = new Float64Array(firstCapacity);
  let hasValues = new Uint8Array(firstCapacity);
  const keys = new FingerprintList();
  const fingerprints = new FingerprintList();
  let count = 0;
  for await (const { row, offset, length } of answerLines(path, options)) {
    if (count === rowNumbers.length) {
      rowNumbers = doubled(rowNumbers, new Uint32Array(count * 2));
      lengths = doubled(lengths, new Uint32Array(count * 2));
      offsets = doubled(offsets, new Float64Array(count * 2));
      hasValues = doubled(hasValues, new Uint8Array(count * 2));
    }
    rowNumbers[count] = row.rowNumber;
    keys.push(keyFingerprint(row.key ?? ''));
    fingerprints.push(row.fingerprint);
    hasValues[count] = hasAnswer(row.values) ? 1 : 0;
    offsets[count] = offset;
    lengths[count] = length;
    count += 1;
  }
  const lines = { offsets: offsets.subarray(0, count), lengths: lengths.subarray(0, count) };
  return {
    rowNumbers: rowNumbers.subarray(0, count),
    keys,
    fingerprints,
    hasValues: hasValues.subarray(0, count),
    lines,
  };
}

const firstCapacity = 1024;

function doubled<Values extends Uint32Array | Float64Array | Uint8Array>(
  old: Values,
  larger: Values,
): Values {
  larger.set(old);
  return larger;
}

const windowBytes = 1 << 18;

/** Reads single rows of an answers file in any order. Close it in every case. */
export class AnswersReader {
  readonly #file: number;
  readonly #lines: AnswerLines;
  #window: Buffer = Buffer.alloc(0);
  #windowStart = 0;

  constructor(path: string, lines: AnswerLines) {
    this.#file = openSync(path, 'r');
    this.#lines = lines;
  }

  /** Values of the row on this line, counted from 0. */
  values(at: number): AnswerRow['values'] {
    const offset = this.#lines.offsets[at] ?? 0;
    const length = this.#lines.lengths[at] ?? 0;
    return parseLine(this.#bytes(offset, length)).values;
  }

  /** A row that follows the last one is likely to be followed by more; any other is read alone. */
  #bytes(offset: number, length: number): Buffer {
    const from = offset - this.#windowStart;
    if (from >= 0 && from + length <= this.#window.length) return this.#window.subarray(from, from + length);
    const isNext = from >= 0 && from <= this.#window.length + 1;
    const bytes = Buffer.allocUnsafe(isNext ? Math.max(windowBytes, length) : length);
    const read = readSync(this.#file, bytes, 0, bytes.length, offset);
    if (read < length) throw new ProblemError({ code: 'unexpected' });
    this.#window = bytes.subarray(0, read);
    this.#windowStart = offset;
    return this.#window.subarray(0, length);
  }

  close(): void {
    closeSync(this.#file);
  }
}
