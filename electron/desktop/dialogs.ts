import { type BrowserWindow, dialog } from 'electron';
import type { FileDialogs } from '../core/platform/ports.ts';
import type { Translator } from '../locales/translator.ts';
import { workbookEndings } from './workbook-endings.ts';

/** The system's file dialogs over our window. */
export function createDialogs(
  currentWindow: () => BrowserWindow | null,
  translator: () => Translator,
): FileDialogs {
  return {
    async chooseWorkbook() {
      const words = translator().words.dialogs;
      const options = {
        title: words.chooseWorkbook,
        properties: ['openFile' as const],
        filters: [
          { name: words.workbooks, extensions: workbookEndings },
          { name: words.allFiles, extensions: ['*'] },
        ],
      };
      const window = currentWindow();
      const { filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return filePaths[0] ?? null;
    },
    async chooseSaveTarget(suggestedPath) {
      const words = translator().words.dialogs;
      const options = {
        title: words.saveWorkbook,
        defaultPath: suggestedPath,
        filters: saveFilters(suggestedPath, words.workbooks),
      };
      const window = currentWindow();
      const { canceled, filePath } = await (window === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options));
      return canceled || filePath === '' ? null : filePath;
    },
  };
}

/** Formats that are no workbooks, by the names that they have in every language. */
const ownNames: ReadonlyMap<string, string> = new Map([
  ['csv', 'CSV'],
  ['jsonl', 'JSON Lines'],
]);

/** The format of a saved file follows from its source, so only that ending is offered. */
export function saveFilters(path: string, name: string): { readonly name: string; extensions: string[] }[] {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  return ending === undefined ? [] : [{ name: ownNames.get(ending) ?? name, extensions: [ending] }];
}
