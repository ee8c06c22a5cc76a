import { parseRange, rangeReference, type TablePart } from '../package/sheet-facts.ts';
import { damaged } from '../xml/damage.ts';
import { attribute, type Replacement, replacePieces, type XmlTag, xmlTags } from '../xml/xml-tags.ts';
import { encodeAttribute, toByteString } from '../xml/xml-text.ts';

function widened(tag: XmlTag, by: number): readonly Replacement[] {
  const reference = tag.attributes.find((one) => one.name === 'ref');
  const range = reference === undefined ? null : parseRange(reference.value);
  if (reference === undefined || range === null) return [];
  const text = rangeReference({ ...range, lastColumn: range.lastColumn + by });
  return [{ start: reference.valueStart, end: reference.valueEnd, text }];
}

function endsWith(tag: XmlTag, lastColumn: number): boolean {
  return parseRange(attribute(tag, 'ref') ?? '')?.lastColumn === lastColumn;
}

/**
 * A table's part with more columns at its right, named like their header cells: its range, the ranges of its filter and
 * of what that has sorted, and the list of columns grow together (ECMA-376 part 1, 18.5.1). Answers as byte string.
 */
export function growTable(table: TablePart, headers: readonly string[]): string {
  const { text } = table;
  const pieces: Replacement[] = [];
  let list: XmlTag | undefined;
  let insertAt = -1;
  let prefix = '';
  let lastId = 0;
  let count = 0;
  for (const tag of xmlTags(text)) {
    if (tag.kind === 'close') {
      if (tag.name === 'tableColumns') insertAt = tag.start;
    } else if (tag.name === 'table' && tag.depth === 0) {
      pieces.push(...widened(tag, headers.length));
      prefix = tag.prefix === '' ? '' : `${tag.prefix}:`;
    } else if (tag.name === 'autoFilter' && tag.depth === 1) pieces.push(...widened(tag, headers.length));
    else if (tag.name === 'sortState' && endsWith(tag, table.range.lastColumn))
      pieces.push(...widened(tag, headers.length));
    else if (tag.name === 'tableColumns') list = tag;
    else if (tag.name === 'tableColumn') {
      lastId = Math.max(lastId, Number(attribute(tag, 'id')) || 0);
      count += 1;
    }
  }
  if (list === undefined || insertAt < 0) throw damaged();
  const added = headers.map(
    (header, at) =>
      `<${prefix}tableColumn id="${lastId + at + 1}" name="${toByteString(encodeAttribute(header))}"/>`,
  );
  pieces.push({ start: insertAt, end: insertAt, text: added.join('') });
  const counter = list.attributes.find((one) => one.name === 'count');
  if (counter !== undefined) {
    pieces.push({ start: counter.valueStart, end: counter.valueEnd, text: String(count + headers.length) });
  }
  return replacePieces(text, pieces);
}
