import type { ProblemCode } from '../../shared/contract/errors.ts';
import type { Problem } from '../../shared/model/outcome.ts';
import type { Words } from '../words/sentences.ts';
import { type Speech, say, speechFor } from '../words/words.ts';

/** A start that failed, for a dialog or a terminal: there is no page yet that could say it. */
export interface StartFailure {
  readonly title: string;
  readonly explanation: string;
}

type Sentence = keyof Words['startFailures'];

const sentences: Partial<Record<ProblemCode, readonly [title: Sentence, explanation: Sentence]>> = {
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
  speech: Speech = speechFor('en', []),
): StartFailure {
  const [title, explanation] = sentences[problem.code] ?? ['otherTitle', 'other'];
  const { startFailures } = speech.words;
  return {
    title: startFailures[title],
    explanation: say(speech, startFailures[explanation], { folder: dataFolder }),
  };
}
