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
import { type RepairGroup, repairGroups } from './repair-plan.ts';
import type { WholeJob } from './whole-job.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface Props {
  readonly job: Job;
  readonly whole: WholeJob;
  /** The state that the grid is filtered by: its cause is told instead of the sum. */
  readonly state: RowState | null;
}

/** Says which rows have no complete answer and why, and leads to sending them again. Only once the job stands still. */
export function RepairStrip(props: Props): ReactNode {
  const { job, whole, state } = props;
  const [asked, setAsked] = useState<readonly RepairGroup[] | null>(null);
  const groups = repairGroups(job.counts).filter((group) => state === null || group.state === state);
  // Without its instruction, as with fetched answers, a row cannot be sent again.
  const canSend = whole.settings.template.instruction.trim() !== '';
  const isOver = job.state === 'finished' || job.state === 'canceled';
  return (
    <>
      {isOver && canSend && groups.length > 0 && (
        <Strip groups={groups} state={state} onAsk={() => setAsked(groups)} />
      )}
      {asked !== null && (
        <RepairDialog job={job} whole={whole} groups={asked} onClose={() => setAsked(null)} />
      )}
    </>
  );
}

function Strip(props: {
  readonly groups: readonly RepairGroup[];
  readonly state: RowState | null;
  readonly onAsk: () => void;
}): ReactNode {
  const { groups, state } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { t: words } = useTranslation('states');
  const format = useFormat();
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  const list = format.list(
    groups.map((group) => `${words(`row.${group.state}`)} ${format.number(group.rows)}`),
  );
  const [only] = groups;
  return (
    <MessageBar intent="warning" layout={state === null ? 'auto' : 'multiline'} className={styles.bar}>
      <MessageBarBody>
        {state === null || only === undefined
          ? `${t('repairSummary', { count: rows })} ${list}.`
          : `${t('repairGroup', { state: words(`row.${only.state}`), count: rows })}. ${t(`repairCure.${only.state}`)}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={props.onAsk}>{t('repairOpen', { count: rows })}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
