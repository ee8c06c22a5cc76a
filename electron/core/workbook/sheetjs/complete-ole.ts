import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';

/** The container of old workbooks ([MS-CFB] 2.2), and numbers that stand for no sector (2.1). */
const magic = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const lastSectorNumber = 0xfffffffa;
const freeSector = 0xffffffff;
const headerEntries = 109;
const miniBytes = 64;
/** Streams below this many bytes stand in the mini stream. */
const miniCutoff = 4096;
/** A container longer than this is not completed: what lacks would be most of it. */
const maxBytes = 256 * 1024 ** 2;

/**
 * Records of a workbook's stream ([MS-XLS] 2.3.2): begin and end of a substream, and where the one of a
 * sheet begins.
 */
const begins = new Set([0x0009, 0x0209, 0x0409, 0x0809]);
const endOfSubstream = 0x000a;
const sheetPlace = 0x0085;

/** The bytes of a container, with blanks in place of what its end lacks. */
export interface CompletedOle {
  readonly bytes: Buffer;
  /** Something of it is missing, but nothing of the workbook. */
  readonly isCutOff: boolean;
}

interface Stream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/** The container is not as it must be, whatever is missing: its reader says so. */
class OddContainer extends Error {}
/** What tells where things stand is itself missing. */
class MissingList extends Error {}

/** Reads where things stand in a container, as far as its bytes go. */
class Container {
  readonly #bytes: Buffer;
  readonly sectorBytes: number;
  readonly #fat: Uint32Array;
  readonly streams: readonly Stream[];
  readonly #root: Stream | undefined;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw new OddContainer();
    this.sectorBytes = 1 << shift;
    this.#fat = this.#table(this.#fatSectors());
    const entries = this.#entries();
    this.#root = entries.find((one) => one.type === 5);
    this.streams = entries.filter((one) => one.type === 2);
  }

  /** How many bytes the file has when nothing of it is missing. */
  get wholeBytes(): number {
    const last = this.#fat.findLastIndex((next) => next !== freeSector);
    return (last + 2) * this.sectorBytes;
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * this.sectorBytes;
    return this.#bytes.subarray(start, start + this.sectorBytes);
  }

  #fatSectors(): readonly number[] {
    const bytes = this.#bytes;
    const sectors: number[] = [];
    const sectorsNamed = this.sectorBytes / 4;
    const maxSectors = Math.ceil(
      Math.max(bytes.length, maxBytes) / this.sectorBytes / sectorsNamed + headerEntries,
    );
    const addFrom = (part: Buffer, from: number, count: number): void => {
      for (let at = 0; at < count; at += 1) {
        const number = part.readUInt32LE(from + at * 4);
        if (number < lastSectorNumber) sectors.push(number);
      }
      // A list that comes back to itself never ends.
      if (sectors.length > maxSectors) throw new OddContainer();
    };
    addFrom(bytes, 76, headerEntries);
    let next = bytes.readUInt32LE(68);
    let left = Math.min(bytes.readUInt32LE(72), maxSectors);
    for (; left > 0 && next < lastSectorNumber; left -= 1) {
      const part = this.#sector(next);
      if (part.length < this.sectorBytes) throw new MissingList();
      addFrom(part, 0, sectorsNamed - 1);
      next = part.readUInt32LE(this.sectorBytes - 4);
    }
    return sectors;
  }

  /** Numbers that stand in these sectors, as far as they are there. */
  #table(sectors: readonly number[]): Uint32Array {
    const each = this.sectorBytes / 4;
    const table = new Uint32Array(sectors.length * each).fill(freeSector);
    for (const [place, number] of sectors.entries()) {
      const part = this.#sector(number);
      if (part.length === 0) throw new MissingList();
      for (let at = 0; at * 4 + 4 <= part.length; at += 1)
        table[place * each + at] = part.readUInt32LE(at * 4);
    }
    return table;
  }

  /** Sectors of a chain, in order. */
  chain(start: number, table = this.#fat): readonly number[] {
    const sectors: number[] = [];
    for (let at = start; at < lastSectorNumber; at = table[at] ?? lastSectorNumber) {
      if (sectors.length > table.length) throw new OddContainer();
      sectors.push(at);
    }
    return sectors;
  }

  #entries(): readonly (Stream & { readonly type: number })[] {
    const sectors = this.chain(this.#bytes.readUInt32LE(48));
    return sectors.flatMap((number) => {
      const part = this.#sector(number);
      if (part.length === 0) throw new MissingList();
      const entries: (Stream & { readonly type: number })[] = [];
      for (let at = 0; at + 128 <= part.length; at += 128) {
        const nameBytes = Math.max(0, Math.min(64, part.readUInt16LE(at + 64)) - 2);
        entries.push({
          name: part.toString('utf16le', at, at + nameBytes),
          type: part.readUInt8(at + 66),
          start: part.readUInt32LE(at + 116),
          size: part.readUInt32LE(at + 120),
        });
      }
      return entries;
    });
  }

  /** The stream's bytes up to the first that is missing. */
  read({ start, size }: Stream): Buffer {
    const pieces =
      size < miniCutoff ? this.#miniPieces(start) : this.chain(start).map((at) => this.#sector(at));
    const each = size < miniCutoff ? miniBytes : this.sectorBytes;
    const cut = pieces.findIndex((piece) => piece.length < each);
    return Buffer.concat(cut < 0 ? pieces : pieces.slice(0, cut + 1)).subarray(0, size);
  }

  #miniPieces(start: number): readonly Buffer[] {
    const holder = this.chain(this.#root?.start ?? freeSector);
    const table = this.#table(this.chain(this.#bytes.readUInt32LE(60)));
    return this.chain(start, table).map((number) => {
      const offset = number * miniBytes;
      const sector = this.#sector(holder[Math.floor(offset / this.sectorBytes)] ?? lastSectorNumber);
      const from = offset % this.sectorBytes;
      return sector.subarray(from, from + miniBytes);
    });
  }
}

/**
 * Whether the beginning of a workbook's stream holds all its sheets to their ends: what may follow is of no account.
 */
function holdsAllSheets(stream: Buffer): boolean {
  let depth = 0;
  let lastPlace = 0;
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at);
    const end = at + 4 + stream.readUInt16LE(at + 2);
    if (end > stream.length) return false;
    if (begins.has(type)) depth += 1;
    else if (type === endOfSubstream) depth -= 1;
    else if (type === sheetPlace && end - at >= 8)
      lastPlace = Math.max(lastPlace, stream.readUInt32LE(at + 4));
    at = end;
    if (depth === 0 && at > lastPlace) return true;
  }
  return false;
}

/**
 * A container whose end is missing, as downloads and copies that broke off leave it, completed so that it can
 * be read, where nothing of the workbook itself is missing. `workbook-cut-off` where something is, or the
 * list that tells. Other files, and whole ones, come back as they are.
 */
export function completeOle(bytes: Buffer): Outcome<CompletedOle> {
  if (bytes.length < 512 || !bytes.subarray(0, magic.length).equals(magic))
    return success({ bytes, isCutOff: false });
  try {
    const container = new Container(bytes);
    const { wholeBytes } = container;
    if (wholeBytes <= bytes.length) return success({ bytes, isCutOff: false });
    if (wholeBytes > maxBytes) return failure('workbook-damaged');
    const named = (wanted: string) => container.streams.find(({ name }) => name.toLowerCase() === wanted);
    const workbook = named('workbook') ?? named('book');
    if (workbook !== undefined) {
      const stream = container.read(workbook);
      if (stream.length < workbook.size && !holdsAllSheets(stream)) return failure('workbook-cut-off');
    }
    const isCutOff = container.streams.some((one) => container.read(one).length < one.size);
    return success({ bytes: Buffer.concat([bytes], wholeBytes), isCutOff });
  } catch (error) {
    if (error instanceof MissingList) return failure('workbook-cut-off');
    if (error instanceof OddContainer) return success({ bytes, isCutOff: false });
    throw error;
  }
}
