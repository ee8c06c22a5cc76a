/**
 * Windows keeps these for devices, whatever ending follows (learn.microsoft.com, "Naming Files, Paths, and
 * Namespaces").
 */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Longest name kept, in bytes of UTF-8: file systems allow 255, and a save adds words to it. */
const maxNameBytes = 180;

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
  if (Buffer.byteLength(name) <= maxNameBytes) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  let size = Buffer.byteLength(ending);
  let kept = '';
  for (const letter of name.slice(0, name.length - ending.length).toWellFormed()) {
    size += Buffer.byteLength(letter);
    if (size > maxNameBytes) break;
    kept += letter;
  }
  return kept + ending;
}
