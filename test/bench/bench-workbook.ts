import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';
import { buildStyles, buildXlsx } from '../fixtures/xlsx-builder.ts';

const words =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda omicron sigma ticket refund order late'.split(
    ' ',
  );
const columns = 'ABCDEFGHIJKL';
const rowsPerPiece = 2000;

/** Mulberry32, so that every run measures the same file. */
function chance(): () => number {
  let state = 7;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Texts, numbers, dates and one text of about 200 characters, as performance.md describes the measured workbook. */
class BenchRows {
  readonly strings: string[] = [];
  readonly #random = chance();
  readonly #known = new Map<string, number>();

  row(number: number): string {
    const cells = [...columns].map((letter, column) => this.#cell(`${letter}${number}`, number, column));
    return `<row r="${number}" spans="1:12">${cells.join('')}</row>`;
  }

  #cell(reference: string, number: number, column: number): string {
    if (number === 1) return this.#shared(reference, `Header ${column}`);
    if (column === 0) return `<c r="${reference}"><v>${number}</v></c>`;
    if (column === 1) return this.#shared(reference, this.#text(200));
    if (column < 6) return this.#shared(reference, this.#text(column * 5));
    if (column < 8)
      return `<c r="${reference}" s="1"><v>${40_000 + Math.floor(this.#random() * 5000)}</v></c>`;
    if (column === 8) return `<c r="${reference}" s="2"><v>${(this.#random() * 1000).toFixed(2)}</v></c>`;
    return `<c r="${reference}"><v>${column === 9 ? this.#random() * 100 : Math.floor(this.#random() * 1e6)}</v></c>`;
  }

  #text(length: number): string {
    let text = '';
    while (text.length < length) text += `${words[Math.floor(this.#random() * words.length)]} `;
    return text.trim();
  }

  #shared(reference: string, text: string): string {
    let index = this.#known.get(text);
    if (index === undefined) {
      index = this.strings.length;
      this.strings.push(text);
      if (text.length < 60) this.#known.set(text, index);
    }
    return `<c r="${reference}" t="s"><v>${index}</v></c>`;
  }
}

function* sheetPieces(rows: BenchRows, count: number): Generator<Buffer> {
  yield Buffer.from(
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:L${count + 1}"/><sheetData>`,
  );
  let piece: string[] = [];
  for (let number = 1; number <= count + 1; number += 1) {
    piece.push(rows.row(number));
    if (piece.length < rowsPerPiece && number <= count) continue;
    yield Buffer.from(piece.join(''));
    piece = [];
  }
  yield Buffer.from('</sheetData></worksheet>');
}

function* stringPieces(strings: readonly string[]): Generator<Buffer> {
  yield Buffer.from('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">');
  for (let from = 0; from < strings.length; from += 10_000) {
    const some = strings.slice(from, from + 10_000);
    yield Buffer.from(some.map((text) => `<si><t>${text}</t></si>`).join(''));
  }
  yield Buffer.from('</sst>');
}

interface Written {
  readonly name: string;
  readonly checksum: number;
  readonly compressed: number;
  readonly size: number;
  readonly offset: number;
}

class BenchZip {
  readonly #file: FileHandle;
  readonly #written: Written[] = [];
  #offset = 0;

  constructor(file: FileHandle) {
    this.#file = file;
  }

  async add(name: string, pieces: Iterable<Buffer>): Promise<void> {
    const offset = this.#offset;
    let size = 0;
    let checksum = 0;
    await this.#write(Buffer.alloc(30 + name.length));
    const deflated = createDeflateRaw({ level: 6 });
    const counted = function* (): Generator<Buffer> {
      for (const piece of pieces) {
        size += piece.length;
        checksum = crc32(piece, checksum);
        yield piece;
      }
    };
    pipeline(Readable.from(counted()), deflated, () => undefined);
    for await (const piece of deflated as AsyncIterable<Buffer>) await this.#write(piece);
    const written = { name, checksum, compressed: this.#offset - offset - 30 - name.length, size, offset };
    this.#written.push(written);
    await this.#file.write(header(written, true), 0, null, offset);
  }

  async finish(): Promise<void> {
    const records = Buffer.concat(this.#written.map((one) => header(one, false)));
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(this.#written.length, 8);
    end.writeUInt16LE(this.#written.length, 10);
    end.writeUInt32LE(records.length, 12);
    end.writeUInt32LE(this.#offset, 16);
    await this.#write(Buffer.concat([records, end]));
  }

  async #write(bytes: Buffer): Promise<void> {
    await this.#file.write(bytes, 0, bytes.length, this.#offset);
    this.#offset += bytes.length;
  }
}

function header(part: Written, isLocal: boolean): Buffer {
  const bytes = Buffer.alloc(isLocal ? 30 : 46);
  const shift = isLocal ? 0 : 2;
  bytes.writeUInt32LE(isLocal ? 0x04034b50 : 0x02014b50, 0);
  bytes.writeUInt16LE(20, 4);
  bytes.writeUInt16LE(8, 8 + shift);
  bytes.writeUInt16LE(0x21, 12 + shift);
  bytes.writeUInt32LE(part.checksum, 14 + shift);
  bytes.writeUInt32LE(part.compressed, 18 + shift);
  bytes.writeUInt32LE(part.size, 22 + shift);
  bytes.writeUInt16LE(part.name.length, 26 + shift);
  if (!isLocal) bytes.writeUInt32LE(part.offset, 42);
  return Buffer.concat([bytes, Buffer.from(part.name)]);
}

/** Writes a workbook of this many rows below the header, 12 columns, to a file. Holds the texts, not the sheet. */
export async function writeBenchWorkbook(path: string, rowCount: number): Promise<void> {
  const formats = [0, 164, 4].map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`);
  const small = new Map<string, Buffer>();
  buildXlsx({
    rows: '',
    styles: buildStyles(['yyyy\\-mm\\-dd'], formats),
    adjust: (part) => {
      small.set(part.name, Buffer.from(part.content));
      return part;
    },
  });
  const file = await open(path, 'w');
  try {
    const zip = new BenchZip(file);
    const rows = new BenchRows();
    for (const [name, content] of small) {
      if (name.includes('sheet1')) await zip.add(name, sheetPieces(rows, rowCount));
      else if (name.includes('sharedStrings')) await zip.add(name, stringPieces(rows.strings));
      else await zip.add(name, [content]);
    }
    await zip.finish();
  } finally {
    await file.close();
  }
}
