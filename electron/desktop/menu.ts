import type { MenuItemConstructorOptions } from 'electron';
import type { CommandName } from '../../shared/model/page-command.ts';
import type { Translator } from '../locales/translator.ts';

/** What the menu bar is made from. */
export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly translator: Translator;
  /** Passes a command on to the page. */
  readonly run: (command: CommandName) => void;
  /** Looks for a new version and says what came of it. */
  readonly lookForUpdates: () => void;
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

/**
 * The menu bar. Standard things are roles, which bring the system's own behaviour, with our words, since
 * Electron has English ones only. The page hears its shortcuts first and takes them; the accelerators here
 * are for show and for when the window is closed. Reload and developer tools are left out of the
 * installed app.
 */
export function windowMenu(options: MenuOptions): MenuItemConstructorOptions[] {
  const { words } = options.translator;
  const isMac = options.platform === 'darwin';
  return [
    ...(isMac ? [macAppMenu(options)] : []),
    { label: words.menu.file, submenu: fileMenu(options) },
    { label: words.menu.edit, submenu: editMenu(options) },
    { label: words.menu.view, submenu: viewMenu(options) },
    { label: words.menu.window, role: 'windowMenu', submenu: arrangeMenu(options) },
    { label: words.menu.help, role: 'help', submenu: helpMenu(options) },
  ];
}

/** An entry that the page does. */
function entry(
  { run }: MenuOptions,
  label: string,
  command: CommandName,
  accelerator?: string,
): MenuItemConstructorOptions {
  const item = { id: command, label, click: () => run(command) };
  return accelerator === undefined ? item : { ...item, accelerator, registerAccelerator: false };
}

function macAppMenu({ translator, run, lookForUpdates }: MenuOptions): MenuItemConstructorOptions {
  const { menu } = translator.words;
  return {
    label: 'Sheetbatch',
    role: 'appMenu',
    submenu: [
      { role: 'about', label: menu.about },
      { label: menu.checkUpdates, click: lookForUpdates },
      separator,
      { id: 'settings', label: menu.settings, accelerator: 'Cmd+,', click: () => run('settings') },
      separator,
      { role: 'services', label: menu.services },
      separator,
      { role: 'hide', label: menu.hide },
      { role: 'hideOthers', label: menu.hideOthers },
      { role: 'unhide', label: menu.showAll },
      separator,
      { role: 'quit', label: menu.quit },
    ],
  };
}

function fileMenu(options: MenuOptions): MenuItemConstructorOptions[] {
  const { menu } = options.translator.words;
  const isMac = options.platform === 'darwin';
  return [
    entry(options, menu.newJob, 'new-job', 'CmdOrCtrl+N'),
    entry(options, menu.openWorkbook, 'open-workbook', 'CmdOrCtrl+O'),
    separator,
    entry(options, menu.saveAnswers, 'save', 'CmdOrCtrl+S'),
    separator,
    ...(isMac ? [] : [entry(options, menu.settings, 'settings', 'Ctrl+,'), separator]),
    { role: 'close', label: menu.closeWindow },
    ...(isMac ? [] : [{ role: 'quit', label: menu.quit } as const]),
  ];
}

function editMenu(options: MenuOptions): MenuItemConstructorOptions[] {
  const { menu } = options.translator.words;
  return [
    { role: 'undo', label: menu.undo },
    { role: 'redo', label: menu.redo },
    separator,
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'selectAll', label: menu.selectAll },
    separator,
    entry(options, menu.find, 'find', 'CmdOrCtrl+F'),
  ];
}

function viewMenu(options: MenuOptions): MenuItemConstructorOptions[] {
  const { menu } = options.translator.words;
  const development: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return [
    entry(options, menu.jobs, 'jobs'),
    entry(options, menu.templates, 'templates'),
    separator,
    { role: 'resetZoom', label: menu.actualSize },
    { role: 'zoomIn', label: menu.zoomIn },
    { role: 'zoomOut', label: menu.zoomOut },
    separator,
    { role: 'togglefullscreen', label: menu.fullScreen },
    ...(options.isPackaged ? [] : development),
  ];
}

function arrangeMenu({ platform, translator }: MenuOptions): MenuItemConstructorOptions[] {
  const { menu } = translator.words;
  const minimize: MenuItemConstructorOptions = { role: 'minimize', label: menu.minimize };
  if (platform !== 'darwin') return [minimize];
  return [minimize, { role: 'zoom', label: menu.zoom }, separator, { role: 'front', label: menu.front }];
}

function helpMenu(options: MenuOptions): MenuItemConstructorOptions[] {
  const { menu } = options.translator.words;
  return [
    entry(options, menu.guide, 'help', 'F1'),
    entry(options, menu.shortcuts, 'shortcuts'),
    separator,
    entry(options, menu.reportProblem, 'report-problem'),
    ...(options.platform === 'darwin'
      ? []
      : [separator, { label: menu.checkUpdates, click: options.lookForUpdates }]),
  ];
}
