import { extname, isAbsolute, resolve } from 'node:path';
import { workbookEndings } from './workbook-endings.ts';

/**
 * Absolute path of the workbook that a start was asked to open ("Open with", a file dropped on the icon), from the
 * program's arguments; null for none. `folder` is the one that the start was made in. Only what ends like a workbook is
 * taken, so that neither a switch nor the program's own folder while developing is.
 */
export function openedFile(args: readonly string[], folder: string): string | null {
  const found = args.find(
    (arg) => !arg.startsWith('-') && workbookEndings.includes(extname(arg).slice(1).toLowerCase()),
  );
  if (found === undefined) return null;
  return isAbsolute(found) ? found : resolve(folder, found);
}
