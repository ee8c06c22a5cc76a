import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, projectNode, root, run, runNode, say } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';
import { fetchRuntime } from './electron-runtime.mjs';

const electronFolder = join(root, 'node_modules', 'electron');
/** Remembers that no server was reached, so that every later start is not held up by another attempt for a day. */
const failureMark = join(root, 'node_modules', '.sheetbatch-electron-failed');
const dayMs = 24 * 60 * 60 * 1000;

bootstrap();
await ensureBuilt();
const args = process.argv.slice(2);
const reason = await reasonAgainstElectron();
if (reason === null) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  process.exit(await run(electronProgram(), [...sandbox, root, ...args]));
}
say(`${reason} Sheetbatch opens in your browser instead.`);
process.exit(await runNode([join(root, 'dist', 'node', 'browser.js'), ...args]));

/** One sentence that says why Electron cannot be used, or null. */
async function reasonAgainstElectron() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'There is no display for a window.';
  }
  if (electronProgram() !== null) return null;
  if (hasFailedLately())
    return "Electron's runtime could not be downloaded earlier today: there was no way to it.";
  say("Fetching Electron's runtime (about 100 MB, once) …");
  const outcome = await fetchRuntime({ node: projectNode, script: join(electronFolder, 'install.js'), say });
  if (electronProgram() !== null) return null;
  if (outcome === 'no-line') writeFileSync(failureMark, '');
  return `Electron's runtime could not be downloaded; it is tried again ${outcome === 'no-line' ? 'tomorrow' : 'at the next start'}.`;
}

function hasFailedLately() {
  return existsSync(failureMark) && Date.now() - statSync(failureMark).mtimeMs < dayMs;
}

/** Electron's program, where its package has fetched it; its path stands in path.txt beside the package. */
function electronProgram() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(override ?? join(electronFolder, 'dist'), readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}
