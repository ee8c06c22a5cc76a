import { type ProblemTopic, traitsOf } from '../../shared/model/problem-catalogue.ts';
import type { Notice } from '../core/platform/ports.ts';
import { type Speech, say, sayCount } from '../words/words.ts';

/** A notice as the system shows it. */
export interface SpokenNotice {
  readonly title: string;
  readonly body: string;
}

/** The sentences of a notice in the user's language. */
export function wordsOfNotice(notice: Notice, speech: Speech): SpokenNotice {
  const { notices } = speech.words;
  const { job } = notice;
  if (notice.kind === 'needs-user') {
    return {
      title: say(speech, notices.needsUserTitle, { job }),
      body: notices.needsUserBody[reasons[traitsOf(notice.code).about]],
    };
  }
  const { answered, rows } = notice;
  const title = notice.kind === 'canceled' ? notices.canceledTitle : notices.finishedTitle;
  return {
    title: say(speech, title, { job }),
    body:
      answered === rows
        ? sayCount(speech, notices.allAnswered, rows)
        : sayCount(speech, notices.someAnswered, rows, { answered }),
  };
}

/** By what the problem is about: a new topic without a reason does not compile. */
const reasons: Readonly<Record<ProblemTopic, keyof Speech['words']['notices']['needsUserBody']>> = {
  key: 'key',
  money: 'money',
  deadline: 'expiring',
  access: 'other',
  batch: 'other',
  call: 'other',
  computer: 'other',
  file: 'other',
  instruction: 'other',
  job: 'other',
  model: 'other',
  results: 'other',
  saving: 'other',
  service: 'other',
};
