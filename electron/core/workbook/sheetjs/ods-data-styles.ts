/**
 * Number formats of .ods files as codes of Excel (OpenDocument 1.3 part 3, 16.29; ECMA-376 part 1, 18.8.31).
 * SheetJS makes codes of them, too, but takes the last of several sections, days for months with a leading
 * zero, and forgets languages and thousands.
 */
import { languageMark } from '../formats/locale-marks.ts';
import { decodeXmlText } from '../xlsx/xml/xml-text.ts';

/** A number's format as its file spells it. */
export interface DataStyle {
  /** The element's name without its prefix, such as `date-style`. */
  readonly kind: string;
  readonly attributes: string;
  readonly body: string;
}

const styleElement =
  /<number:((?:number|currency|percentage|date|time|text|boolean)-style)\b((?:[^"'>]|"[^"]*"|'[^']*')*?)(?:\/>|>(.*?)<\/number:\1>)/gs;
const part =
  /<(?:number|style|loext):([\w-]+)\b((?:[^"'>]|"[^"]*"|'[^']*')*?)(?:\/>|>([^<]*)(?:<\/(?:number|style|loext):\1>)?)/g;

/** The value of an attribute with its prefix, or ''. */
export function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return decodeXmlText(found?.[1] ?? found?.[2] ?? '');
}

/** All formats of a part, by name. */
export function readDataStyles(xml: string): Map<string, DataStyle> {
  const styles = new Map<string, DataStyle>();
  for (const [, kind = '', attributes = '', body = ''] of xml.matchAll(styleElement)) {
    styles.set(attributeOf(attributes, 'style:name'), { kind, attributes, body });
  }
  return styles;
}

const colors: Readonly<Record<string, string>> = {
  '#000000': '[Black]',
  '#0000ff': '[Blue]',
  '#00ff00': '[Green]',
  '#ff0000': '[Red]',
  '#00ffff': '[Cyan]',
  '#ff00ff': '[Magenta]',
  '#ffff00': '[Yellow]',
  '#ffffff': '[White]',
};

function quoted(text: string): string {
  return text
    .split('"')
    .map((piece) => (piece === '' ? '' : `"${piece}"`))
    .join('\\"');
}

/** In a share's format the sign of per cent is more than a letter: it multiplies. */
function literal(text: string, kind: string): string {
  return kind === 'percentage-style' ? text.split('%').map(quoted).join('%') : quoted(text);
}

/** Whole digits from the right, with commas between thousands and texts among them (a phone number's dashes). */
function wholeDigits(min: number, isGrouped: boolean, embedded: ReadonlyMap<number, string>): string {
  const count = Math.max(min, isGrouped ? 4 : 1, ...[...embedded.keys()].map((position) => position + 1));
  let digits = '';
  for (let position = 0; position < count; position += 1) {
    const between = embedded.get(position) ?? (isGrouped && position > 0 && position % 3 === 0 ? ',' : '');
    digits = `${position < min ? '0' : '#'}${between}${digits}`;
  }
  return digits;
}

function count(attributes: string, name: string): number {
  return Math.min(30, Number(attributeOf(attributes, name)) || 0);
}

function numberCode(attributes: string, embedded: ReadonlyMap<number, string>): string {
  const isGrouped = attributeOf(attributes, 'number:grouping') === 'true';
  const places = attributeOf(attributes, 'number:decimal-places');
  const min = count(attributes, 'number:min-integer-digits');
  if (places === '' && !isGrouped && min <= 1 && embedded.size === 0) return 'General';
  const maxDecimals = count(attributes, 'number:decimal-places');
  const minDecimals = attributeOf(attributes, 'number:min-decimal-places');
  const always =
    minDecimals === '' ? maxDecimals : Math.min(maxDecimals, count(attributes, 'number:min-decimal-places'));
  const decimals = maxDecimals === 0 ? '' : `.${'0'.repeat(always)}${'#'.repeat(maxDecimals - always)}`;
  const factor = Number(attributeOf(attributes, 'number:display-factor')) || 1;
  return `${wholeDigits(min, isGrouped, embedded)}${decimals}${','.repeat(Math.max(0, Math.round(Math.log10(factor) / 3)))}`;
}

function scientificCode(attributes: string): string {
  const maxDecimals = count(attributes, 'number:decimal-places');
  const minDecimals = attributeOf(attributes, 'number:min-decimal-places');
  const always = minDecimals === '' ? maxDecimals : Math.min(maxDecimals, Number(minDecimals) || 0);
  const interval = count(attributes, 'number:exponent-interval');
  const min = count(attributes, 'number:min-integer-digits');
  const whole =
    interval > 1 ? `${'#'.repeat(Math.max(0, interval - min))}${'0'.repeat(min)}` : '0'.repeat(min || 1);
  const decimals = maxDecimals === 0 ? '' : `.${'0'.repeat(always)}${'#'.repeat(maxDecimals - always)}`;
  const sign = attributeOf(attributes, 'number:forced-exponent-sign') === 'false' ? '-' : '+';
  return `${whole}${decimals}E${sign}${'0'.repeat(count(attributes, 'number:min-exponent-digits') || 1)}`;
}

function fractionCode(attributes: string): string {
  const min = attributeOf(attributes, 'number:min-integer-digits');
  const whole =
    min === '' ? '' : `${min === '0' ? '#' : '0'.repeat(count(attributes, 'number:min-integer-digits'))} `;
  const above = Math.max(
    count(attributes, 'number:min-numerator-digits'),
    count(attributes, 'loext:max-numerator-digits'),
  );
  const fixed = attributeOf(attributes, 'number:denominator-value');
  const below = Math.max(
    count(attributes, 'number:min-denominator-digits'),
    String(Number(attributeOf(attributes, 'number:max-denominator-value')) || '').length,
  );
  return `${whole}${'?'.repeat(above || 1)}/${fixed === '' ? '?'.repeat(below || 1) : fixed}`;
}

/** The usual one, Japan's eras and Taiwan's years, which Excel takes from the format's language. */
const calendars = new Set(['', 'gregorian', 'gengou', 'ROC']);

/** How digits are written, by the digit one (16.29: number:transliteration-format). */
const digitMarks: Readonly<Record<string, string>> = {
  '': '',
  '1': '',
  一: '[DBNum1]',
  壹: '[DBNum2]',
  壱: '[DBNum2]',
  '１': '[DBNum3]',
  일: '[DBNum4]',
};

/** Parts of a date or time. Null for one that Excel has not, such as a quarter. */
function momentCode(name: string, attributes: string, isCut: boolean): string | null {
  const isLong = attributeOf(attributes, 'number:style') === 'long';
  const calendar = attributeOf(attributes, 'number:calendar');
  if (!calendars.has(calendar)) return null;
  const cut = (code: string): string => (isCut ? `[${code}]` : code);
  const places = count(attributes, 'number:decimal-places');
  switch (name) {
    case 'day':
      return isLong ? 'dd' : 'd';
    case 'day-of-week':
      return isLong ? 'dddd' : 'ddd';
    case 'month':
      if (attributeOf(attributes, 'number:textual') === 'true') return isLong ? 'mmmm' : 'mmm';
      return isLong ? 'mm' : 'm';
    case 'year':
      if (calendar === 'gengou' || calendar === 'ROC') return isLong ? 'ee' : 'e';
      return isLong ? 'yyyy' : 'yy';
    case 'era':
      return isLong ? 'ggg' : 'g';
    case 'hours':
      return cut(isLong ? 'hh' : 'h');
    case 'minutes':
      return cut(isLong ? 'mm' : 'm');
    case 'seconds':
      return `${cut(isLong ? 'ss' : 's')}${places === 0 ? '' : `.${'0'.repeat(places)}`}`;
    case 'am-pm':
      return 'AM/PM';
    default:
      return null;
  }
}

/**
 * Languages with more than one digit for days, months or years in the short date that LibreOffice shows for
 * `number:format-source="language"`, whatever the parts say (measured with LibreOffice for 2024-03-05).
 */
const shortDates: Readonly<Record<'day' | 'month' | 'year', ReadonlySet<string>>> = {
  day: new Set(
    'fr-FR de-DE de-AT en-GB en-IE en-IN en-ZA zh-HK it-IT pt-PT pt-BR hu-HU sv-SE da-DK nb-NO tr-TR ro-RO lt-LT et-EE id-ID'.split(
      ' ',
    ),
  ),
  month: new Set(
    'fr-FR fr-CH fr-BE de-DE de-AT de-CH en-GB en-AU en-IE en-IN en-NZ en-ZA es-ES es-MX es-AR zh-HK it-IT nl-NL nl-BE pt-PT pt-BR hu-HU sv-SE da-DK nb-NO tr-TR ro-RO hr-HR lt-LT et-EE ca-ES id-ID'.split(
      ' ',
    ),
  ),
  year: new Set('fr-FR de-AT zh-TW pt-PT cs-CZ sk-SK hu-HU sv-SE fi-FI el-GR ro-RO lt-LT'.split(' ')),
};

/** A date whose language decides about its digits, with these as its parts. Others are as they were. */
function withLanguageDigits(style: DataStyle): string {
  const { attributes, body } = style;
  const isOfLanguage =
    style.kind === 'date-style' &&
    attributeOf(attributes, 'number:automatic-order') === 'true' &&
    attributeOf(attributes, 'number:format-source') === 'language' &&
    !/<number:(?:hours|minutes|seconds|day-of-week|era|quarter|week-of-year)\b|number:textual|number:style/.test(
      body,
    );
  if (!isOfLanguage) return body;
  const language = `${attributeOf(attributes, 'number:language')}-${attributeOf(attributes, 'number:country')}`;
  return body.replaceAll(/<number:(day|month|year)\b/g, (tag, name: 'day' | 'month' | 'year') =>
    shortDates[name].has(language) ? `${tag} number:style="long"` : tag,
  );
}

const times = new Set(['hours', 'minutes', 'seconds']);

/** One section: the format without its maps. Null where Excel has nothing like it. */
function sectionOf(style: DataStyle): string | null {
  const { kind, attributes } = style;
  if (kind === 'boolean-style') return 'General';
  const body = withLanguageDigits(style);
  let isCut = attributeOf(attributes, 'number:truncate-on-overflow') === 'false';
  const embedded = new Map<number, string>();
  for (const [, name, inner = '', text = ''] of body.matchAll(part)) {
    if (name === 'embedded-text') {
      embedded.set(count(inner, 'number:position'), quoted(decodeXmlText(text)));
    }
  }
  let color = '';
  let code = '';
  let hasWords = false;
  for (const [, name = '', inner = '', text = ''] of body.matchAll(part)) {
    const content = decodeXmlText(text);
    let piece: string | null;
    if (name === 'map' || name === 'embedded-text') piece = '';
    else if (name === 'text') piece = literal(content, kind);
    else if (name === 'text-content') piece = '@';
    else if (name === 'fill-character') piece = `*${content.slice(0, 1) || ' '}`;
    else if (name === 'number') piece = numberCode(inner, embedded);
    else if (name === 'scientific-number') piece = scientificCode(inner);
    else if (name === 'fraction') piece = fractionCode(inner);
    else if (name === 'currency-symbol') piece = currencyCode(inner, content);
    else if (name === 'text-properties') {
      color = colors[attributeOf(inner, 'fo:color').toLowerCase()] ?? '';
      piece = '';
    } else {
      piece = momentCode(name, inner, isCut);
      if (times.has(name)) isCut = false;
      hasWords ||= piece !== null && /mmm|ddd|[eg]/.test(piece);
    }
    if (piece === null) return null;
    code += piece;
  }
  const digits = digitMarks[attributeOf(attributes, 'number:transliteration-format')];
  if (digits === undefined) return null;
  const language = attributeOf(attributes, 'number:language');
  const country = attributeOf(attributes, 'number:country');
  const mark = hasWords || digits !== '' ? languageMark('', language, country) : '';
  return `${color}${digits}${mark}${code}`;
}

function currencyCode(attributes: string, symbol: string): string {
  const sign = symbol === '' ? '$' : symbol;
  if (/[\][-]/.test(sign)) return quoted(sign);
  const language = attributeOf(attributes, 'number:language');
  return languageMark(sign, language, attributeOf(attributes, 'number:country')) || `[$${sign}]`;
}

/**
 * A format's code, or null where Excel has nothing like it. Its maps name the formats of other numbers (16.3
 * style:map); the format itself is for those that meet no condition, and for texts where it is a text's.
 */
export function dataStyleCode(style: DataStyle, others: ReadonlyMap<string, DataStyle>): string | null {
  const own = sectionOf(style);
  if (own === null) return null;
  const conditions: string[] = [];
  const sections: string[] = [];
  for (const [, name, attributes = ''] of style.body.matchAll(part)) {
    if (name !== 'map') continue;
    const target = others.get(attributeOf(attributes, 'style:apply-style-name'));
    const section = target === undefined ? null : sectionOf(target);
    const condition = /^value\(\)\s*([<>]=?|!?=)\s*(-?[\d.]+(?:E\+?\d+)?)$/.exec(
      attributeOf(attributes, 'style:condition'),
    );
    if (section === null || condition === null) return null;
    conditions.push(`${condition[1] === '!=' ? '<>' : condition[1]}${condition[2]}`);
    sections.push(section);
  }
  const all = [...sections, own];
  switch (conditions.join(' ')) {
    case '':
    case '>=0':
    case '>0 <0':
      return all.join(';');
    case '>0 <0 =0':
    // So LibreOffice says "any number".
    case '<=1.7976931348623157E+308':
      return style.kind === 'text-style' ? all.join(';') : null;
    default:
      if (sections.length > 2 || style.kind === 'text-style') return null;
      return all
        .map((section, at) => (at < sections.length ? `[${conditions[at]}]${section}` : section))
        .join(';');
  }
}
