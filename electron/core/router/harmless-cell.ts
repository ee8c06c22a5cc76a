/** A text for a CSV that a spreadsheet would otherwise run as a formula gets an apostrophe in front (OWASP, CSV injection). */
export function harmlessCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
