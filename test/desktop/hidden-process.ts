/**
 * Runs the built main.js on the stand-in for Electron as the system does at sign-in, then brings the window
 * back, and prints what came of it as JSON.
 */
import { once } from 'node:events';
import { registerHooks } from 'node:module';

const standIn = new URL('./electron-stand-in.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
const { app, BrowserWindow, record } = await import('./electron-stand-in.ts');
await import(new URL('../../dist/electron/main.js', import.meta.url).href);

while (record.trayMenus.length === 0 && record.errors.length === 0)
  await new Promise((go) => setTimeout(go, 20));
// What comes after the icon beside the clock is done in the same turn.
await new Promise((go) => setImmediate(go));
const windowsAtStart = BrowserWindow.all.length;
record.trayMenus
  .at(-1)
  ?.find((item) => item.label === 'Open Sheetbatch')
  ?.click?.();
const windowsAfterOpening = BrowserWindow.all.length;
const ended = once(app, 'stand-in-ended');
app.quit();
await ended;
process.stdout.write(JSON.stringify({ windowsAtStart, windowsAfterOpening, errors: record.errors }));
process.exit(0);
