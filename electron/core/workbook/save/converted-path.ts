/** Beside the temporary file: the .xlsx made anew from an .xls, .xlsb or .ods, before the answers are put into it. */
export function convertedPath(temporaryPath: string): string {
  return `${temporaryPath}.remade`;
}

/** Files beside the table file that a trial may make; removed when it ends, by the caller when the worker dies. */
export function trialPaths(tablePath: string): { readonly converted: string; readonly written: string } {
  return { converted: `${tablePath}.remade`, written: `${tablePath}.trial` };
}
