import type { Problem } from '../../shared/model/outcome.ts';
import type { StartProblemCode } from '../../shared/model/problem-catalogue.ts';
import type { ProblemCode } from '../../shared/schemas/problem-codes.ts';
import type { Words } from '../locales/sentences.ts';
import { type Translator, translate, translatorFor } from '../locales/translator.ts';

/** A start that failed, for a dialog or a terminal: there is no page yet that could say it. */
export interface StartFailure {
  readonly title: string;
  readonly explanation: string;
}

type Sentence = keyof Words['startFailures'];
type SentencePair = readonly [title: Sentence, explanation: Sentence];

/** One for every code that the catalogue says stops a start: by its type a code without a sentence does not compile. */
const sentences: Readonly<Record<StartProblemCode, SentencePair>> = {
  'data-folder-in-use': ['inUseTitle', 'inUse'],
  'data-folder-not-writable': ['notWritableTitle', 'notWritable'],
  'database-damaged': ['damagedTitle', 'damaged'],
  'database-too-new': ['tooOldTitle', 'tooOld'],
  'disk-full': ['diskFullTitle', 'diskFull'],
};

/** The sentence for a start that failed; every problem has one. In English where the settings could not be read yet. */
export function describeStartFailure(
  problem: Problem,
  dataFolder: string,
  translator: Translator = translatorFor('en', []),
): StartFailure {
  const known: Partial<Record<ProblemCode, SentencePair>> = sentences;
  const [title, explanation] = known[problem.code] ?? ['otherTitle', 'other'];
  const { startFailures } = translator.words;
  return {
    title: startFailures[title],
    explanation: translate(translator, startFailures[explanation], { folder: dataFolder }),
  };
}
