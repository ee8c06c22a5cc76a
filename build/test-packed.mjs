import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './bootstrap.mjs';

/** Lets the program that `npm run package` made for this computer test itself (`--self-test`, docs/releasing.md). */
const program = findPacked(process.platform);
if (program === null) {
  say('There is no packed program in release/ for this computer. Run npm run package -- --dir first.');
  process.exit(1);
}
process.exit(await run(program, ['--self-test']));

/** Its path, in the folder that electron-builder names after system and architecture (without one for x64). */
function findPacked(platform) {
  const system = { darwin: 'mac', win32: 'win' }[platform] ?? 'linux';
  const own = process.arch === 'x64' ? '' : `-${process.arch}`;
  const folder = platform === 'darwin' ? `${system}${own}` : `${system}${own}-unpacked`;
  const inside = {
    darwin: ['Sheetbatch.app', 'Contents', 'MacOS', 'Sheetbatch'],
    win32: ['Sheetbatch.exe'],
    linux: ['sheetbatch'],
  }[platform];
  const release = join(root, 'release');
  if (!existsSync(release) || !readdirSync(release).includes(folder)) return null;
  const path = join(release, folder, ...inside);
  return existsSync(path) ? path : null;
}
