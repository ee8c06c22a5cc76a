/**
 * Runs the built main.js on the stand-in for Electron, does what a page and a user would do, and prints what
 * came of it as JSON.
 */
import { once } from 'node:events';
import { registerHooks } from 'node:module';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';

const standIn = new URL('./electron-stand-in.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
const { app, BrowserWindow, ipcMain, record } = await import('./electron-stand-in.ts');
await import(new URL('../../dist/electron/main.js', import.meta.url).href);

while (BrowserWindow.all.length === 0 && record.errors.length === 0)
  await new Promise((go) => setTimeout(go, 20));
const window = BrowserWindow.all[0];
if (window === undefined) throw new Error(record.errors.join());

const page = await record.handlers.get('app')?.(new Request('app://sheetbatch/'));
const event = { senderFrame: window.webContents.mainFrame, sender: window.webContents };
ipcMain.emit('sheetbatch:request-port', event);
// The window is there before the core.
while (window.webContents.posted.length === 0) await new Promise((go) => setTimeout(go, 20));
const port = window.webContents.posted[0]?.ports[0] as MessagePort;
const link = new RPCLink({ port: port as unknown as globalThis.MessagePort });
port.start();
const api: ContractRouterClient<Contract> = createORPCClient(link);
const snapshot = await api.app.snapshot({});
// biome-ignore lint/correctness/useHookAtTopLevel: a procedure of the contract, not a hook
const sample = await api.files.useSample({});
const workbook = await api.workbooks.open({ fileId: sample.fileId });
const dropped = await record.invoked.get('sheetbatch:dropped-file')?.(event, process.argv[1]);
const mailed = await record.invoked.get('sheetbatch:dropped-bytes')?.(
  event,
  'Mail.csv',
  Buffer.from('a\n1\n'),
);

// A page that crashes, hangs, is clicked with the right button.
window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 11 });
record.answers.push(1);
window.emit('unresponsive');
await new Promise((go) => setImmediate(go));
const editFlags = { canCut: true, canCopy: true, canPaste: true, canSelectAll: true };
const field = {
  isEditable: true,
  selectionText: '',
  misspelledWord: '',
  dictionarySuggestions: [],
  editFlags,
};
window.webContents.emit('context-menu', {}, field);
const afterCrashes = {
  reloads: window.webContents.reloads,
  notifications: [...record.notifications],
  asked: record.messages.map(({ message }) => message),
  popup: record.popups[0]?.flatMap((item) => item.label ?? []),
};
record.notifications.length = 0;
process.emit('unhandledRejection', new Error('a mistake of ours'), Promise.resolve());

// A second start that names a workbook; the same in the way of macOS.
const folder = String(process.argv[process.argv.indexOf('--data-dir') + 1]);
app.emit('second-instance', {}, ['sheetbatch', '--flag', 'Leads.csv'], folder);
app.emit('open-file', { preventDefault: () => {} }, `${folder}/Deals.xlsx`);
const openedFiles = () =>
  record.sent.filter(([, message]) => (message as { name: string }).name === 'open-file');
while (openedFiles().length < 2) await new Promise((go) => setTimeout(go, 20));
const opened = openedFiles().map(([, message]) => (message as { file: { name: string } }).file.name);
record.sent.length = 0;
window.maximize();

window.close();
const afterClosing = {
  isShown: window.isShown,
  isWide: window.isWide,
  notifications: [...record.notifications],
};
window.close();
app.emit('activate');
const afterReturning = { isShown: window.isShown, notifications: record.notifications.length };
const trayMenu = record.trayMenus.at(-1) ?? [];
trayMenu.find((item) => item.label === 'Open Sheetbatch')?.click?.();
const applicationMenu = record.applicationMenus.at(-1) ?? [];
const helpMenu = applicationMenu.find((item) => item.label === 'Help')?.submenu ?? [];
helpMenu.find((item) => item.label === 'Guide')?.click?.();
helpMenu.find((item) => item.label === 'Check for updates…')?.click?.();
await api.app.lookForUpdates({});
await api.settings.change({ language: 'zh' });
while (record.applicationMenus.length < 2) await new Promise((go) => setTimeout(go, 20));
port.close();
const ended = once(app, 'stand-in-ended');
app.quit();
await ended;

process.stdout.write(
  JSON.stringify({
    address: window.address,
    preload: window.options.webPreferences.preload,
    privileged: record.privileged,
    page: { status: page?.status, policy: page?.headers.get('content-security-policy') },
    host: snapshot.host,
    sheets: workbook.sheets.length,
    dropped,
    mailed,
    afterCrashes,
    mistakes: record.messages.slice(1, 2).map(({ message }) => message),
    aboutUpdates: record.messages.slice(2).map(({ message }) => message),
    opened,
    size: { width: window.options.width, height: window.options.height },
    switches: record.switches,
    sessions: record.sessions,
    afterClosing,
    afterReturning,
    trays: record.trays,
    menus: applicationMenu.map((item) => item.label),
    translated: record.applicationMenus.at(-1)?.map((item) => item.label),
    tray: trayMenu.flatMap((item) => item.label ?? []),
    sent: record.sent,
    badges: record.badges,
    progress: record.progress,
    errors: record.errors,
  }),
);
process.exit(0);
