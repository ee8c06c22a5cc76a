import { damaged, unsafe } from './damage.ts';

/** Answer of every scanning function whose element goes on beyond the window. */
export const incomplete = -1;

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const quote = 34;
const apostrophe = 39;
const exclamation = 33;
const question = 63;
const colon = 58;
const equals = 61;

/** Position after a tag's name; the window's length when the name goes on beyond it. */
export function tagNameEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === greaterThan || code === slash) return at;
    at += 1;
  }
  return at;
}

/** Name without its prefix, of the tag whose name stands from `from` to `to`. */
export function localName(text: string, from: number, to: number): string {
  // A search for the colon would go on beyond the name, through the whole window.
  let start = from;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === colon) start = at + 1;
  return text.slice(start, to);
}

/** Position after the `>` of the tag at `from`, minding quotes. */
export function tagEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === greaterThan) return at + 1;
    if (code === quote || code === apostrophe) {
      at = text.indexOf(code === quote ? '"' : "'", at + 1);
      if (at < 0) return incomplete;
    } else if (code === lessThan) throw damaged();
    at += 1;
  }
  return incomplete;
}

/** Whether the tag that ends before `end` has no content. */
export function isEmptyTag(text: string, end: number): boolean {
  return text.charCodeAt(end - 2) === slash;
}

/**
 * Position after a comment, CDATA section or processing instruction at `from`, and after a DOCTYPE where one
 * may stand: before the root. One with declarations is refused, since these can be entities; what a file
 * beside it may declare is never fetched.
 */
export function skipMarkup(text: string, from: number, isBeforeRoot = false): number {
  if (text.charCodeAt(from + 1) === question) return after(text, '?>', from + 2);
  if (text.startsWith('<!--', from)) return after(text, '-->', from + 4);
  if (text.startsWith('<![CDATA[', from)) return after(text, ']]>', from + 9);
  if (text.length - from < doctype.length) return incomplete;
  if (isBeforeRoot && text.startsWith(doctype, from)) return doctypeEnd(text, from);
  throw unsafe();
}

const doctype = '<!DOCTYPE';
/** A name and where more is to be found, but no declarations between brackets (XML 1.0, 2.8). */
const plainDoctype =
  /<!DOCTYPE\s+[^\s<>[\]"']+(?:\s+(?:SYSTEM|PUBLIC\s+(?:"[^"]*"|'[^']*'))\s+(?:"[^"]*"|'[^']*'))?\s*(?:\[\s*\]\s*)?>/y;
const maxDoctypeLength = 2000;

/** Position after a DOCTYPE that declares nothing; null for any other, and for one whose end is not here. */
export function findDoctypeEnd(text: string, from: number): number | null {
  plainDoctype.lastIndex = from;
  return plainDoctype.test(text) ? plainDoctype.lastIndex : null;
}

function doctypeEnd(text: string, from: number): number {
  const end = findDoctypeEnd(text, from);
  if (end !== null) return end;
  const mayGoOn = text.length - from < maxDoctypeLength && !text.includes('>', from);
  if (mayGoOn) return incomplete;
  throw unsafe();
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? incomplete : at + mark.length;
}

/** Whether the markup at `from` is none of the elements' tags. */
export function isOtherMarkup(text: string, from: number): boolean {
  const code = text.charCodeAt(from + 1);
  return code === exclamation || code === question;
}

/** Position after the element whose start tag is at `from`, with all it holds. */
export function skipElement(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (;;) {
    const mark = text.indexOf('<', at);
    if (mark < 0 || mark + 1 >= text.length) return incomplete;
    if (isOtherMarkup(text, mark)) {
      at = skipMarkup(text, mark);
      if (at < 0) return incomplete;
      continue;
    }
    const end = tagEnd(text, mark);
    if (end < 0) return incomplete;
    if (text.charCodeAt(mark + 1) === slash) depth -= 1;
    else if (!isEmptyTag(text, end)) depth += 1;
    if (depth <= 0) return end;
    at = end;
  }
}

/** Position of the end tag of an element that holds text only, from its content's start. */
export function textEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const mark = text.indexOf('<', at);
    if (mark < 0 || mark + 1 >= text.length) return incomplete;
    if (text.charCodeAt(mark + 1) === slash) return mark;
    if (!isOtherMarkup(text, mark)) throw damaged();
    at = skipMarkup(text, mark);
    if (at < 0) return incomplete;
  }
}

/** Goes through the attributes of one tag without making strings of them. */
export class AttributeScan {
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** Position after the tag once `next` has answered false; `incomplete` when the window ends before. */
  tagEnd = 0;
  isEmpty = false;
  #at = 0;

  /** Begins after the tag's name. */
  begin(at: number): void {
    this.#at = at;
  }

  /** Moves to the next attribute; false at the end of the tag or of the window. */
  next(text: string): boolean {
    let at = this.#at;
    let code = text.charCodeAt(at);
    while (code <= 32) code = text.charCodeAt(++at);
    if (code === greaterThan || code === slash || at >= text.length) return this.#end(text, at, code);
    this.nameStart = at;
    while (code !== equals && code > 32 && code !== greaterThan) code = text.charCodeAt(++at);
    this.nameEnd = at;
    while (code <= 32) code = text.charCodeAt(++at);
    if (at >= text.length) return this.#stop();
    if (code !== equals) throw damaged();
    code = text.charCodeAt(++at);
    while (code <= 32) code = text.charCodeAt(++at);
    if (at >= text.length) return this.#stop();
    if (code !== quote && code !== apostrophe) throw damaged();
    const end = text.indexOf(code === quote ? '"' : "'", at + 1);
    if (end < 0) return this.#stop();
    this.valueStart = at + 1;
    this.valueEnd = end;
    this.#at = end + 1;
    return true;
  }

  #end(text: string, at: number, code: number): boolean {
    if (at >= text.length) return this.#stop();
    this.isEmpty = code === slash;
    const end = this.isEmpty ? at + 1 : at;
    if (end >= text.length) return this.#stop();
    if (text.charCodeAt(end) !== greaterThan) throw damaged();
    this.tagEnd = end + 1;
    return false;
  }

  #stop(): boolean {
    this.tagEnd = incomplete;
    return false;
  }

  /** Whether the attribute's name is this one, without prefix. */
  is(text: string, name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && text.startsWith(name, this.nameStart);
  }

  hasPrefix(text: string): boolean {
    for (let at = this.nameStart; at < this.nameEnd; at += 1) if (text.charCodeAt(at) === colon) return true;
    return false;
  }
}
