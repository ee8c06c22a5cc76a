import type { FileHandle } from 'node:fs/promises';
import { ProblemError } from '../../../../shared/model/outcome.ts';
import { throwIfCanceled } from '../model/file-problem.ts';
import type { StepOptions } from '../model/workbook-service.ts';
import type { TextLayout } from './detect-text-shape.ts';
import type { FieldPlace } from './field-text.ts';
import type { RecordScanner } from './record-scanner.ts';

/** One record of a delimited text file; valid until the next one is asked for. */
export interface TextRecord {
  readonly bytes: Buffer;
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  /** After the line end. */
  readonly next: number;
  readonly fields: readonly FieldPlace[];
  /** Indexes of the fields whose quotes other programs would read otherwise. */
  readonly oddFields: readonly number[];
  /** One-based number of the line on which the record begins, as a text editor counts. */
  readonly line: number;
  /** Share of the file read so far, from 0 to 1. */
  readonly share: number;
}

/** A record longer than this is no row of a table; nothing a person typed is as long. */
const maxRecordBytes = 16 << 20;
const pieceBytes = 1 << 20;

/** All records of a file in order, with bounded memory. */
export async function* fileRecords(
  file: FileHandle,
  scanner: RecordScanner,
  { headBytes, headLines }: Pick<TextLayout, 'headBytes' | 'headLines'>,
  options: StepOptions = {},
): AsyncGenerator<TextRecord> {
  const { size } = await file.stat();
  let bytes = Buffer.allocUnsafe(pieceBytes);
  let filled = 0;
  let position = headBytes;
  let start = 0;
  let line = 1 + headLines;
  let isLast = false;
  for (;;) {
    throwIfCanceled(options.signal);
    bytes.copyWithin(0, start, filled);
    filled -= start;
    start = 0;
    scanner.forgetPlaces();
    if (filled > maxRecordBytes) throw new ProblemError({ code: 'workbook-damaged' });
    // Room for a whole piece: with less, a long record would be moved and looked at again for every few bytes.
    if (filled + pieceBytes > bytes.length && filled > 0) {
      bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length)]);
    }
    const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, position);
    position += bytesRead;
    filled += bytesRead;
    isLast = bytesRead === 0;
    const share = size === 0 ? 1 : Math.min(1, position / size);
    const limit = isLast ? filled : filled - (filled % scanner.unitBytes);
    while (start < limit) {
      const next = scanner.scan(bytes, start, limit, isLast);
      if (next < 0) break;
      const { end, fields, oddFields } = scanner;
      yield { bytes, start, end, next, fields, oddFields, line, share };
      line += 1 + scanner.breaks;
      start = next;
    }
    options.onProgress?.(share);
    if (isLast) return;
  }
}
