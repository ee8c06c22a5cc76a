import { Body1, Body1Strong, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureGroup } from '../../../../shared/model/failure-reasons.ts';
import type { Job } from '../../../client/page-host.ts';
import { Card } from '../../../components/card.tsx';
import { useNoteText } from '../../../messages/messages.ts';
import { RemedyText } from '../repair/remedy-text.tsx';
import { RepairDialog } from '../repair/repair-dialog.tsx';
import { helpFor, type RepairGroup, repairGroups } from '../repair/repair-plan.ts';
import { useRepairLabel } from '../repair/repair-text.ts';
import { useFailureGroups } from '../repair/use-failure-groups.ts';
import { useTokenBudget } from '../repair/use-token-budget.ts';
import { canSendAgain, type WholeJob } from '../shared/whole-job.ts';
import type { OpenResults } from './chart-bars.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} 0`,
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 320px', minWidth: 0 },
  example: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface FailureListProps {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly className: string | undefined;
  readonly onOpenRow: (rowNumber: number) => void;
  readonly onOpenResults: OpenResults;
}

/** Why rows have no complete answer: each reason with its remedy, a button and its price. None while all is well. */
export function FailureList(props: FailureListProps): ReactNode {
  const { job, whole } = props;
  const styles = useStyles();
  const { t } = useTranslation('charts');
  const [chosenGroups, setChosenGroups] = useState<RepairGroup | null>(null);
  const groups = useFailureGroups(job);
  const canSend = canSendAgain(whole);
  const [mendable] = repairGroups(groups, useTokenBudget(job, whole));
  return (
    <>
      {groups.length > 0 && (
        <Card
          title={t('causesTitle')}
          text={mendable !== undefined && !canSend ? t('causesUnknown') : t('causesText')}
          {...(props.className === undefined ? {} : { className: props.className })}
        >
          <ul className={styles.list}>
            {groups.map((group) => (
              <FailureItem
                key={group.reason}
                job={job}
                whole={whole}
                group={group}
                canSend={canSend}
                onAsk={setChosenGroups}
                onOpenRow={props.onOpenRow}
                onOpenResults={props.onOpenResults}
              />
            ))}
          </ul>
        </Card>
      )}
      {chosenGroups !== null && (
        <RepairDialog job={job} whole={whole} groups={[chosenGroups]} onClose={() => setChosenGroups(null)} />
      )}
    </>
  );
}

function FailureItem(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly group: FailureGroup;
  readonly canSend: boolean;
  readonly onAsk: (group: RepairGroup) => void;
  readonly onOpenRow: (rowNumber: number) => void;
  readonly onOpenResults: OpenResults;
}): ReactNode {
  const { group } = props;
  const styles = useStyles();
  const { t } = useTranslation('charts');
  const cause = t(`cause.${group.reason}`);
  const [repair] = repairGroups([group], useTokenBudget(props.job, props.whole));
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <Body1Strong>{t('causeRows', { cause, count: group.rows })}</Body1Strong>
        <Body1>
          <RemedyText job={props.job} whole={props.whole} group={group} />
        </Body1>
        <Examples group={group} onOpenRow={props.onOpenRow} />
      </div>
      <div className={styles.buttons}>
        <Button
          appearance="subtle"
          aria-label={t('showCauseOf', { cause })}
          onClick={() => props.onOpenResults({ state: group.state })}
        >
          {t('showCause')}
        </Button>
        {props.canSend && repair !== undefined && (
          <RepairButton job={props.job} group={repair} onAsk={() => props.onAsk(repair)} />
        )}
      </div>
    </li>
  );
}

/** A row of the group; where Anthropic said several things, one for each with the number of its rows. */
function Examples(props: {
  readonly group: FailureGroup;
  readonly onOpenRow: (rowNumber: number) => void;
}): ReactNode {
  const { example, messages } = props.group;
  const { t } = useTranslation('charts');
  const noteText = useNoteText();
  if (messages.length > 0) {
    return messages.map(({ notes, rows, rowNumber }) => (
      <RowLink key={rowNumber} rowNumber={rowNumber} onOpenRow={props.onOpenRow}>
        {t('exampleOf', { count: rows, row: rowNumber, note: noteText(notes) })}
      </RowLink>
    ));
  }
  if (example === null) return null;
  const { rowNumber, notes } = example;
  return (
    <RowLink rowNumber={rowNumber} onOpenRow={props.onOpenRow}>
      {notes.length === 0
        ? t('exampleRow', { row: rowNumber })
        : t('example', { row: rowNumber, note: noteText(notes) })}
    </RowLink>
  );
}

function RowLink(props: {
  readonly rowNumber: number;
  readonly onOpenRow: (rowNumber: number) => void;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <Caption1 className={styles.example}>
      <Link as="button" inline appearance="subtle" onClick={() => props.onOpenRow(props.rowNumber)}>
        {props.children}
      </Link>
    </Caption1>
  );
}

function RepairButton(props: {
  readonly job: Job;
  readonly group: RepairGroup;
  readonly onAsk: () => void;
}): ReactNode {
  const label = useRepairLabel(props.job, [props.group]);
  return (
    <Button
      appearance={helpFor(props.group.reason) === 'rarely' ? 'subtle' : 'secondary'}
      onClick={props.onAsk}
    >
      {label}
    </Button>
  );
}
