/**
 * A sheet's name as it stands before a reference's `!`, in apostrophes or not, without them: `'It''s here'`
 * is "It's here".
 */
export function plainSheetName(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
}
