import { isUtf8 } from 'node:buffer';
import { findDoctypeEnd } from '../xlsx/xml/xml-scan.ts';

/** Names as XML 1.0 (2.3) has them, in a byte string: every byte beyond ASCII may belong to a letter. */
const name = /[:A-Z_a-z\u0080-\u00ff][-.0-9:A-Z_a-z\u0080-\u00ff]*/y;
const attribute =
  /[\t\n\r ]+([:A-Z_a-z\u0080-\u00ff][-.0-9:A-Z_a-z\u0080-\u00ff]*)[\t\n\r ]*=[\t\n\r ]*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /[\t\n\r ]*(\/?)>/y;
const closeEnd = /[\t\n\r ]*>/y;
/** Characters that XML does not allow (2.2); U+FFFE and U+FFFF as the bytes of UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether there are any
const forbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f]|\u00ef\u00bf[\u00be\u00bf]/;
const badReference = /&(?!(?:lt|gt|amp|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)/;
const reference = /&#(x?)([0-9A-Fa-f]+);/g;
const declaration = /^<\?xml[\t\n\r ]+version[\t\n\r ]*=[^?]*\?>/;

/** What is not as XML must be. */
export type XmlFault =
  | 'not-utf8'
  | 'character'
  | 'reference'
  | 'markup'
  | 'tag'
  | 'attribute-twice'
  | 'prefix'
  | 'end-tag'
  | 'no-root'
  | 'outside-root';

class Fault extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault);
    this.fault = fault;
  }
}

/** One element that is open: its name, and how many prefixes it has declared. */
interface Open {
  readonly name: string;
  readonly declared: number;
}

function isAllowed(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}

function checkReferences(text: string): void {
  if (!text.includes('&')) return;
  if (badReference.test(text)) throw new Fault('reference');
  for (const [, hex, digits = ''] of text.matchAll(reference)) {
    if (!isAllowed(Number.parseInt(digits, hex === 'x' ? 16 : 10))) throw new Fault('reference');
  }
}

/** Goes once through a byte string of UTF-8; strings are only made of names and values. */
class Strictness {
  readonly #text: string;
  readonly #isFragment: boolean;
  readonly #prefixes: string[];
  readonly #open: Open[] = [];
  #at = 0;
  #hasRoot = false;
  #hasDoctype = false;

  constructor(text: string, prefixes: readonly string[] | null) {
    this.#text = text;
    this.#isFragment = prefixes !== null;
    this.#prefixes = ['xml', ...(prefixes ?? [])];
  }

  run(): void {
    const text = this.#text;
    if (forbidden.test(text)) throw new Fault('character');
    if (!this.#isFragment) {
      if (text.startsWith('\u00ef\u00bb\u00bf')) this.#at = 3;
      const own = declaration.exec(text.slice(this.#at, this.#at + 400));
      if (own !== null) this.#at += own[0].length;
    }
    while (this.#at < text.length) {
      const mark = text.indexOf('<', this.#at);
      this.#checkText(mark < 0 ? text.length : mark);
      if (mark < 0) break;
      this.#at = mark;
      const code = text.charCodeAt(mark + 1);
      if (code === 47) this.#close();
      else if (code === 33 || code === 63) this.#skip(code);
      else this.#element();
    }
    if (this.#open.length > 0) throw new Fault('end-tag');
    if (!this.#isFragment && !this.#hasRoot) throw new Fault('no-root');
  }

  #checkText(end: number): void {
    if (end === this.#at) return;
    const text = this.#text.slice(this.#at, end);
    if (this.#open.length === 0 && !this.#isFragment && /[^\t\n\r ]/.test(text)) {
      throw new Fault('outside-root');
    }
    if (text.includes(']]>')) throw new Fault('markup');
    checkReferences(text);
  }

  #skip(code: number): void {
    const text = this.#text;
    const from = this.#at;
    if (code === 63) {
      const isDeclaration = /^<\?xml[\t\n\r ?]/i.test(text.slice(from, from + 7));
      if (isDeclaration) throw new Fault('markup');
      this.#moveAfter('?>', from + 2);
    } else if (text.startsWith('<!--', from)) {
      const end = text.indexOf('--', from + 4);
      if (end < 0 || text.charCodeAt(end + 2) !== 62) throw new Fault('markup');
      this.#at = end + 3;
    } else if (text.startsWith('<![CDATA[', from) && (this.#open.length > 0 || this.#isFragment)) {
      this.#moveAfter(']]>', from + 9);
    } else this.#skipDoctype();
  }

  /** One that declares nothing may stand before the root, as it did in the file of before. */
  #skipDoctype(): void {
    const isPlace = !this.#isFragment && !this.#hasRoot && !this.#hasDoctype;
    const end = isPlace ? findDoctypeEnd(this.#text, this.#at) : null;
    if (end === null) throw new Fault('markup');
    this.#hasDoctype = true;
    this.#at = end;
  }

  #moveAfter(mark: string, from: number): void {
    const end = this.#text.indexOf(mark, from);
    if (end < 0) throw new Fault('markup');
    this.#at = end + mark.length;
  }

  #name(): string {
    name.lastIndex = this.#at + 1;
    const found = name.exec(this.#text)?.[0] ?? '';
    if (found === '' || found.split(':').length > 2) throw new Fault('tag');
    return found;
  }

  #element(): void {
    const text = this.#text;
    const own = this.#name();
    let at = this.#at + 1 + own.length;
    const names: string[] = [];
    let declared = 0;
    for (;;) {
      attribute.lastIndex = at;
      const found = attribute.exec(text);
      if (found === null) break;
      const [whole, key = '', double, single] = found;
      at += whole.length;
      checkReferences(double ?? single ?? '');
      if (names.includes(key)) throw new Fault('attribute-twice');
      names.push(key);
      if (!key.startsWith('xmlns:')) continue;
      if ((double ?? single) === '') throw new Fault('prefix');
      this.#prefixes.push(key.slice(6));
      declared += 1;
    }
    tagEnd.lastIndex = at;
    const end = tagEnd.exec(text);
    if (end === null) throw new Fault('tag');
    for (const one of [own, ...names]) this.#checkPrefix(one);
    if (this.#open.length === 0 && !this.#isFragment) {
      if (this.#hasRoot) throw new Fault('outside-root');
      this.#hasRoot = true;
    }
    this.#at = at + end[0].length;
    if (end[1] === '/') this.#prefixes.length -= declared;
    else this.#open.push({ name: own, declared });
  }

  #checkPrefix(whole: string): void {
    const mark = whole.indexOf(':');
    if (mark < 0 || whole.startsWith('xmlns:')) return;
    if (!this.#prefixes.includes(whole.slice(0, mark))) throw new Fault('prefix');
  }

  #close(): void {
    const opened = this.#open.pop();
    if (opened === undefined) throw new Fault('end-tag');
    this.#at += 1;
    if (this.#name() !== opened.name) throw new Fault('end-tag');
    closeEnd.lastIndex = this.#at + 1 + opened.name.length;
    const end = closeEnd.exec(this.#text);
    if (end === null) throw new Fault('end-tag');
    this.#at = closeEnd.lastIndex;
    this.#prefixes.length -= opened.declared;
  }
}

function faultOf(run: () => void): XmlFault | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Fault) return error.fault;
    throw error;
  }
}

/**
 * What keeps a part from being well-formed XML with namespaces, or null: as strict as Excel's own parser, and
 * without a DOCTYPE that declares anything (XML 1.0 fifth edition; Namespaces in XML 1.0). The part must
 * be in UTF-8.
 */
export function findXmlFault(part: Buffer): XmlFault | null {
  if (!isUtf8(part)) return 'not-utf8';
  return faultOf(() => new Strictness(part.toString('latin1'), null).run());
}

/**
 * The same for a piece of a part, as byte string, that stands inside an element; `prefixes` are those
 * declared around it.
 */
export function findFragmentFault(fragment: string, prefixes: readonly string[]): XmlFault | null {
  return faultOf(() => new Strictness(fragment, prefixes).run());
}

/** Prefixes that the root of a part declares. */
export function declaredPrefixes(text: string): readonly string[] {
  const root = /<[:A-Z_a-z\u0080-\u00ff][^<]*>/.exec(text)?.[0] ?? '';
  return [...root.matchAll(/\sxmlns:([^\s=]+)\s*=/g)].map(([, prefix = '']) => prefix);
}
