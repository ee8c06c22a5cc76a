import { type ContextMenuParams, Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';
import type { Translator } from '../locales/translator.ts';

/** What the menu of a right click is made from; Chromium tells it of the place that was clicked. */
export type ClickedPlace = Pick<
  ContextMenuParams,
  'isEditable' | 'selectionText' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions'
>;

/** What can be done besides the system's own. */
export interface ContextActions {
  readonly replaceMisspelled: (word: string) => void;
  readonly learnWord: (word: string) => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The menu of a right click: what can be done with the text there, in our words, since Electron has none of its own.
 * Empty where nothing can be done, so that no menu opens.
 */
export function contextMenu(
  place: ClickedPlace,
  translator: Translator,
  actions: ContextActions,
): MenuItemConstructorOptions[] {
  const { menu } = translator.words;
  const { editFlags } = place;
  if (!place.isEditable) {
    return place.selectionText.trim() === '' ? [] : [{ role: 'copy', label: menu.copy }];
  }
  return [
    ...spelling(place, translator, actions),
    { role: 'cut', label: menu.cut, enabled: editFlags.canCut },
    { role: 'copy', label: menu.copy, enabled: editFlags.canCopy },
    { role: 'paste', label: menu.paste, enabled: editFlags.canPaste },
    separator,
    { role: 'selectAll', label: menu.selectAll, enabled: editFlags.canSelectAll },
  ];
}

function spelling(
  { misspelledWord, dictionarySuggestions }: ClickedPlace,
  translator: Translator,
  actions: ContextActions,
): MenuItemConstructorOptions[] {
  if (misspelledWord === '') return [];
  return [
    ...dictionarySuggestions.map((word) => ({ label: word, click: () => actions.replaceMisspelled(word) })),
    ...(dictionarySuggestions.length === 0 ? [] : [separator]),
    { label: translator.words.menu.learnSpelling, click: () => actions.learnWord(misspelledWord) },
    separator,
  ];
}

/** Opens the menu of a right click wherever there is something to do. */
export function offerContextMenu(contents: WebContents, translator: () => Translator): void {
  contents.on('context-menu', (_event, place) => {
    const items = contextMenu(place, translator(), {
      replaceMisspelled: (word) => contents.replaceMisspelling(word),
      learnWord: (word) => contents.session.addWordToSpellCheckerDictionary(word),
    });
    if (items.length > 0) Menu.buildFromTemplate(items).popup();
  });
}
