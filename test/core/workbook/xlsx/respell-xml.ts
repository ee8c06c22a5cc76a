import { parser as makeParser, type QualifiedTag } from 'sax';

/** A part's XML in another spelling that means the same, as other programs write it. */
export interface Spelling {
  /** `<col …></col>` for `<col …/>`. */
  readonly endTags?: boolean;
  readonly reversedAttributes?: boolean;
  readonly singleQuotes?: boolean;
  /** For the elements of the root's own namespace. */
  readonly prefix?: string;
  /** Blanks and line breaks within tags: `<col min = '1'\n max="3" ></col >`. */
  readonly blanks?: boolean;
  /** Comments that look like markup, between the elements of `commented`. */
  readonly comments?: boolean;
}

/** Elements that hold elements only, so that a comment between these is none in a text. */
const commented = new Set(
  'worksheet sheetData row cols mergeCells table tableColumns styleSheet cellXfs workbook sheets Types Relationships sheetViews'.split(
    ' ',
  ),
);
const comment = '<!-- <row r="1"/> </col> & ]]> -->';

function escapedText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

function escapedValue(text: string, quote: string): string {
  return escapedText(text)
    .replaceAll(quote, quote === '"' ? '&quot;' : '&apos;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');
}

function strictParser() {
  const parser = makeParser(true, { xmlns: true, strictEntities: true });
  parser.onerror = (error) => {
    throw error;
  };
  return parser;
}

/** Throws where the XML is not well-formed, namespaces included: the judge of what we write. */
export function parseStrictly(xml: string): void {
  strictParser()
    .write(xml.replace(/^\ufeff/, ''))
    .close();
}

/** The same document, spelled so. Declarations and comments of its own are left out. */
export function respellXml(xml: string, spelling: Spelling): string {
  const parser = strictParser();
  const { endTags, prefix, blanks, comments } = spelling;
  const quote = spelling.singleQuotes === true ? "'" : '"';
  const equals = blanks === true ? ' = ' : '=';
  const open: { readonly name: string; readonly local: string; readonly hasEndTag: boolean }[] = [];
  let rootUri: string | null = null;
  let out = '<?xml version="1.0" encoding="UTF-8"?>\n';
  parser.onopentag = (tag: QualifiedTag) => {
    const parent = open.at(-1);
    rootUri ??= tag.uri;
    if (comments === true && parent !== undefined && commented.has(parent.local)) out += comment;
    const attributes = Object.values(tag.attributes).map(({ name, value }) => {
      const isRoot = name === 'xmlns' && parent === undefined && prefix !== undefined;
      return `${isRoot ? `xmlns:${prefix}` : name}${equals}${quote}${escapedValue(value, quote)}${quote}`;
    });
    if (spelling.reversedAttributes === true) attributes.reverse();
    const isPrefixed = prefix !== undefined && tag.prefix === '' && tag.uri === rootUri;
    const name = isPrefixed ? `${prefix}:${tag.local}` : tag.name;
    const inner = [name, ...attributes].join(blanks === true ? '\n  ' : ' ') + (blanks === true ? ' ' : '');
    const hasEndTag = endTags === true || !tag.isSelfClosing;
    out += hasEndTag ? `<${inner}>` : `<${inner}/>`;
    open.push({ name, local: tag.local, hasEndTag });
  };
  parser.onclosetag = () => {
    const tag = open.pop();
    if (tag?.hasEndTag !== true) return;
    if (comments === true && commented.has(tag.local)) out += comment;
    out += `</${tag.name}${blanks === true ? ' ' : ''}>`;
  };
  parser.ontext = (text) => {
    // Blanks around the root are no text.
    if (open.length > 0) out += escapedText(text);
  };
  parser.oncdata = (text) => {
    out += `<![CDATA[${text}]]>`;
  };
  // Line ends as a parser hands them on (XML 1.0, 2.11); a CR of the document's own is written as a reference.
  parser.write(xml.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')).close();
  return out;
}

/** Parts that the program reads or writes; drawings, themes and the like are never touched. */
const touched =
  /(^\[Content_Types\]\.xml|\.rels|workbook\d*\.xml|sheet\d*\.xml|tables?\/.*\.xml|styles\d*\.xml|sharedStrings\.xml|calcChain\.xml)$/i;

/** Whether a part is one of those that are respelled. */
export function isRespelled(partName: string): boolean {
  return touched.test(partName) && !/chartsheets|dialogsheets|macrosheets/.test(partName);
}
