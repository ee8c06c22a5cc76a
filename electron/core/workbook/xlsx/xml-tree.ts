import { ProblemError } from '../../../../shared/model/outcome.ts';

/** An element of a small part, without its prefix; `start` and `end` are positions in the text it was read from. */
export interface XmlElement {
  readonly name: string;
  /** Attributes by name, prefix and all, decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly start: number;
  /** First position after the start tag. */
  readonly contentStart: number;
  readonly isEmptyTag: boolean;
  readonly end: number;
}

interface OpenElement {
  readonly raw: string;
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  readonly start: number;
  readonly contentStart: number;
  text: string;
}

const deepest = 200;

/** Text of a part in whichever Unicode encoding it has. XML 1.0 appendix F: by its byte order mark. */
export function decodePart(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

/** Reads a small part whole. Throws a ProblemError: damaged, or unsafe when it declares a document type. */
export function parseXml(text: string): XmlElement {
  const stack: OpenElement[] = [];
  let root: XmlElement | null = null;
  let at = 0;
  const damaged = (): never => {
    throw new ProblemError({ code: 'workbook-damaged' });
  };
  const add = (element: XmlElement): void => {
    const parent = stack.at(-1);
    if (parent !== undefined) parent.children.push(element);
    else if (root === null) root = element;
    else damaged();
  };
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const until = open === -1 ? text.length : open;
    const parent = stack.at(-1);
    if (parent !== undefined && until > at) parent.text += decodeEntities(text.slice(at, until));
    if (open === -1) break;
    if (text.startsWith('<!--', open)) at = after(text, '-->', open + 4);
    else if (text.startsWith('<![CDATA[', open)) {
      at = after(text, ']]>', open + 9);
      if (parent !== undefined) parent.text += text.slice(open + 9, at - 3);
    } else if (text.startsWith('<?', open)) at = after(text, '?>', open + 2);
    else if (text.startsWith('<!', open)) throw new ProblemError({ code: 'workbook-unsafe' });
    else if (text[open + 1] === '/') {
      const close = after(text, '>', open);
      const element = stack.pop();
      if (element === undefined || text.slice(open + 2, close - 1).trim() !== element.raw) return damaged();
      at = close;
      const { raw: _, ...rest } = element;
      add({ ...rest, isEmptyTag: false, end: close });
    } else {
      const close = tagEnd(text, open);
      const isEmptyTag = text[close - 2] === '/';
      const inner = text.slice(open + 1, close - (isEmptyTag ? 2 : 1));
      const raw = /^[^\s/]+/.exec(inner)?.[0] ?? damaged();
      const element: OpenElement = {
        raw,
        name: localName(raw),
        attributes: readAttributes(inner.slice(raw.length)),
        children: [],
        start: open,
        contentStart: close,
        text: '',
      };
      at = close;
      if (isEmptyTag) {
        const { raw: _, ...rest } = element;
        add({ ...rest, isEmptyTag, end: close });
      } else if (stack.push(element) > deepest) throw new ProblemError({ code: 'workbook-unsafe' });
    }
  }
  return root === null || stack.length > 0 ? damaged() : root;
}

function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found === -1) throw new ProblemError({ code: 'workbook-damaged' });
  return found + mark.length;
}

/** Position after the `>` that ends a tag; one inside a quoted value does not. */
function tagEnd(text: string, open: number): number {
  let quote = '';
  for (let at = open + 1; at < text.length; at += 1) {
    const char = text[at] as string;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  throw new ProblemError({ code: 'workbook-damaged' });
}

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name, double, single] of text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name !== undefined) found.set(name, decodeEntities(double ?? single ?? ''));
  }
  return found;
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Replaces the five named entities and character references; others stand as they are, since no DTD is read. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, name) => {
    if (name !== undefined) return named.get(name) ?? whole;
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Makes text safe between tags and in a double-quoted attribute. */
export function encodeEntities(text: string): string {
  return text.replace(/[&<>"]/g, (char) =>
    char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;',
  );
}

/** The first child with this name, whatever its prefix. */
export function child(element: XmlElement, name: string): XmlElement | null {
  return element.children.find((one) => one.name === name) ?? null;
}

/** An attribute by its local name, whatever its prefix. */
export function attribute(element: XmlElement, name: string): string | null {
  const plain = element.attributes.get(name);
  if (plain !== undefined) return plain;
  for (const [key, value] of element.attributes) if (localName(key) === name) return value;
  return null;
}
