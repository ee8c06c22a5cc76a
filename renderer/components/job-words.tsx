import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { totalRows } from '../../shared/model/job.ts';
import type { Job } from '../client/page-host.ts';

const useStyles = makeStyles({
  line: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
  },
  dot: { width: '8px', height: '8px', borderRadius: '50%', flexShrink: 0, forcedColorAdjust: 'none' },
  moving: { backgroundColor: tokens.colorPaletteBlueBorderActive },
  done: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  paused: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  problem: { backgroundColor: tokens.colorPaletteRedBackground3 },
  quiet: { backgroundColor: tokens.colorNeutralForeground4 },
});

/**
 * How a job's state looks: in motion, done, waiting for the user, in trouble, or over (a queued one is not
 * in motion).
 */
function toneOf(job: Job): 'moving' | 'done' | 'paused' | 'problem' | 'quiet' {
  if (job.problem !== null && job.retryAt === null) return 'problem';
  if (job.state === 'paused') return 'paused';
  if (job.state === 'finished') return 'done';
  return job.state === 'canceled' || job.state === 'queued' ? 'quiet' : 'moving';
}

/** A job's state in words, with a dot of colour that never stands alone. */
export function JobStateLabel(props: { readonly job: Job }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('states');
  return (
    <span className={styles.line}>
      <span className={mergeClasses(styles.dot, styles[toneOf(props.job)])} aria-hidden="true" />
      {t(`job.${props.job.state}`)}
    </span>
  );
}

/** How many of the rows that are sent have reached an end. Rows that are left out count on neither side. */
export function rowsDone(job: Job): { readonly done: number; readonly total: number } {
  const { counts } = job;
  const total = totalRows(counts) - counts.skipped;
  return { done: total - counts.waiting - counts.sent, total };
}

/** Jobs that a new one in the queue would wait for: those of its kind that go on. Paused ones are not waited for. */
export function jobsUnderway(jobs: readonly Job[], isPractice: boolean): readonly Job[] {
  const still = ['finished', 'canceled', 'paused', 'draft'];
  return jobs.filter((job) => job.isPractice === isPractice && !still.includes(job.state));
}
