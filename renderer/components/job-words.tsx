import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type RowState, rowStates, totalRows } from '../../shared/model/job.ts';
import type { Job } from '../client/page-host.ts';

const useStyles = makeStyles({
  line: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
  },
  dot: { width: '8px', height: '8px', borderRadius: '50%', flexShrink: 0, forcedColorAdjust: 'none' },
  moving: { backgroundColor: tokens.colorBrandBackground },
  done: { backgroundColor: tokens.colorPaletteGreenBackground3 },
  paused: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
  problem: { backgroundColor: tokens.colorPaletteRedBackground3 },
  quiet: { backgroundColor: tokens.colorNeutralForeground4 },
});

/** How a job's state looks: in motion, done, waiting for the user, in trouble, or over. */
function toneOf(job: Job): 'moving' | 'done' | 'paused' | 'problem' | 'quiet' {
  if (job.problem !== null && job.retryAt === null) return 'problem';
  if (job.state === 'paused') return 'paused';
  if (job.state === 'finished') return 'done';
  return job.state === 'canceled' ? 'quiet' : 'moving';
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

/** States in which nothing more is to come for a row by itself. */
const endStates: readonly RowState[] = rowStates.filter((state) => state !== 'waiting' && state !== 'sent');

/** How many rows have reached an end, of how many. */
export function rowsDone(job: Job): { readonly done: number; readonly total: number } {
  const { counts } = job;
  return { done: endStates.reduce((sum, state) => sum + counts[state], 0), total: totalRows(counts) };
}
