/**
 * Looks at cells as nearly every program writes them, byte by byte: in a long string each character asked for
 * costs several times as much.
 */

/** No usual cell's tag, with the start of its value, is longer. */
export const maxPlainCellBytes = 64;

/** Whether this byte is a digit. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether `<c r="` stands here. */
export function isPlainCellStart(bytes: Buffer, at: number): boolean {
  return (
    bytes[at + 1] === 99 &&
    bytes[at + 2] === 32 &&
    bytes[at + 3] === 114 &&
    bytes[at + 4] === 61 &&
    bytes[at + 5] === 34
  );
}

/** Whether an attribute of this one letter stands here, as in ` s="`. */
export function isAttribute(bytes: Buffer, at: number, name: number): boolean {
  return bytes[at] === 32 && bytes[at + 1] === name && bytes[at + 2] === 61 && bytes[at + 3] === 34;
}

/** Where the text of `><v>…</v></c>` ends, when that is what stands here; else -1. */
export function plainValueEnd(bytes: Buffer, from: number): number {
  if (bytes[from] !== 62 || bytes[from + 1] !== 60) return -1;
  if (bytes[from + 2] !== 118 || bytes[from + 3] !== 62) return -1;
  let at = from + 4;
  const last = bytes.length - 8;
  while (at < last && bytes[at] !== 60) at += 1;
  if (at >= last) return -1;
  const isUsual =
    bytes[at + 1] === 47 &&
    bytes[at + 2] === 118 &&
    bytes[at + 3] === 62 &&
    bytes[at + 4] === 60 &&
    bytes[at + 5] === 47 &&
    bytes[at + 6] === 99 &&
    bytes[at + 7] === 62;
  return isUsual ? at : -1;
}
