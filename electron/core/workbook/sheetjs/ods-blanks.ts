/** A paragraph of a cell, or an empty one in a tag alone. */
const paragraph = /<text:p((?:\s(?:[^"'>]|"[^"]*"|'[^']*')*?)?)(?:\/>|>([\s\S]*?)<\/text:p\s*>)/g;
/** Empty paragraphs, and the start of the one after them. */
const emptyBefore = /((?:<text:p(?:\s[^<>]*)?><\/text:p>\s*)+)(<text:p(?:\s[^<>]*)?>)/g;
/** What may be blank in a paragraph, or become so. */
const telling = /^\s|\s$|\s\s|[\t\r\n]|<text:|&#/;
/** A tag, a break, tabs, blanks at an edge or several of them, written as references or not. */
const piece =
  /<(\/?)(text:s|text:tab|text:line-break)((?:\s(?:[^"'>]|"[^"]*"|'[^']*')*?)?)\/?>|(\r?\n|&#(?:x0*a|0*10);)|(\t|&#(?:x0*9|0*9);)|(^ +| +$| {2,})/gi;
const count = /\stext:c=(["'])(\d+)\1/;
/** Blanks that a cell of Excel holds at most. */
const maxBlanks = 32_767;

function blanks(number: number): string {
  return `<text:s text:c="${Math.min(maxBlanks, number)}"/>`;
}

/**
 * The paragraph's content with all its blanks, tabs and breaks in tags as SheetJS spells them: it makes one
 * of several and cuts off those at the edges. LibreOffice keeps each in a cell, also those that OpenDocument
 * (1.3 part 3, 6.1.2) would have collapsed.
 */
function withPlainBlanks(content: string): string {
  return content.replace(
    piece,
    (_, slash?: string, name?: string, attributes = '', lineBreak?: string, tab?: string, run?: string) => {
      if (name !== undefined && slash === '/') return '';
      if (name === 'text:s') return blanks(Number(count.exec(attributes)?.[2] ?? 1));
      if (name !== undefined) return `<${name}/>`;
      if (lineBreak !== undefined) return '<text:line-break/>';
      return tab !== undefined ? '<text:tab/>' : blanks(run?.length ?? 0);
    },
  );
}

/**
 * The content of an .ods in which each cell has its blanks, tabs and line breaks as LibreOffice has them when
 * SheetJS reads it.
 */
export function keepOdsBlanks(content: string): string {
  const plain = content.replace(paragraph, (whole, attributes: string, inside: string | undefined) => {
    if (inside === undefined) return `<text:p${attributes}></text:p>`;
    return telling.test(inside) ? `<text:p${attributes}>${withPlainBlanks(inside)}</text:p>` : whole;
  });
  // SheetJS passes over an empty one before the first text.
  return plain.replace(emptyBefore, (_, empty: string, next: string) => {
    const breaks = '<text:line-break/>'.repeat(empty.split('</text:p>').length - 1);
    return `${next}${breaks}`;
  });
}
