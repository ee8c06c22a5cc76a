import { app, dialog } from 'electron';
import { type Translator, translate } from '../locales/translator.ts';
import type { ReadyUpdate, UpdateAnswer } from './updates.ts';
import type { WindowKeeper } from './window-keeper.ts';

/** Says what came of looking for updates. */
export async function sayUpdates(
  answer: UpdateAnswer,
  translator: Translator,
  keeper: WindowKeeper,
): Promise<void> {
  const { updates } = translator.words;
  const { title, text } = updates[answer.kind];
  const values = { version: answer.kind === 'downloading' ? answer.version : app.getVersion() };
  await showOver(keeper, {
    type: 'info',
    message: translate(translator, title, values),
    detail: translate(translator, text, values),
    buttons: [updates.ok],
  });
}

/** Asks whether to restart for a new version. */
export async function askToRestart(
  update: ReadyUpdate,
  translator: Translator,
  keeper: WindowKeeper,
): Promise<'restart' | 'later'> {
  const { updates } = translator.words;
  const { response } = await showOver(keeper, {
    type: 'question',
    message: translate(translator, updates.ready.title, { version: update.version }),
    detail: [updates.ready.text, ...(update.notes === '' ? [] : [`${updates.news}\n${update.notes}`])].join(
      '\n\n',
    ),
    buttons: [updates.restart, updates.later],
    defaultId: 0,
    cancelId: 1,
  });
  return response === 0 ? 'restart' : 'later';
}

/** In front of the window where there is one. */
function showOver(
  keeper: WindowKeeper,
  options: Electron.MessageBoxOptions,
): Promise<Electron.MessageBoxReturnValue> {
  const window = keeper.current();
  return window === null || !window.isVisible()
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options);
}
