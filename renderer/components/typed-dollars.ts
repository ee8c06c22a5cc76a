const microsPerUsd = 1_000_000;
/** A million dollars a month is beyond any cap that is meant. */
const maxCapUsd = 1_000_000;

/** What was typed into the field of a cap. */
export type TypedCap =
  | { readonly kind: 'none' }
  | { readonly kind: 'amount'; readonly usdMicros: number }
  | { readonly kind: 'invalid' };

/** Reads an amount in dollars as people type it: "50", "12.50", "12,50", "$1,200", or nothing for no cap. */
export function readCap(text: string): TypedCap {
  const bare = text.normalize('NFKC').replace(/[\s$]/g, '');
  if (bare === '') return { kind: 'none' };
  const plain = bare.replace(/,(?=\d{3}(\D|$))/g, '').replace(',', '.');
  if (!/^\d+(\.\d{1,2})?$/.test(plain)) return { kind: 'invalid' };
  const usd = Number(plain);
  return usd > maxCapUsd
    ? { kind: 'invalid' }
    : { kind: 'amount', usdMicros: Math.round(usd * microsPerUsd) };
}

/** A cap as it stands in the field. */
export function writeCap(usdMicros: number | null): string {
  if (usdMicros === null) return '';
  const usd = usdMicros / microsPerUsd;
  return Number.isInteger(usd) ? String(usd) : usd.toFixed(2);
}
