/**
 * Runs the built main.js on the stand-in for Electron with `--self-test`; its own line of JSON and exit code are what
 * comes of it. With `--keyring` a keyring answers; `--main` names another main.js, such as an installed one.
 */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

const standIn = new URL('./electron-stand-in.ts', import.meta.url).href;
const keyring = new URL('./slow-keyring.ts', import.meta.url).href;
const hasKeyring = process.argv.includes('--keyring');
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'electron') return { url: standIn, shortCircuit: true };
    if (hasKeyring && specifier === '@napi-rs/keyring') return { url: keyring, shortCircuit: true };
    return next(specifier, context);
  },
});
if (hasKeyring) (await import('./slow-keyring.ts')).unlock();
const at = process.argv.indexOf('--main');
const main =
  at < 0
    ? new URL('../../dist/electron/main.js', import.meta.url)
    : pathToFileURL(process.argv[at + 1] ?? '');
await import(main.href);
