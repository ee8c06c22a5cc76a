import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, root, runNode, say } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';
import { fetchKeyrings, neededKeyrings } from './keyring-modules.mjs';
import { findReleaseFaults, isPublishing, readRelease, sectionOf } from './release.mjs';

const [command, ...args] = process.argv.slice(2);

/** What each command runs once everything is installed and, where it says so, built. */
const commands = {
  browser: { isBuilt: true, script: 'dist/node/browser.js' },
  job: { isBuilt: true, script: 'dist/node/headless.js' },
  bench: { isBuilt: true, script: 'test/bench/bench.ts' },
  mutate: { isBuilt: false, script: 'test/mutate/mutate.ts' },
  docs: { isBuilt: false, script: 'build/make-errors-page.mjs' },
  package: { isBuilt: true, script: 'node_modules/electron-builder/cli.js', before: ['--publish', 'never'] },
};

const chosen = commands[command ?? ''];
if (chosen === undefined) {
  say(`Unknown command. There are: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
if (command === 'package') prepareRelease();
bootstrap();
if (chosen.isBuilt) await ensureBuilt();
if (command === 'package') fetchKeyrings(root, neededKeyrings(args, process.platform));
const script = join(root, chosen.script);
if (!existsSync(script)) {
  say(`${chosen.script} is not there.`);
  process.exit(1);
}
process.exit(await runNode([script, ...(chosen.before ?? []), ...args], { cwd: process.env.INIT_CWD }));

/** Refuses to publish what is not fit for it, and gives the feed what CHANGELOG.md says of the version. */
function prepareRelease() {
  const { manifest, recipe, changelog } = readRelease(root);
  const faults = isPublishing(args) ? findReleaseFaults(manifest, recipe, changelog) : [];
  if (faults.length > 0) {
    say(`Nothing was made, since it could not be published:\n${faults.join('\n')}\nSee docs/releasing.md.`);
    process.exit(1);
  }
  mkdirSync(join(root, 'release'), { recursive: true });
  writeFileSync(join(root, 'release', 'notes.md'), `${sectionOf(changelog, manifest.version) ?? ''}\n`);
}
