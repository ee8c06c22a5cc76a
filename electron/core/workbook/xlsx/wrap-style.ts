import { ProblemError } from '../../../../shared/model/outcome.ts';
import { attribute, child, parseXml } from './xml-tree.ts';

/** Styles with some more cell formats at the end, and the index of each added one by the style that it was made from. */
export interface ExtendedStyles {
  readonly text: string;
  readonly wrapped: ReadonlyMap<number, number>;
}

/**
 * Appends, for each of the given cell styles, a copy that wraps its text and aligns it at the top. Existing styles keep
 * their index, so no other cell changes. ECMA-376 part 1, 18.8.10 (cellXfs) and 18.8.1 (alignment).
 */
export function appendWrapped(text: string, bases: readonly number[]): ExtendedStyles {
  const root = parseXml(text);
  const styles = child(root, 'cellXfs');
  if (styles === null || styles.isEmptyTag) throw new ProblemError({ code: 'workbook-damaged' });
  const wrapped = new Map<number, number>();
  let added = '';
  for (const base of bases) {
    const style = styles.children[base];
    if (style === undefined) continue;
    wrapped.set(base, styles.children.length + wrapped.size);
    added += wrappedCopy(
      text.slice(style.start, style.end),
      text.slice(style.start, style.contentStart),
      style.isEmptyTag,
    );
  }
  const last = styles.children.at(-1);
  const insertAt = last === undefined ? styles.contentStart : last.end;
  const tag = text.slice(styles.start, styles.contentStart);
  const count = styles.children.length + wrapped.size;
  const newTag =
    attribute(styles, 'count') === null
      ? tag
      : tag.replace(/(\scount\s*=\s*["'])\d+/, (_, start) => `${start}${count}`);
  return {
    text:
      text.slice(0, styles.start) +
      newTag +
      text.slice(styles.contentStart, insertAt) +
      added +
      text.slice(insertAt),
    wrapped,
  };
}

function wrappedCopy(whole: string, startTag: string, isEmptyTag: boolean): string {
  const name = /^<([^\s/>]+)/.exec(startTag)?.[1] ?? 'xf';
  const prefix = name.includes(':') ? `${name.slice(0, name.indexOf(':'))}:` : '';
  const bare = startTag.replace(/\s*\/?>$/, '').replace(/\sapplyAlignment\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const alignment = /<(?:\w+:)?alignment\b([^>]*?)\/?>/.exec(whole)?.[1] ?? '';
  const kept = alignment
    .replace(/\s(?:wrapText|vertical|shrinkToFit)\s*=\s*(?:"[^"]*"|'[^']*')/g, '')
    .trimEnd();
  const rest = isEmptyTag ? '' : (/<(?:\w+:)?protection\b[^>]*\/>/.exec(whole)?.[0] ?? '');
  return `${bare} applyAlignment="1"><${prefix}alignment${kept} vertical="top" wrapText="1"/>${rest}</${name}>`;
}
