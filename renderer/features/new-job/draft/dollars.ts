/**
 * Micro-dollars out of an amount as people type it: "5", "$2.50", "2,50", "２.５０". Null for anything else or nothing.
 */
export function dollarsFromText(text: string): number | null {
  const bare = text
    .normalize('NFKC')
    .trim()
    .replace(/^\$\s*/, '')
    .replace(/\s*(\$|usd)$/i, '');
  if (!/^\d{1,7}([.,]\d{1,2})?$/.test(bare)) return null;
  return Math.round(Number(bare.replace(',', '.')) * 1_000_000);
}
