/**
 * A price for a million tokens as people type it, such as "2", "0.50" or "0,125", in micro-dollars; null for
 * anything else.
 */
export function readPrice(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^\$\s*/, '');
  if (!/^\d{1,3}([.,]\d{1,6})?$/.test(bare)) return null;
  return Math.round(Number(bare.replace(',', '.')) * 1_000_000);
}

/** The same the other way round; empty for none. */
export function writePrice(usdMicros: number | null): string {
  return usdMicros === null ? '' : String(usdMicros / 1_000_000);
}
