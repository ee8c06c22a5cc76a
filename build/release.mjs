import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Sentences about what keeps a release from being published: an address or name that is a placeholder still, a version
 * without its section in CHANGELOG.md. `manifest` is package.json, `recipe` the text of electron-builder.yml.
 */
export function findReleaseFaults(manifest, recipe, changelog) {
  const author = typeof manifest.author === 'string' ? manifest.author : '';
  return [
    ...(isPlaceholder(manifest.homepage) ? ['package.json has no homepage yet.'] : []),
    ...(isPlaceholder(author) || !/<[^>]+@[^>]+>/.test(author)
      ? ['package.json has no author with an e-mail address yet.']
      : []),
    ...(/^publish: null$/m.test(recipe) ? ['electron-builder.yml says nowhere to publish to.'] : []),
    ...(sectionOf(changelog, manifest.version) === null
      ? [`CHANGELOG.md has no section “## ${manifest.version} · <date>” with something in it.`]
      : []),
  ];
}

/** `.example` is a domain for placeholders (RFC 2606). */
function isPlaceholder(text) {
  return typeof text !== 'string' || text === '' || /\.example\b/.test(text);
}

/** What CHANGELOG.md says of a version, without its heading; null where it says nothing. */
export function sectionOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.split('\n')[0].split(' ')[0] === version);
  const text = section?.split('\n').slice(1).join('\n').trim() ?? '';
  return text === '' ? null : text;
}

/** Reads what is to be released. */
export function readRelease(root) {
  const read = (name) => readFileSync(join(root, name), 'utf8');
  return {
    manifest: JSON.parse(read('package.json')),
    recipe: read('electron-builder.yml'),
    changelog: read('CHANGELOG.md'),
  };
}

/** True when the arguments of `npm run package` ask electron-builder to publish what it has made. */
export function isPublishing(args) {
  const at = args.findLastIndex((each) => /^(--publish|-p)(=|$)/.test(each));
  if (at < 0) return false;
  const value = args[at].includes('=') ? args[at].split('=')[1] : args[at + 1];
  return value !== 'never';
}
