import { parseJson } from './parse-reply.ts';

const wholeFence = /^```[^\n`]*\n([\s\S]*?)\n?```$/;
const anyFence = /```[^\n`]*\n([\s\S]*?)\n?```/;

/**
 * The JSON value of an answer: bare, in a code fence, or an object or a string between words. Undefined when there is
 * none.
 */
export function findJson(text: string): unknown {
  const bare = parseJson(text);
  if (bare !== undefined) return bare;
  const fenced = anyFence.exec(text)?.[1];
  const inFence = fenced === undefined ? undefined : parseJson(fenced);
  if (inFence !== undefined) return inFence;
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  return start !== -1 && end > start ? parseJson(text.slice(start, end + 1)) : undefined;
}

/**
 * Takes off what people don't want in a cell: a code fence around the whole answer, and a first line that
 * only announces the answer ("Here is the translation:"). An answer that merely begins with such words
 * stays whole.
 */
export function stripPreamble(text: string): string {
  const unfenced = stripFence(text.trim());
  const lineEnd = unfenced.indexOf('\n');
  if (lineEnd === -1) return unfenced;
  const first = unfenced.slice(0, lineEnd).trim();
  const rest = unfenced.slice(lineEnd + 1).trim();
  return isAnnouncement(first) ? stripFence(rest) : unfenced;
}

function stripFence(text: string): string {
  const inside = wholeFence.exec(text)?.[1];
  // A second fence inside means that the answer is a text with several code blocks, not one block.
  return inside === undefined || inside.includes('```') ? text : inside.trim();
}

/** A short line that ends in a colon and opens with the words of an introduction, in the languages of our users. */
function isAnnouncement(line: string): boolean {
  if (line.length > 160 || !/[:：]\**$/.test(line)) return false;
  return /^(\**)(sure|certainly|of course|absolutely|okay|ok|great|here(['’]s| is| are)|below (is|are)|the following|(gerne|natürlich|hier (ist|sind|kommt|folgt))|voici|bien sûr|certainement|aquí (está|tienes|están)|claro|por supuesto|ecco|certo|aqui está|hier is|zeker|oto|proszę)(?![\p{L}\p{N}])/iu.test(
    line,
  );
}
