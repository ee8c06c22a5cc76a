import { ProblemError } from '../../../../shared/model/outcome.ts';

/** A piece of a part: what comes before its items, an item whole, what stands between items, and the rest. */
export interface Segment {
  readonly kind: 'head' | 'item' | 'between' | 'tail';
  readonly bytes: Buffer;
}

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;
const colon = 0x3a;
/** Longer than the longest row that Excel can hold as text: 16,384 cells of 32,767 characters are not met in one row. */
const largestItemBytes = 256 * 1024 ** 2;

type Phase = 'head' | 'items' | 'tail';

/**
 * Cuts a streamed part into its repeated elements (rows of a sheet, items of the shared strings) without decoding it:
 * all segments in their order are the part again, byte for byte.
 */
export class ElementSplitter {
  readonly #container: Buffer;
  readonly #item: Buffer;
  #carry: Buffer = Buffer.alloc(0);
  #from = 0;
  #phase: Phase = 'head';
  #isStarted = false;

  constructor(container: string, item: string) {
    this.#container = Buffer.from(container);
    this.#item = Buffer.from(item);
  }

  /** Takes the next bytes and answers the segments that are complete by now. */
  push(chunk: Buffer): readonly Segment[] {
    if (this.#phase === 'tail') return [{ kind: 'tail', bytes: chunk }];
    this.#carry = this.#carry.length === 0 ? chunk : Buffer.concat([this.#carry, chunk]);
    if (this.#carry.length > largestItemBytes) throw new ProblemError({ code: 'workbook-unsafe' });
    if (!this.#isStarted) {
      if (this.#carry.length < 4) return [];
      this.#isStarted = true;
      checkEncoding(this.#carry);
    }
    const out: Segment[] = [];
    while (this.#step(out)) {
      // Each step takes one segment off the front.
    }
    return out;
  }

  /** What is left once the part has ended. Throws when it ended inside an element. */
  end(): readonly Segment[] {
    if (this.#phase === 'items') throw new ProblemError({ code: 'workbook-damaged' });
    return this.#carry.length === 0 ? [] : [{ kind: this.#phase, bytes: this.#carry }];
  }

  #take(out: Segment[], kind: Segment['kind'], end: number): void {
    if (end > 0) out.push({ kind, bytes: this.#carry.subarray(0, end) });
    this.#carry = this.#carry.subarray(end);
    this.#from = 0;
  }

  #step(out: Segment[]): boolean {
    const buffer = this.#carry;
    const open = buffer.indexOf(lessThan, this.#from);
    if (open === -1) {
      this.#from = buffer.length;
      return false;
    }
    const next = skipMarkup(buffer, open);
    if (next === 'incomplete') {
      this.#from = open;
      return false;
    }
    if (next !== 'tag') {
      this.#from = next;
      return true;
    }
    const close = findTagEnd(buffer, open);
    if (close === -1) {
      this.#from = open;
      return false;
    }
    return this.#phase === 'head' ? this.#stepHead(out, open, close) : this.#stepItem(out, open, close);
  }

  #stepHead(out: Segment[], open: number, close: number): boolean {
    this.#from = close;
    if (buffer(this.#carry, open, this.#container) && this.#carry[open + 1] !== slash) {
      const isEmpty = this.#carry[close - 2] === slash;
      this.#phase = isEmpty ? 'tail' : 'items';
      this.#take(out, 'head', close);
      if (isEmpty) this.#take(out, 'tail', this.#carry.length);
      return !isEmpty;
    }
    return true;
  }

  #stepItem(out: Segment[], open: number, close: number): boolean {
    const bytes = this.#carry;
    if (bytes[open + 1] === slash) {
      if (!buffer(bytes, open + 1, this.#container)) throw new ProblemError({ code: 'workbook-damaged' });
      this.#phase = 'tail';
      this.#take(out, 'between', open);
      this.#take(out, 'tail', this.#carry.length);
      return false;
    }
    const end = bytes[close - 2] === slash ? close : findElementEnd(bytes, open, close);
    if (end === -1) {
      this.#from = open;
      return false;
    }
    if (open > 0) out.push({ kind: 'between', bytes: bytes.subarray(0, open) });
    const isItem = buffer(bytes, open, this.#item);
    out.push({ kind: isItem ? 'item' : 'between', bytes: bytes.subarray(open, end) });
    this.#carry = bytes.subarray(end);
    this.#from = 0;
    return true;
  }
}

function checkEncoding(start: Buffer): void {
  const isWide =
    (start[0] === 0xff && start[1] === 0xfe) ||
    (start[0] === 0xfe && start[1] === 0xff) ||
    start[0] === 0 ||
    start[1] === 0;
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(
    start.toString('latin1', 0, 200),
  );
  const isOther = declared?.[1] !== undefined && !/^(utf-?8|us-ascii)$/i.test(declared[1]);
  if (isWide || isOther) throw new ProblemError({ code: 'workbook-encoding-unknown' });
}

/** True when the tag at `open` (or at the slash of an end tag) has this local name. */
function buffer(bytes: Buffer, open: number, name: Buffer): boolean {
  let at = open + 1;
  for (let look = at; look < bytes.length; look += 1) {
    const byte = bytes[look] as number;
    if (byte === colon) at = look + 1;
    if (byte <= 0x20 || byte === greaterThan || byte === slash) {
      return look - at === name.length && bytes.compare(name, 0, name.length, at, look) === 0;
    }
  }
  return false;
}

/** Passes over comments, CDATA and processing instructions; answers where they end, or that a tag stands here. */
function skipMarkup(bytes: Buffer, open: number): number | 'tag' | 'incomplete' {
  const second = bytes[open + 1];
  if (second === undefined) return 'incomplete';
  if (second !== bang && second !== question) return 'tag';
  if (second === bang && bytes.length < open + 9) return 'incomplete';
  const start = bytes.toString('latin1', open, open + 9);
  const mark =
    second === question ? '?>' : start.startsWith('<!--') ? '-->' : start === '<![CDATA[' ? ']]>' : null;
  if (mark === null) throw new ProblemError({ code: 'workbook-unsafe' });
  const found = bytes.indexOf(mark, open + 2);
  return found === -1 ? 'incomplete' : found + mark.length;
}

/** First position after the `>` of a tag, quoted values passed over; -1 when it is not there yet. */
export function findTagEnd(bytes: Buffer, open: number): number {
  let quote = 0;
  for (let at = open + 1; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === greaterThan) return at + 1;
    else if (byte === 0x22 || byte === 0x27) quote = byte;
  }
  return -1;
}

/** First position after the end tag that closes the element whose start tag ends at `from`; -1 when not there yet. */
function findElementEnd(bytes: Buffer, open: number, from: number): number {
  let nameEnd = open + 1;
  while ((bytes[nameEnd] as number) > 0x20 && bytes[nameEnd] !== greaterThan) nameEnd += 1;
  const name = bytes.subarray(open + 1, nameEnd);
  let at = from;
  for (;;) {
    while (at < bytes.length && bytes[at] !== lessThan) at += 1;
    if (at >= bytes.length) return -1;
    if (bytes[at + 1] === slash) {
      const end = at + 2 + name.length;
      if (end >= bytes.length) return -1;
      const follows = bytes[end] as number;
      const isEnd =
        (follows === greaterThan || follows <= 0x20) &&
        bytes.compare(name, 0, name.length, at + 2, end) === 0;
      if (isEnd) return findTagEnd(bytes, at);
      at += 2;
    } else {
      const skipped = skipMarkup(bytes, at);
      if (skipped === 'incomplete') return -1;
      at = skipped === 'tag' ? at + 1 : skipped;
    }
  }
}
