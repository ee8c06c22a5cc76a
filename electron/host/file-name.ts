/**
 * Windows keeps these for devices, whatever ending follows (learn.microsoft.com, "Naming Files, Paths, and
 * Namespaces").
 */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Longest name kept, in UTF-16 units; file systems allow 255, and a save adds words to it. */
const longestName = 180;

/**
 * A file name that any file system takes, made from one that came from outside. Folders in it are dropped; the ending
 * always stays. Null when nothing is left.
 */
export function safeFileName(name: string): string | null {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = base.replace(/[\p{Cc}<>:"|?*\u202a-\u202e\u2066-\u2069]/gu, '_').replace(/[. ]+$/, '');
  const named = clean.replace(/^\.+/, '_');
  if (named === '') return null;
  return shorten(deviceName.test(named) ? `_${named}` : named);
}

function shorten(name: string): string {
  if (name.length <= longestName) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  return name.slice(0, longestName - ending.length).toWellFormed() + ending;
}
