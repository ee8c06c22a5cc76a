/**
 * A cell as Excel takes it from the clipboard: in quotation marks when it holds a tab, a line break or a
 * quotation mark at its start.
 */
export function tabCell(text: string): string {
  return /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as tab-separated text, one line each. */
export function tabText(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(tabCell).join('\t')).join('\r\n');
}
