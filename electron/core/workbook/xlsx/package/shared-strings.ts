import { damaged, tooLarge } from '../xml/damage.ts';
import { asUtf8 } from '../xml/part-encoding.ts';
import {
  isEmptyTag,
  isOtherMarkup,
  localName,
  skipElement,
  skipMarkup,
  tagEnd,
  tagNameEnd,
} from '../xml/xml-scan.ts';
import { xmlTags } from '../xml/xml-tags.ts';
import { decodeContent, decodeExcelEscapes, decodeXmlText } from '../xml/xml-text.ts';
import type { ZipArchive } from '../zip/zip-archive.ts';

/** Kept as bytes, decoded when asked for: half the memory of strings, and most are asked for once. */
const maxBytes = 1024 ** 3;
/** Texts kept as strings, with what an entry costs besides: 4 to 8 MB at most. */
const maxKeptCharacters = 1 << 22;
const charactersPerEntry = 40;
const windowBytes = 1 << 20;

/** Text of `si` or `is` content as byte string: runs joined, phonetic help left out (ECMA-376 part 1, 18.4.8). */
export function richText(content: string): string {
  let text = '';
  let phoneticDepth = -1;
  let textStart = -1;
  for (const tag of xmlTags(content)) {
    if (tag.kind === 'open' && tag.name === 'rPh' && phoneticDepth < 0) phoneticDepth = tag.depth;
    else if (tag.kind === 'close' && tag.depth === phoneticDepth) phoneticDepth = -1;
    if (tag.name !== 't' || phoneticDepth >= 0) continue;
    if (tag.kind === 'open') textStart = tag.end;
    else if (tag.kind === 'close' && textStart >= 0) {
      text += decodeExcelEscapes(decodeContent(content.slice(textStart, tag.start)));
      textStart = -1;
    }
  }
  return text;
}

const plainOpen = '<t>';
const preservedOpen = '<t xml:space="preserve">';

/** Whether `</t>` stands before `to`. */
function endsText(bytes: Buffer, to: number): boolean {
  return bytes[to - 4] === 60 && bytes[to - 3] === 47 && bytes[to - 2] === 116 && bytes[to - 1] === 62;
}

/** Text of inline or shared string content in a buffer; the plain `<t>…</t>` takes a short way. */
export function stringContent(bytes: Buffer, from: number, to: number): string {
  const isPlain = bytes[from] === 60 && bytes[from + 1] === 116 && bytes[from + 2] === 62;
  const open = isPlain ? plainOpen.length : preservedOpen.length;
  const hasOpen = isPlain || bytes.toString('latin1', from, from + open) === preservedOpen;
  if (hasOpen && from + open + 4 <= to && endsText(bytes, to)) {
    const text = bytes.toString('utf8', from + open, to - 4);
    if (!text.includes('<')) return decodeExcelEscapes(decodeXmlText(text));
  }
  return from >= to ? '' : richText(bytes.toString('latin1', from, to));
}

/** The texts that cells of type `s` point to. */
export class SharedStrings {
  readonly #bytes: Buffer;
  readonly #places: Uint32Array;
  /** 1 for texts asked for once: what is asked for again is kept, for lists and names come in thousands of rows. */
  readonly #asked: Uint8Array;
  readonly #kept = new Map<number, string>();
  #keptCharacters = 0;
  readonly count: number;

  constructor(bytes: Buffer, places: Uint32Array, count: number) {
    this.#bytes = bytes;
    this.#asked = new Uint8Array(count);
    this.#places = places;
    this.count = count;
  }

  /** Text by index; '' for a cell that points nowhere, which the file has lost. */
  text(index: number): string {
    if (!this.has(index)) return '';
    const isAgain = this.#asked[index] === 1;
    const kept = isAgain ? this.#kept.get(index) : undefined;
    if (kept !== undefined) return kept;
    const text = stringContent(this.#bytes, this.#places[index * 2] ?? 0, this.#places[index * 2 + 1] ?? 0);
    if (isAgain && this.#keptCharacters + text.length <= maxKeptCharacters) {
      this.#kept.set(index, text);
      this.#keptCharacters += text.length + charactersPerEntry;
    }
    this.#asked[index] = 1;
    return text;
  }

  /** Whether there is a text of this index. */
  has(index: number): boolean {
    return index >= 0 && index < this.count;
  }

  /**
   * Gives the memory of a long list back at once: it may be a hundred megabytes, and what comes next,
   * writing, needs some too. No text may be asked for any more.
   */
  release(): void {
    this.#kept.clear();
    const { buffer } = this.#bytes;
    // Short buffers share their memory with others.
    if (buffer instanceof ArrayBuffer && buffer.byteLength >= windowBytes)
      structuredClone(null, { transfer: [buffer] });
  }
}

class PlaceList {
  places = new Uint32Array(4096);
  count = 0;
  #hasRoot = false;

  get hasRoot(): boolean {
    return this.#hasRoot;
  }

  /** True for the first element, which is the list itself. */
  enter(): boolean {
    const isRoot = !this.#hasRoot;
    this.#hasRoot = true;
    return isRoot;
  }

  add(start: number, end: number): void {
    if ((this.count + 1) * 2 > this.places.length) {
      const larger = new Uint32Array(this.places.length * 2);
      larger.set(this.places);
      this.places = larger;
    }
    this.places[this.count * 2] = start;
    this.places[this.count * 2 + 1] = end;
    this.count += 1;
  }
}

/** Scans whole `si` elements of one window; answers how far it came, and whether the list has ended. */
function scanWindow(text: string, from: number, base: number, list: PlaceList): readonly [number, boolean] {
  let done = from;
  let at = from;
  for (;;) {
    const mark = text.indexOf('<', at);
    if (mark < 0 || mark + 1 >= text.length) return [done, false];
    if (text.charCodeAt(mark + 1) === 47) return [mark, true];
    if (isOtherMarkup(text, mark)) {
      at = skipMarkup(text, mark, !list.hasRoot);
    } else {
      const nameEnd = tagNameEnd(text, mark + 1);
      const open = tagEnd(text, mark);
      if (open < 0) return [done, false];
      if (localName(text, mark + 1, nameEnd) !== 'si') at = list.enter() ? open : skipElement(text, mark);
      else if (isEmptyTag(text, open)) {
        list.add(base + open, base + open);
        at = open;
      } else {
        at = skipElement(text, mark);
        if (at > 0) list.add(base + open, base + text.lastIndexOf('<', at - 1));
      }
    }
    if (at < 0) return [done, false];
    done = at;
  }
}

/** Bytes of the part as far as they have come, and the places of the texts found in them so far. */
class StringsBeingRead {
  readonly list = new PlaceList();
  #bytes: Buffer;
  #length = 0;
  #scanned = 0;
  #wanted = windowBytes;
  #hasEnded = false;

  constructor(firstBytes: number) {
    this.#bytes = Buffer.allocUnsafe(firstBytes);
  }

  add(piece: Buffer): void {
    if (this.#length + piece.length > this.#bytes.length) {
      const larger = Buffer.allocUnsafe((this.#length + piece.length) * 2);
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    piece.copy(this.#bytes, this.#length);
    this.#length += piece.length;
    if (!this.#hasEnded && this.#length - this.#scanned >= this.#wanted) this.#scan();
  }

  #scan(): string {
    const text = this.#bytes.toString('latin1', this.#scanned, this.#length);
    const [done, hasEnded] = scanWindow(text, 0, this.#scanned, this.list);
    this.#hasEnded = hasEnded;
    this.#scanned += done;
    // An element longer than the window would otherwise be scanned at every piece.
    this.#wanted = done > 0 ? windowBytes : this.#wanted * 2;
    return text;
  }

  /** The list, once all bytes have come; one that has lost its end is damage. */
  finish(): SharedStrings {
    if (!this.#hasEnded) {
      const text = this.#scan();
      // `<sst/>` is a whole list of nothing, and so is an empty part.
      const isNothing = /(?:\/>|^)\s*$/.test(text);
      if (!this.#hasEnded && (this.list.count > 0 || !isNothing)) throw damaged();
    }
    return this.take();
  }

  /** The texts found so far. */
  take(): SharedStrings {
    return new SharedStrings(this.#bytes.subarray(0, this.#length), this.list.places, this.list.count);
  }
}

/** Reads the shared strings' part, or only as far as the first `most` texts; without a part there are no strings. */
export async function readSharedStrings(
  archive: ZipArchive,
  partName: string | undefined,
  max = Number.POSITIVE_INFINITY,
): Promise<SharedStrings> {
  const entry = partName === undefined ? undefined : archive.find(partName);
  if (entry === undefined || max === 0) return new SharedStrings(Buffer.alloc(0), new Uint32Array(0), 0);
  if (entry.sizeBytes > maxBytes) throw tooLarge();
  const reading = new StringsBeingRead(max < entry.sizeBytes ? windowBytes : entry.sizeBytes);
  for await (const piece of asUtf8(archive.read(entry))) {
    reading.add(piece);
    if (reading.list.count >= max) return reading.take();
  }
  return reading.finish();
}
