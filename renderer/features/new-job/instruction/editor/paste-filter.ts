/** What word processors put between the words and nobody wants to send: zero-width marks and soft hyphens. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

/** Plain text of what is pasted or dropped: ordinary spaces, ordinary line ends, nothing invisible. */
export function cleanPastedText(text: string): string {
  return text
    .replaceAll('\v', '\n')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replace(invisible, '')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
}
