import { type ProblemTopic, traitsOf } from '../../shared/model/problem-catalogue.ts';
import type { Notice } from '../core/platform/ports.ts';
import { type Translator, translate, translateCount } from '../locales/translator.ts';

/** A notice as the system shows it. */
export interface NotificationText {
  readonly title: string;
  readonly body: string;
}

/** The sentences of a notice in the user's language. */
export function notificationText(notice: Notice, translator: Translator): NotificationText {
  const { notices } = translator.words;
  const { job } = notice;
  if (notice.kind === 'needs-user') {
    return {
      title: translate(translator, notices.needsUserTitle, { job }),
      body: notices.needsUserBody[reasons[traitsOf(notice.code).about]],
    };
  }
  const { answered, rows } = notice;
  const title = notice.kind === 'canceled' ? notices.canceledTitle : notices.finishedTitle;
  return {
    title: translate(translator, title, { job }),
    body:
      answered === rows
        ? translateCount(translator, notices.allAnswered, rows)
        : translateCount(translator, notices.someAnswered, rows, { answered }),
  };
}

/** By what the problem is about: a new topic without a reason does not compile. */
const reasons: Readonly<Record<ProblemTopic, keyof Translator['words']['notices']['needsUserBody']>> = {
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
