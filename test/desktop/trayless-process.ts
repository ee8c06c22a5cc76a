/**
 * Runs the built main.js on the stand-in for Electron as the system does at sign-in, on a desktop that draws no icon
 * beside the clock, then closes the window, and prints what came of it as JSON.
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

while (BrowserWindow.all.length === 0 && record.errors.length === 0)
  await new Promise((go) => setTimeout(go, 20));
const window = BrowserWindow.all[0];
if (window === undefined) throw new Error(record.errors.join());
// It shows, in whatever way, once the page has something to show.
while (!window.isShown && !window.isInTaskBar) await new Promise((go) => setTimeout(go, 20));
const atStart = { isShown: window.isShown, isInTaskBar: window.isInTaskBar };
const ended = once(app, 'stand-in-ended');
window.close();
await ended;
process.stdout.write(JSON.stringify({ atStart, notifications: record.notifications, errors: record.errors }));
process.exit(0);
