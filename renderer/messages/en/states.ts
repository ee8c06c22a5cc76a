import type { JobState, RowState } from '../../../shared/model/job.ts';
import { english } from '../../../shared/sentences/en.ts';

/** The states of rows and jobs in words; the same word in badges, filters and counts. */
export const states = {
  row: english.states,
  rowExplained: {
    waiting: 'Not sent yet.',
    sent: 'Claude is working on it.',
    answered: 'The answer is here.',
    'cut-off': 'The answer was longer than the room it was given, so its end is missing.',
    refused: 'Claude declined to answer this row.',
    'off-list': 'The answer is not one of your labels.',
    failed: 'Anthropic could not process this row. It cost nothing.',
    canceled: 'You canceled before Claude got to it. It cost nothing.',
    expired: 'Claude did not get to it within 24 hours. It cost nothing.',
    skipped: 'Left out: its cells are empty, or no fetched answer names it.',
  },
  job: {
    draft: 'Being written down',
    queued: 'In the queue',
    sending: 'Sending',
    processing: 'Claude is working',
    collecting: 'Fetching answers',
    finished: 'Finished',
    paused: 'Paused',
    canceling: 'Canceling',
    canceled: 'Canceled',
  },
} as const satisfies {
  readonly row: Readonly<Record<RowState, string>>;
  readonly rowExplained: Readonly<Record<RowState, string>>;
  readonly job: Readonly<Record<JobState, string>>;
};
