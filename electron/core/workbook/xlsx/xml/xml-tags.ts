import { damaged } from './damage.ts';
import { AttributeScan, isOtherMarkup, skipMarkup, tagNameEnd } from './xml-scan.ts';
import { decodeBytes, decodeXmlText } from './xml-text.ts';

/** An attribute with its place in the part, so that it can be changed in place. */
export interface XmlAttribute {
  readonly prefix: string;
  readonly name: string;
  readonly value: string;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** From the blank before the name to after the closing quote. */
  readonly start: number;
  readonly end: number;
}

/** A tag of a small part. `depth` counts the elements around it; the root's is 0. */
export interface XmlTag {
  readonly kind: 'open' | 'close' | 'empty';
  readonly prefix: string;
  readonly name: string;
  readonly depth: number;
  readonly start: number;
  readonly end: number;
  readonly attributes: readonly XmlAttribute[];
}

/** Value of the attribute with this name and no prefix. */
export function attribute(tag: XmlTag, name: string): string | undefined {
  return tag.attributes.find((one) => one.name === name && one.prefix === '')?.value;
}

/** Value of the attribute with this name and any prefix: relationship ids are `r:id`, or `d3p1:id`, or … */
export function prefixedAttribute(tag: XmlTag, name: string): string | undefined {
  return tag.attributes.find((one) => one.name === name && one.prefix !== '')?.value;
}

/** Whether a truth value of XML Schema is true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function splitName(text: string, from: number, to: number): readonly [string, string] {
  const name = text.slice(from, to);
  const mark = name.indexOf(':');
  return mark < 0 ? ['', name] : [name.slice(0, mark), name.slice(mark + 1)];
}

function readAttributes(text: string, scan: AttributeScan, from: number): XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  let start = from;
  scan.begin(from);
  while (scan.next(text)) {
    const [prefix, name] = splitName(text, scan.nameStart, scan.nameEnd);
    attributes.push({
      prefix,
      name,
      value: decodeXmlText(decodeBytes(text.slice(scan.valueStart, scan.valueEnd))),
      valueStart: scan.valueStart,
      valueEnd: scan.valueEnd,
      start,
      end: scan.valueEnd + 1,
    });
    start = scan.valueEnd + 1;
  }
  if (scan.tagEnd < 0) throw damaged();
  return attributes;
}

/**
 * All tags of a small part, given as byte string, in order. Throws ProblemError where tags do not match or a
 * DOCTYPE declares something. With `isFragment` the text may begin and end inside elements, as the parts of a
 * sheet around its rows do.
 */
export function* xmlTags(text: string, isFragment = false): Generator<XmlTag> {
  const scan = new AttributeScan();
  const open: string[] = [];
  let hasRoot = false;
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    if (start < 0) break;
    if (isOtherMarkup(text, start)) {
      at = skipMarkup(text, start, !hasRoot);
      if (at < 0) throw damaged();
      continue;
    }
    const isClose = text.charCodeAt(start + 1) === 47;
    const nameStart = isClose ? start + 2 : start + 1;
    const nameEnd = tagNameEnd(text, nameStart);
    const whole = text.slice(nameStart, nameEnd);
    if (whole === '') throw damaged();
    const attributes = readAttributes(text, scan, nameEnd);
    const [prefix, name] = splitName(text, nameStart, nameEnd);
    at = scan.tagEnd;
    if (isClose) {
      const opened = open.pop();
      if (opened !== whole && !(isFragment && opened === undefined)) throw damaged();
    }
    hasRoot = true;
    const kind = isClose ? 'close' : scan.isEmpty ? 'empty' : 'open';
    yield { kind, prefix, name, depth: open.length, start, end: at, attributes };
    if (kind === 'open') open.push(whole);
  }
  if (open.length > 0 && !isFragment) throw damaged();
}

/** A piece of a part to be put in place of the bytes from `start` to `end`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  /** As byte string. */
  readonly text: string;
}

/** A byte string with some pieces replaced; the pieces must not overlap. */
export function replacePieces(text: string, pieces: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, piece.start) + piece.text;
    at = piece.end;
  }
  return result + text.slice(at);
}
