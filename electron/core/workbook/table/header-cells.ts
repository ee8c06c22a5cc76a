/** What the texts of one header row are for: told by their form alone, so that reader and patchers agree. */
export type HeaderRowUse = 'names' | 'units' | 'ids';

const jsonLike = /^\{.*\}$/su;
const identifier = /^[a-z][a-z0-9]*(?:[_.:-][a-z0-9]+)*$/iu;
const compoundIdentifier = /[a-z0-9][_.:][a-z0-9]/iu;
const bracketed = /^[([（［].{1,20}[)\]）］]$/u;
const units = new Set(
  (
    'kg g mg µg t lb lbs oz m cm mm µm km in ft yd mi s sec min h hr hrs d ms % ‰ °c °f k eur usd gbp chf jpy cny € $ £ ¥ ' +
    'v mv a ma w kw kwh mw hz khz mhz pa hpa kpa bar l ml m² m2 m³ m3 km² ha pcs pc stk stück ea units unit days years ' +
    'count n text string integer number date 円 元 個 件 人 個数 千円 百万円 万元 吨 千克 米 kb mb gb'
  ).split(' '),
);

/** Share of the texts for which `is` holds, from 0 to 1; 0 for none. */
export function textShare(texts: readonly string[], is: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(is).length / texts.length;
}

function isUnit(text: string): boolean {
  const plain = text.toLowerCase().replace(/^[([（［]|[)\]）］]$/gu, '');
  return bracketed.test(text) || units.has(plain) || /^[\p{L}°µ%€$£]{1,6}[/·][\p{L}\d²³]{1,6}$/u.test(text);
}

/** True for a row of `{"ImportId":"QID1"}`. */
export function areJson(texts: readonly string[]): boolean {
  return textShare(texts, (text) => jsonLike.test(text)) >= 0.6;
}

/** Share of names like `item_sku`. */
export function compoundShare(texts: readonly string[]): number {
  return textShare(texts, (text) => compoundIdentifier.test(text));
}

/** True for a row of names for machines, as `item_sku`, `brand_name`. */
export function areMachineNames(texts: readonly string[]): boolean {
  return (
    texts.length > 2 &&
    textShare(texts, (text) => identifier.test(text)) >= 0.9 &&
    compoundShare(texts) >= 0.4
  );
}

/** True for a row of units. */
export function areUnits(texts: readonly string[]): boolean {
  return textShare(texts, isUnit) >= 0.8;
}

/** What a further header row is for, by its texts. The first row of a header always names. */
export function headerRowUse(texts: readonly string[]): HeaderRowUse {
  if (areJson(texts) || areMachineNames(texts)) return 'ids';
  return areUnits(texts) ? 'units' : 'names';
}
