import type { HeaderRows } from '../../../../shared/model/table.ts';
import type { NewColumn } from '../model/workbook-service.ts';
import { nameColumns, type TopRows } from '../table/column-names.ts';
import type { TextLayout } from './detect-text-shape.ts';
import { type FieldPlace, fieldText } from './field-text.ts';
import type { TextRecord } from './file-records.ts';
import { opensAfterBlanks, quoteAnew } from './quote-anew.ts';
import type { TextEncoding } from './text-encoding.ts';
import { type CellWriter, cellWriter } from './write-cell.ts';

const nothing = Buffer.alloc(0);

/** Where each new column goes: a place after the last field, or a field that is there already. */
export interface PlacedColumn {
  readonly header: string;
  readonly index: number;
  readonly isNew: boolean;
  readonly onlyEmptyCells: boolean;
  readonly kind: NewColumn['kind'];
  /** Not an answer but something told beside it. */
  readonly isBeside: boolean;
}

/**
 * Finds a place for each column: the existing one of that name, else after the widest record, under a name
 * of its own.
 */
export function placeColumns(
  columns: readonly NewColumn[],
  header: HeaderRows,
  rows: TopRows,
  width: number,
): readonly PlacedColumn[] {
  const indexes = Array.from({ length: width }, (_, at) => at);
  const named = nameColumns(indexes, header, rows, [], new Set());
  const taken = new Set(
    [...rows.values()].flatMap(({ cells }) => cells.map((one) => one.trim().toLowerCase())),
  );
  let next = width;
  return columns.map((column) => {
    const { place, kind, isBeside = false } = column;
    const existing = place === 'append' ? undefined : named.find((one) => one.name === place.column);
    const onlyEmptyCells = place !== 'append' && place.onlyEmptyCells;
    if (existing !== undefined) {
      return { header: existing.header, index: existing.index, isNew: false, onlyEmptyCells, kind, isBeside };
    }
    let name = column.header;
    for (let count = 2; taken.has(name.trim().toLowerCase()); count += 1)
      name = `${column.header} (${count})`;
    taken.add(name.trim().toLowerCase());
    next += 1;
    return { header: name, index: next - 1, isNew: true, onlyEmptyCells, kind, isBeside };
  });
}

/** Writes records with their new cells; everything that was there keeps its bytes. */
export class RecordWriter {
  readonly #layout: TextLayout;
  readonly #target: TextEncoding;
  readonly #columns: readonly PlacedColumn[];
  readonly #cells: CellWriter;
  readonly #delimiter: Buffer;
  /** What a file of one column is divided by from now on; null where it had a delimiter before. */
  readonly #firstDelimiter: string | null;
  readonly #firstNew: number;
  /** Rows that got at least one cell, and those that got one of an answer. */
  writtenRows = 0;
  answeredRows = 0;

  /** `delimiter`: see `writtenDelimiter`. */
  constructor(
    layout: TextLayout,
    target: TextEncoding,
    delimiter: string,
    columns: readonly PlacedColumn[],
    width: number,
  ) {
    this.#layout = layout;
    this.#target = target;
    this.#columns = columns;
    this.#cells = cellWriter({ ...layout.shape, delimiter }, target);
    this.#delimiter = target.encode(delimiter);
    this.#firstDelimiter = layout.shape.delimiter === '' ? delimiter : null;
    this.#firstNew = width;
  }

  /** Bytes of the old file in the encoding of the new one. */
  old(record: TextRecord, start: number, end: number): Buffer {
    if (this.#target.name === this.#layout.encoding.name) return record.bytes.subarray(start, end);
    return this.#target.encode(this.#layout.encoding.decode(record.bytes, start, end));
  }

  /** A record that gets nothing; only quotes that other programs would read otherwise are made plain. */
  untouched(record: TextRecord): Buffer[] {
    return [...this.#oldCells(record, new Map()), this.#ending(record)];
  }

  /** A record with values for its cells; `null` leaves an old cell as it is and a new one empty. */
  record(
    record: TextRecord,
    values: readonly (string | number | null)[] | null,
    isHeader: boolean,
  ): Buffer[] {
    const replaced = new Map<number, Buffer>();
    const added: Buffer[] = [];
    let cells = 0;
    let answers = 0;
    this.#columns.forEach((column, at) => {
      const value = isHeader ? column.header : (values?.[at] ?? null);
      if (!isHeader && value !== null && (column.isNew || this.#mayReplace(record, column))) {
        cells += 1;
        if (!column.isBeside) answers += 1;
      }
      if (column.isNew) added.push(this.#delimiter, this.#cells(value, isHeader ? 'text' : column.kind));
      else if (!isHeader && value !== null && this.#mayReplace(record, column)) {
        replaced.set(column.index, this.#cells(value, column.kind));
      }
    });
    if (cells > 0) this.writtenRows += 1;
    if (answers > 0) this.answeredRows += 1;
    const parts = this.#oldCells(record, replaced);
    if (added.length > 0) {
      const last = Math.max(record.fields.length, ...[...replaced.keys()].map((index) => index + 1));
      for (let width = last; width < this.#firstNew; width += 1) parts.push(this.#delimiter);
    }
    return [...parts, ...added, this.#ending(record)];
  }

  #ending(record: TextRecord): Buffer {
    return record.next > record.end ? this.old(record, record.end, record.next) : nothing;
  }

  #mayReplace(record: TextRecord, column: PlacedColumn): boolean {
    if (!column.onlyEmptyCells) return true;
    const field = record.fields[column.index];
    return field === undefined || fieldText(record.bytes, field, this.#layout.encoding).trim() === '';
  }

  #oldCells(record: TextRecord, replaced: ReadonlyMap<number, Buffer>): Buffer[] {
    const isOdd = this.#oddFields(record);
    if (replaced.size === 0 && isOdd.size === 0) return [this.old(record, record.start, record.end)];
    const width = Math.max(record.fields.length, ...[...replaced.keys()].map((index) => index + 1));
    const parts: Buffer[] = [];
    for (let at = 0; at < width; at += 1) {
      if (at > 0) parts.push(this.#delimiter);
      const field = record.fields[at];
      const cell = replaced.get(at);
      if (cell !== undefined) parts.push(cell);
      else if (field !== undefined)
        parts.push(isOdd.has(at) ? this.#anew(record, field) : this.old(record, field.start, field.end));
    }
    return parts;
  }

  /** Fields that other programs would read otherwise, and so might put the answer on another row. */
  #oddFields(record: TextRecord): ReadonlySet<number> {
    const { encoding } = this.#layout;
    const odd = new Set(record.oddFields);
    record.fields.forEach((field, at) => {
      if (opensAfterBlanks(record.bytes, field, encoding) || this.#isDivided(record, field)) odd.add(at);
    });
    return odd;
  }

  /** Whether the delimiter that the file gets stands in a cell without quotes around it. */
  #isDivided({ bytes }: TextRecord, field: FieldPlace): boolean {
    if (this.#firstDelimiter === null || field.quoteEnd > 0) return false;
    return this.#layout.encoding.decode(bytes, field.start, field.end).includes(this.#firstDelimiter);
  }

  #anew(record: TextRecord, field: FieldPlace): Buffer {
    const { encoding } = this.#layout;
    const bytes = quoteAnew(record.bytes, field, encoding);
    if (this.#target.name === encoding.name) return bytes;
    return this.#target.encode(encoding.decode(bytes, 0, bytes.length));
  }
}
