/**
 * Tokens of a text by rule of thumb, for when Anthropic can't be asked. Ideographs, kana and hangul take about a token
 * each; Latin script takes one for about every 3.6 letters, Cyrillic, Greek, Arabic, Hebrew and Indic scripts one for
 * every 2, digits one for every 2.5. The true count is usually within 15 %.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (let index = 0; index < text.length; index++) {
    tokens += tokensPerUnit(text.charCodeAt(index));
  }
  return Math.ceil(tokens);
}

/** Tokens that a request costs beyond its own texts: roles and message borders. */
export const requestOverheadTokens = 8;

function tokensPerUnit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return 0.4;
  // Blanks mostly belong to the word that follows them; line ends are tokens of their own.
  if (code === 0x20) return 0.1;
  if (code === 0x0a) return 0.5;
  if (code < 0x80) return isLetter(code) ? 0.25 : 0.6;
  if (code < 0x0250) return 0.55;
  if (code < 0x1100) return 0.5;
  // Halves of a pair (emoji, rare ideographs): two or three tokens for the pair.
  if (code >= 0xd800 && code <= 0xdfff) return 1.2;
  if (code >= 0x2000 && code < 0x2e80) return 0.8;
  return 1;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
