/** Most labels a list may have; the contract's own limit. */
export const MAX_LABELS = 500;

/**
 * Labels out of a typed or pasted text: one per line; a single line is split at tabs, semicolons or commas instead,
 * those of Chinese and Japanese (；，、) included.
 * Bullets, quotes and repeats (without regard to case) are dropped.
 */
export function labelsFromText(text: string): readonly string[] {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const only = lines.length === 1 ? lines[0] : undefined;
  const pieces = only === undefined ? lines.flatMap((line) => line.split('\t')) : splitLine(only);
  return distinct(pieces.map(cleanLabel).filter((label) => label !== '')).slice(0, MAX_LABELS);
}

/** The first separator that occurs decides, so that "Food, drink; Travel" becomes two labels and not three. */
function splitLine(line: string): readonly string[] {
  const separator = [/\t/, /[;；]/, /[,，、]/].find((mark) => mark.test(line));
  return separator === undefined ? [line] : line.split(separator);
}

function cleanLabel(piece: string): string {
  const bare = piece.trim().replace(/^[•·▪‣*–-]\s+/, '');
  const quoted = /^["“'](.*)["”']$/.exec(bare);
  return (quoted?.[1] ?? bare).replace(/\s+/g, ' ').trim();
}

function distinct(labels: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return labels.filter((label) => {
    const key = label.toLocaleLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
