import { encodeCellText } from './cell-text.ts';
import { parseRange, rangeReference } from './sheet-frame.ts';
import { attribute, child, encodeEntities, parseXml, type XmlElement } from './xml-tree.ts';

/** A change of a text: from `start` to before `end` stands `text` afterwards. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Carries out edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The edit that gives an element's start tag another value of an attribute that it has. */
export function editAttribute(text: string, element: XmlElement, name: string, value: string): TextEdit {
  const tag = text.slice(element.start, element.contentStart);
  const changed = tag.replace(
    new RegExp(`(\\s${name}\\s*=\\s*)(?:"[^"]*"|'[^']*')`),
    (_, start: string) => `${start}"${encodeEntities(value)}"`,
  );
  return { start: element.start, end: element.contentStart, text: changed };
}

/**
 * A table's part with more columns at its right: its range, its filter's range and its list of columns grow together.
 * The names are those of the header cells. ECMA-376 part 1, 18.5.1.2 and 18.5.1.3.
 */
export function growTable(text: string, headers: readonly string[]): string {
  const table = parseXml(text);
  const columns = child(table, 'tableColumns');
  const edits = [growRange(text, table, headers.length)];
  const filter = child(table, 'autoFilter');
  if (filter !== null) edits.push(growRange(text, filter, headers.length));
  const last = columns?.children.at(-1);
  if (columns !== null && last !== undefined) {
    const ids = columns.children.map((one) => Number(attribute(one, 'id')) || 0);
    const first = Math.max(...ids) + 1;
    const name = /^<([^\s/>]+)/.exec(text.slice(last.start))?.[1] ?? 'tableColumn';
    const added = headers.map(
      (header, index) => `<${name} id="${first + index}" name="${columnNameAttribute(header)}"/>`,
    );
    edits.push({ start: last.end, end: last.end, text: added.join('') });
    edits.push(editAttribute(text, columns, 'count', String(columns.children.length + headers.length)));
  }
  return applyEdits(text, edits);
}

function columnNameAttribute(header: string): string {
  return encodeEntities(encodeCellText(header).replaceAll('\n', '_x000a_'));
}

function growRange(text: string, element: XmlElement, by: number): TextEdit {
  const range = parseRange(attribute(element, 'ref') ?? '');
  if (range === null) return { start: 0, end: 0, text: '' };
  return editAttribute(text, element, 'ref', rangeReference({ ...range, lastColumn: range.lastColumn + by }));
}
