/** Every free-text answer begins with this, so that nobody takes it for Claude's work. */
export const practiceLabel = 'Practice: ';

const translationWords = /\b(translate|translation|übersetz\w*|tradui\w*|traduc\w*)\b/i;
const replyWords =
  /\b(reply to|respond to|(?:write|draft) (?:a|an|the) (?:[\w-]+ )?(?:reply|answer|response|e-?mail)|antworte)\b/i;
const maxSummaryLength = 140;

/** A free-text answer made from the row's text; `instruction` is what all rows share, and only sets the tone. */
export function practiceText(rowText: string, instruction: string): string {
  const gist = firstSentence(rowText);
  if (gist === '') return `${practiceLabel}this row has no text to work on.`;
  if (translationWords.test(instruction)) {
    return `${practiceLabel}a translation of “${gist}” would stand here. Practice does not translate.`;
  }
  if (replyWords.test(instruction)) {
    return `${practiceLabel}thank you for writing to us about “${gist}” We are looking into it and will come back to you.`;
  }
  return `${practiceLabel}${gist}`;
}

/** The first sentence that says something, shortened at a word. Greetings of a few words do not count. */
export function firstSentence(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const withoutGreeting = flat.replace(/^[^,.!?:]{2,28},\s*(?=\S)/u, (greeting) =>
    isGreeting(greeting) ? '' : greeting,
  );
  const body = upperFirst(withoutGreeting === '' ? flat : withoutGreeting);
  const sentence = /^.{12,}?[.!?…](?=\s|$)/u.exec(body)?.[0] ?? body;
  if (sentence.length <= maxSummaryLength) return sentence;
  const cut = sentence.slice(0, maxSummaryLength);
  return `${cut.slice(0, Math.max(60, cut.lastIndexOf(' ')))} …`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function isGreeting(text: string): boolean {
  return /^(hi|hello|hey|dear|good (morning|afternoon|evening)|to whom|hallo|guten|sehr geehrte|bonjour|madame|hola|buen)/i.test(
    text,
  );
}
