/** One piece of a number format's code (ECMA-376 part 1, 18.8.31). */
export interface FormatToken {
  readonly kind: TokenKind;
  /** As it stands in the code. */
  readonly raw: string;
  /** What it says: a literal's text, what stands in brackets, letters in lower case. */
  readonly value: string;
}

/** What a part of a format does. */
export type TokenKind =
  /** Shown as it is. */
  | 'literal'
  /** In brackets: a condition, a colour, a locale mark, elapsed time, a way to write digits. */
  | 'bracket'
  /** Part of a date or a time: y, m, d, h, s, a, b, e or g, repeated. */
  | 'date'
  | 'day-half'
  | 'calendar'
  | 'general'
  /** 0, # or ?. */
  | 'digit'
  | 'exponent'
  /** Room as wide as a character, or filled with one. */
  | 'space'
  | 'text'
  /** Point, comma, percent, slash, digits and signs: what they mean depends on where they stand. */
  | 'sign';

/** In the order in which they are tried at each place. */
const patterns: readonly (readonly [TokenKind, RegExp])[] = [
  ['literal', /"([^"]*)(?:"|$)/y],
  ['literal', /\\([\s\S]?)/y],
  ['space', /[_*](?:\\[\s\S]|[\s\S]?)/y],
  ['bracket', /\[([^\]]*)\]/y],
  ['general', /general|g\/(?:通用格式|標準|표준)/iy],
  ['day-half', /am\/pm|a\/p|上午\/下午|午前\/午後|오전\/오후/iy],
  ['exponent', /e[+-]/iy],
  ['calendar', /b[12]/iy],
  // A large E is an era's year only behind its name: "0 EUR" is met, though Excel writes no such code.
  ['date', /[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|[aA]{3,}|[bB]{2,}|[gG]+|e+|(?<=[gG])E+/y],
  ['digit', /[0#?]/y],
  ['text', /@/y],
  ['sign', /[.,%/+\-() :1-9]/y],
  ['literal', /([\s\S])/uy],
];

function tokenAt(code: string, at: number): FormatToken {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(code);
    if (match === null) continue;
    const [raw, inner] = match;
    return { kind, raw, value: kind === 'literal' || kind === 'bracket' ? (inner ?? '') : raw.toLowerCase() };
  }
  throw new RangeError('a format code ends before its end');
}

/** A code's sections, in order: for numbers above zero, below it, zero, and texts; each as its tokens. */
export function formatSections(code: string): readonly (readonly FormatToken[])[] {
  const sections: FormatToken[][] = [[]];
  for (let at = 0; at < code.length; ) {
    if (code[at] === ';') {
      sections.push([]);
      at += 1;
      continue;
    }
    const token = tokenAt(code, at);
    sections.at(-1)?.push(token);
    at += token.raw.length;
  }
  return sections;
}

/** Time that goes on beyond a day, in brackets: [h], [mm], [ss]. */
export function isElapsed(token: FormatToken): boolean {
  return token.kind === 'bracket' && /^(?:h+|m+|s+)$/i.test(token.value);
}

/**
 * Whether a section shows a date or a time. Letters of dates after digits are a unit, such as "0 s" (not
 * Excel's, but met).
 */
export function isDateSection(tokens: readonly FormatToken[]): boolean {
  return tokens.some((token) => token.kind === 'date' || token.kind === 'day-half' || isElapsed(token));
}
