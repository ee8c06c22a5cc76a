import { root } from './bootstrap.mjs';
import { readRelease, sectionOf } from './release.mjs';

/** Prints what CHANGELOG.md says of the version in package.json; ends with 1 where it says nothing. */
const { manifest, changelog } = readRelease(root);
const section = sectionOf(changelog, manifest.version);
if (section === null) {
  process.stderr.write(`CHANGELOG.md says nothing of ${manifest.version}.\n`);
  process.exit(1);
}
process.stdout.write(`${section}\n`);
