/**
 * Runs the built main.js on the stand-in for Electron while the keyring takes its time, as one does that waits for its
 * password, and prints as JSON when the window was there and when its page got its port.
 */
import { registerHooks } from 'node:module';

const standIn = new URL('./electron-stand-in.ts', import.meta.url).href;
const slowKeyring = new URL('./slow-keyring.ts', import.meta.url).href;
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') return { url: standIn, shortCircuit: true };
    if (specifier === '@napi-rs/keyring') return { url: slowKeyring, shortCircuit: true };
    return next(specifier, context);
  },
});
const { BrowserWindow, ipcMain, record } = await import('./electron-stand-in.ts');
const { unlock } = await import('./slow-keyring.ts');
await import(new URL('../../dist/electron/main.js', import.meta.url).href);

while (BrowserWindow.all.length === 0) await new Promise((go) => setTimeout(go, 20));
const window = BrowserWindow.all[0];
if (window === undefined) throw new Error('no window');
ipcMain.emit('sheetbatch:request-port', {
  senderFrame: window.webContents.mainFrame,
  sender: window.webContents,
});
// Long enough for everything that does not wait for the keyring.
await new Promise((go) => setTimeout(go, 1_000));
const { isShown } = window;
const portsBefore = window.webContents.posted.length;
unlock();
while (window.webContents.posted.length === 0) await new Promise((go) => setTimeout(go, 20));
const { themes } = record;
process.stdout.write(
  JSON.stringify({ isShown, portsBefore, portsAfter: window.webContents.posted.length, themes }),
);
process.exit(0);
