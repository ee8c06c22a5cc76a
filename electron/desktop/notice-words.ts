import type { ProblemCode } from '../../shared/contract/errors.ts';
import type { Notice } from '../core/ports.ts';
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
      body: notices.needsUserBody[reasonOf(notice.code)],
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

function reasonOf(code: ProblemCode): keyof Speech['words']['notices']['needsUserBody'] {
  switch (code) {
    case 'key-missing':
    case 'key-malformed':
    case 'key-rejected':
    case 'key-of-another-account':
    case 'key-store-unavailable':
      return 'key';
    case 'credit-exhausted':
    case 'spend-limit-reached':
    case 'spend-cap-reached':
      return 'money';
    case 'results-expire-soon':
      return 'expiring';
    default:
      return 'other';
  }
}
