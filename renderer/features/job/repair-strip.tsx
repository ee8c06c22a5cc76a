import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowState } from '../../../shared/model/job.ts';
import type { Job } from '../../client/page-host.ts';
import { useFormat } from '../../messages/messages.ts';
import { RepairDialog } from './repair-dialog.tsx';
import { isRepairable, repairGroups } from './repair-plan.ts';
import type { WholeJob } from './whole-job.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

/** Says which rows have no complete answer and why, and leads to sending them again. Only once the job stands still. */
export function RepairStrip(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  /** The state that the grid is filtered by: its cause is told instead of the sum. */
  readonly state: RowState | null;
}): ReactNode {
  const { job, whole, state } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { t: words } = useTranslation('states');
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  const groups = repairGroups(job.counts);
  const isOver = job.state === 'finished' || job.state === 'canceled';
  if (!isOver || groups.length === 0) return null;
  if (state !== null && !isRepairable(state)) return null;
  const shown = state === null ? groups : groups.filter((group) => group.state === state);
  const rows = shown.reduce((sum, group) => sum + group.rows, 0);
  const list = format.list(
    shown.map((group) => `${words(`row.${group.state}`)} ${format.number(group.rows)}`),
  );
  return (
    <MessageBar intent="warning" layout={state === null ? 'auto' : 'multiline'} className={styles.bar}>
      <MessageBarBody>
        {state === null
          ? `${t('repairSummary', { count: rows })} ${list}.`
          : `${t('repairGroup', { state: words(`row.${state}`), count: rows })}. ${t(`repairCure.${state}`)}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => setIsOpen(true)}>{t('repairOpen', { count: rows })}</Button>
      </MessageBarActions>
      {isOpen && <RepairDialog job={job} whole={whole} groups={shown} onClose={() => setIsOpen(false)} />}
    </MessageBar>
  );
}
