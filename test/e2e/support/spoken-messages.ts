import { english } from '../../../renderer/messages/en/english.ts';
import { languages } from '../../../renderer/messages/messages.ts';

/** The sentences of one language as a test needs them. */
export interface SpokenMessages {
  readonly tag: string;
  /** One sentence by area and key, such as `home.title`, with values put in; counted ones with their form. */
  say(path: string, values?: Readonly<Record<string, string>>): string;
  /** A pattern that finds the sentence whatever is put in. */
  pattern(path: string): RegExp;
  /** English sentences for which the language has words of its own, whatever is put in. */
  readonly foreign: readonly RegExp[];
}

const placeholder = /\{\{[^}]*\}\}/;

/** Loads the sentences of a language as the page has them. */
export async function speak(tag: string): Promise<SpokenMessages> {
  const language = languages.find((each) => each.tag === tag);
  if (language === undefined) throw new Error(`there is no language ${tag}`);
  const texts = new Map(textsIn(await language.load(), ''));
  const own = new Set(texts.values());
  const sentence = (path: string): string => {
    const text = texts.get(path);
    if (text === undefined) throw new Error(`${tag} has no sentence ${path}`);
    return text;
  };
  return {
    tag,
    say: (path, values = {}) =>
      sentence(path).replace(/\{\{(\w+)[^}]*\}\}/g, (whole, name: string) => values[name] ?? whole),
    pattern: (path) => patternOf(sentence(path)),
    foreign: textsIn(english, '')
      .filter(
        ([, text]) => !own.has(text) && /[a-z]{3}/i.test(text.replaceAll(new RegExp(placeholder, 'g'), '')),
      )
      .map(([, text]) => patternOf(text)),
  };
}

/** All sentences below a part of a language, each with its place. */
export function textsIn(node: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, child]) =>
    textsIn(child, path === '' ? key : `${path}.${key}`),
  );
}

function patternOf(text: string): RegExp {
  const pieces = text.split(placeholder).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.+')}$`, 's');
}
