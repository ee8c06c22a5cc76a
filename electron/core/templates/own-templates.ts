import type { OwnTemplate, TemplateContent, TemplateVersion } from '../../../shared/model/library.ts';

/** Versions kept of one template; the oldest ones go first, the very first never. */
export const maxVersions = 50;

/** A new template of the user's own. `now` is ISO 8601. */
export function createOwnTemplate(id: string, content: TemplateContent, now: string): OwnTemplate {
  return { id, versions: [{ number: 1, savedAt: now, content }] };
}

/** The present state of a template. */
export function presentVersion(own: OwnTemplate): TemplateVersion {
  const last = own.versions.at(-1);
  if (last === undefined) throw new Error('a template without versions');
  return last;
}

/** Saves a new version; saving what is already there changes nothing. */
export function saveVersion(own: OwnTemplate, content: TemplateContent, now: string): OwnTemplate {
  const present = presentVersion(own);
  if (JSON.stringify(present.content) === JSON.stringify(content)) return own;
  const versions = [...own.versions, { number: present.number + 1, savedAt: now, content }];
  const [first, ...others] = versions;
  const kept = first === undefined ? [] : [first, ...others.slice(-(maxVersions - 1))];
  return { ...own, versions: kept };
}

/** A template under another name, as a version of its own. */
export function renameTemplate(own: OwnTemplate, name: string, now: string): OwnTemplate {
  return saveVersion(own, { ...presentVersion(own).content, name: name.trim() }, now);
}

/** Makes an earlier version the present one again; nothing in between is lost. Null when there is no such version. */
export function restoreVersion(own: OwnTemplate, number: number, now: string): OwnTemplate | null {
  const wanted = own.versions.find((version) => version.number === number);
  return wanted === undefined ? null : saveVersion(own, wanted.content, now);
}

/** A copy that begins its own history, under a name that is free. */
export function duplicateTemplate(
  content: TemplateContent,
  id: string,
  takenNames: readonly string[],
  now: string,
): OwnTemplate {
  return createOwnTemplate(id, { ...content, name: freeName(content.name, takenNames) }, now);
}

/** The name itself, or with the first number that makes it different from those taken, capitals aside. */
export function freeName(name: string, takenNames: readonly string[]): string {
  const taken = new Set(takenNames.map((one) => one.trim().toLowerCase()));
  const stem = name.trim().replace(/ \(\d+\)$/, '');
  let candidate = name.trim();
  for (let number = 2; taken.has(candidate.toLowerCase()); number++) candidate = `${stem} (${number})`;
  return candidate;
}
