import { damaged } from '../xml/damage.ts';
import { attribute, type Replacement, replacePieces, type XmlTag, xmlTags } from '../xml/xml-tags.ts';

/** Cell formats that a workbook may hold (Excel specifications and limits: 65,490). */
const maxFormats = 65_490;

/** A cell format, its tags from the start tag to the end tag. */
interface Format {
  readonly tags: readonly XmlTag[];
  readonly start: number;
  readonly end: number;
}

/** The list of cell formats; null where it is empty or left out, as the smallest writers do. */
function readFormats(text: string): {
  readonly list: XmlTag;
  readonly listEnd: number;
  readonly formats: Format[];
} | null {
  const formats: Format[] = [];
  let list: XmlTag | undefined;
  let listEnd = 0;
  let tags: XmlTag[] = [];
  for (const tag of xmlTags(text)) {
    if (tag.name === 'cellXfs' && tag.depth === 1) {
      if (tag.kind === 'close') listEnd = tag.start;
      else list = tag;
    } else if (list !== undefined && listEnd === 0) {
      tags.push(tag);
      const first = tags[0];
      if (tag.depth !== 2 || tag.kind === 'open' || first === undefined) continue;
      formats.push({ tags, start: first.start, end: tag.end });
      tags = [];
    }
  }
  return list === undefined || formats.length === 0 ? null : { list, listEnd, formats };
}

/** The same format with its text wrapped, starting at the top as long texts are read. */
function wrapped(text: string, format: Format): string {
  const [first] = format.tags;
  const last = format.tags.at(-1);
  if (first === undefined || last === undefined) throw damaged();
  const prefix = first.prefix === '' ? '' : `${first.prefix}:`;
  const alignment = format.tags.find((tag) => tag.name === 'alignment');
  const kept = (alignment?.attributes ?? [])
    .filter((one) => one.name !== 'wrapText' && one.name !== 'vertical' && one.name !== 'shrinkToFit')
    .map((one) => text.slice(one.start, one.end))
    .join('');
  const own = `<${prefix}alignment${kept} vertical="top" wrapText="1"/>`;
  const attributes = first.attributes
    .filter((one) => one.name !== 'applyAlignment')
    .map((one) => text.slice(one.start, one.end))
    .join('');
  const bodyStart = first.end;
  const bodyEnd = first.kind === 'empty' ? bodyStart : last.start;
  const closing = format.tags.find((tag) => tag.name === 'alignment' && tag.kind === 'close');
  const body =
    alignment === undefined
      ? own + text.slice(bodyStart, bodyEnd)
      : text.slice(bodyStart, alignment.start) + own + text.slice((closing ?? alignment).end, bodyEnd);
  return `<${prefix}xf${attributes} applyAlignment="1">${body}</${prefix}xf>`;
}

function isWrapped(format: Format): boolean {
  return format.tags.some(
    (tag) => tag.name === 'alignment' && /^(1|true)$/.test(attribute(tag, 'wrapText') ?? ''),
  );
}

/** The styles' part with more formats at the end, and which of them wraps for which. */
export interface ExtendedStyles {
  readonly text: string;
  readonly wrappedOf: ReadonlyMap<number, number>;
}

/**
 * Adds, for each of these formats, a copy that wraps its text. Those that are there keep their place, so no other cell
 * changes (ECMA-376 part 1, 18.8.10). Without room for more, or without any
 * format at all, cells keep the format that they have.
 */
export function extendStyles(text: string, bases: ReadonlySet<number>): ExtendedStyles {
  const wrappedOf = new Map<number, number>();
  const known = readFormats(text);
  if (known === null) return { text, wrappedOf };
  const { list, listEnd, formats } = known;
  let added = '';
  let count = formats.length;
  for (const base of bases) {
    const format = formats[base];
    if (format === undefined || isWrapped(format) || count >= maxFormats) continue;
    wrappedOf.set(base, count);
    added += wrapped(text, format);
    count += 1;
  }
  const insertAt = formats.at(-1)?.end ?? listEnd;
  const pieces: Replacement[] = [{ start: insertAt, end: insertAt, text: added }];
  const counter = list.attributes.find((one) => one.name === 'count');
  if (counter !== undefined) {
    pieces.push({ start: counter.valueStart, end: counter.valueEnd, text: String(count) });
  }
  return { text: replacePieces(text, pieces), wrappedOf };
}

/**
 * The first cell format that shows numbers as they are; -1 where there is none. The format of plain cells may
 * be a time of day (met).
 */
export function plainStyle(styles: string): number {
  let at = -1;
  let isIn = false;
  for (const tag of xmlTags(styles)) {
    if (tag.name === 'cellXfs') isIn = tag.kind === 'open';
    if (!isIn || tag.name !== 'xf' || tag.depth !== 2 || tag.kind === 'close') continue;
    at += 1;
    if ((attribute(tag, 'numFmtId') ?? '0') === '0') return at;
  }
  return at < 0 ? 0 : -1;
}
