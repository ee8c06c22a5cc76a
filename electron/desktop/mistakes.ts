import { app, dialog } from 'electron';

import type { Translator } from '../locales/translator.ts';

/** What is done with a mistake of ours that nobody caught. */
export interface MistakeOptions {
  readonly translator: () => Translator;
  /** Notes it in the program's own log. */
  readonly note: (error: unknown) => void;
}

/**
 * Hears exceptions and rejections that nobody caught in the main process. Electron would show its own English box and
 * write nothing down. The user is asked once at a time, in words of theirs; jobs go on meanwhile.
 */
export function watchForMistakes(process: NodeJS.EventEmitter, options: MistakeOptions): void {
  let isAsking = false;
  const hear = (error: unknown): void => {
    options.note(error);
    if (isAsking || !app.isReady()) return;
    isAsking = true;
    void ask(options.translator()).finally(() => {
      isAsking = false;
    });
  };
  process.on('uncaughtException', hear);
  process.on('unhandledRejection', hear);
}

async function ask({ words }: Translator): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: words.trouble.mistakeTitle,
    detail: words.trouble.mistake,
    buttons: [words.trouble.goOn, words.menu.quit],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) app.quit();
}
