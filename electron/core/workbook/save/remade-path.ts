/** Beside the temporary file: the .xlsx made anew from an .xls, .xlsb or .ods, before the answers are put into it. */
export function remadePath(temporaryPath: string): string {
  return `${temporaryPath}.remade`;
}
