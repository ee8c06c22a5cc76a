import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowState } from '../../../../shared/model/job.ts';
import type { Job } from '../../../client/page-host.ts';
import { useFormat } from '../../../messages/messages.ts';
import { canSendAgain, type WholeJob } from '../shared/whole-job.ts';
import { RemedyText } from './remedy-text.tsx';
import { RepairDialog } from './repair-dialog.tsx';
import { type RepairGroup, repairGroups } from './repair-plan.ts';
import { useFailureGroups } from './use-failure-groups.ts';
import { useTokenBudget } from './use-token-budget.ts';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

interface Props {
  readonly job: Job;
  readonly whole: WholeJob;
  /** The state that the grid is filtered by: its reason is shown instead of the sum. */
  readonly state: RowState | null;
}

/** Says which rows have no complete answer and why, and leads to sending them again. Only once the job stands still. */
export function RepairStrip(props: Props): ReactNode {
  const { job, whole, state } = props;
  const [chosenGroups, setChosenGroups] = useState<readonly RepairGroup[] | null>(null);
  const groups = repairGroups(useFailureGroups(job), useTokenBudget(job, whole)).filter(
    (group) => state === null || group.state === state,
  );
  return (
    <>
      {canSendAgain(whole) && groups.length > 0 && (
        <Strip job={job} whole={whole} groups={groups} onAsk={() => setChosenGroups(groups)} />
      )}
      {chosenGroups !== null && (
        <RepairDialog job={job} whole={whole} groups={chosenGroups} onClose={() => setChosenGroups(null)} />
      )}
    </>
  );
}

function Strip(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly groups: readonly RepairGroup[];
  readonly onAsk: () => void;
}): ReactNode {
  const { groups } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { t: charts } = useTranslation('charts');
  const format = useFormat();
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  const list = format.list(
    groups.map((group) => `${charts(`cause.${group.reason}`)} ${format.number(group.rows)}`),
  );
  const [only] = groups;
  return (
    <MessageBar intent="warning" layout={groups.length > 1 ? 'auto' : 'multiline'} className={styles.bar}>
      <MessageBarBody>
        {groups.length > 1 || only === undefined ? (
          t('repairSummary', { count: rows, list })
        ) : (
          <>
            <MessageBarTitle>
              {charts('causeRows', { cause: charts(`cause.${only.reason}`), count: rows })}
            </MessageBarTitle>
            <RemedyText job={props.job} whole={props.whole} group={only} />
          </>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={props.onAsk}>{t('repairOpen', { count: rows })}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
