import { root, say } from './bootstrap.mjs';
import { findReleaseFaults, readRelease } from './release.mjs';

/** Ends with 1, and says why, where what is here must not be released under the tag that is given, such as v1.2.0. */
const tag = process.argv[2] ?? '';
const { manifest, recipe, changelog } = readRelease(root);
const faults = [
  ...findReleaseFaults(manifest, recipe, changelog),
  ...(tag === `v${manifest.version}`
    ? []
    : [`The tag is ${tag}, and package.json says ${manifest.version}.`]),
];
for (const fault of faults) say(fault);
process.exit(faults.length === 0 ? 0 : 1);
