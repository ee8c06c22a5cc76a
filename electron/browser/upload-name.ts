/**
 * Windows keeps these for devices, whatever ending follows (learn.microsoft.com, "Naming Files, Paths, and
 * Namespaces").
 */
const deviceName = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;

/** Longest name kept, in UTF-16 units; file systems allow 255, and a save adds words to it. */
const longestName = 180;

/**
 * A file name that any file system takes, from the `X-File-Name` header (percent-encoded UTF-8). Null when
 * there is none or it cannot be decoded. Folders in it are dropped; the ending always stays.
 */
export function uploadName(header: string | undefined): string | null {
  const decoded = decode(header);
  if (decoded === null) return null;
  const base = decoded.split(/[/\\]/).at(-1) ?? '';
  const clean = base.replace(/[\p{Cc}<>:"|?*\u202a-\u202e\u2066-\u2069]/gu, '_').replace(/[. ]+$/, '');
  const named = clean.replace(/^\.+/, '_');
  if (named === '') return null;
  return shorten(deviceName.test(named) ? `_${named}` : named);
}

function decode(header: string | undefined): string | null {
  if (header === undefined || header === '') return null;
  try {
    return decodeURIComponent(header).normalize('NFC');
  } catch {
    return null;
  }
}

function shorten(name: string): string {
  if (name.length <= longestName) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= 10 ? name.slice(dot) : '';
  return name.slice(0, longestName - ending.length).toWellFormed() + ending;
}
