import { Badge, Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttemptAnswer } from '../../../../shared/contract/types.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { RowStateBadge } from '../../../components/state-badge.tsx';
import { useModelName } from '../../../components/use-model-name.ts';
import { useFormat, useNoteText } from '../../../messages/messages.ts';
import { AnswerDiff } from './attempts-compare-diff.tsx';
import { useAttemptChoice } from './use-attempt.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** All answers that a row got, when it was sent more than once: what differs, and a way back to an earlier one. */
export function EarlierAnswers(props: { readonly job: Job; readonly rowNumber: number }): ReactNode {
  const { job, rowNumber } = props;
  const styles = useStyles();
  const { t } = useTranslation('compare');
  const queries = useQueries();
  const input = { jobId: job.id, rowNumber };
  const attempts = useQuery({ ...queries.attempts.list.queryOptions({ input }), staleTime: 0 });
  const use = useAttemptChoice();
  const found = attempts.data ?? [];
  const problem = attempts.error ?? use.error;
  if (found.length < 2 && problem === null) return null;
  return (
    <section className={styles.group}>
      <Subtitle2 as="h3" className={styles.heading}>
        {t('earlierTitle')}
      </Subtitle2>
      {problem !== null && <ProblemBar problem={callProblem(problem)} />}
      <ol className={styles.list}>
        {found.map((attempt, at) => (
          <li key={attempt.attempt} className={styles.item} tabIndex={-1}>
            <Attempt
              job={job}
              attempt={attempt}
              older={found.slice(at + 1).find(hasText) ?? null}
              before={found[at + 1] ?? null}
              isBusy={use.isPending}
              onUse={() => use.mutate({ ...input, attempt: attempt.attempt })}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function hasText(attempt: Pick<AttemptAnswer, 'answers'>): boolean {
  return attempt.answers.some((answer) => answer !== '');
}

interface AttemptProps {
  readonly job: Job;
  readonly attempt: AttemptAnswer;
  /** The answer before this one; null for the first. */
  readonly older: AttemptAnswer | null;
  /** The time before, whatever came of it. */
  readonly before: AttemptAnswer | null;
  readonly isBusy: boolean;
  readonly onUse: () => void;
}

function Attempt(props: AttemptProps): ReactNode {
  const { job, attempt, older } = props;
  const styles = useStyles();
  const { t } = useTranslation('compare');
  const format = useFormat();
  const noteText = useNoteText();
  const title = t('attempt', { number: attempt.attempt, when: format.when(attempt.receivedAt) });
  const isAnswer = hasText(attempt);
  const isCompared = isAnswer && older !== null;
  return (
    <>
      <div className={styles.head}>
        <Body1>{title}</Body1>
        <RowStateBadge state={attempt.state} />
        {attempt.isInUse && isAnswer && <Badge appearance="filled">{t('inUse')}</Badge>}
      </div>
      <AnswerDiff
        names={job.columns}
        before={isCompared ? older.answers : null}
        after={isAnswer ? attempt.answers : null}
        side="both"
      />
      {attempt.notes.length > 0 && <Caption1 className={styles.quiet}>{noteText(attempt.notes)}</Caption1>}
      {isCompared && attempt.answers.join('\n') !== older.answers.join('\n') && (
        <Caption1 className={styles.quiet}>{t('marks', { number: older.attempt })}</Caption1>
      )}
      <Facts job={job} attempt={attempt} isFirst={props.before === null} />
      {isAnswer && !attempt.isInUse && <UseButton {...props} title={title} />}
    </>
  );
}

function UseButton({ title, isBusy, onUse }: AttemptProps & { readonly title: string }): ReactNode {
  const { t } = useTranslation('compare');
  return (
    <div>
      <Button
        size="small"
        disabled={isBusy}
        aria-label={`${t('use')}: ${title}`}
        onClick={(event) => {
          // The button goes away; without a place for the focus, Escape would not reach the panel.
          event.currentTarget.closest('li')?.focus();
          onUse();
        }}
      >
        {t('use')}
      </Button>
    </div>
  );
}

function Facts(props: {
  readonly job: Job;
  readonly attempt: AttemptAnswer;
  readonly isFirst: boolean;
}): ReactNode {
  const { job, attempt } = props;
  const styles = useStyles();
  const { t } = useTranslation('compare');
  const { t: shared } = useTranslation();
  const format = useFormat();
  const cost = attempt.costUsdMicros === null ? null : format.money(attempt.costUsdMicros);
  const facts = [useModelName(attempt.model), t('maxTokens', { count: attempt.maxTokens })];
  if (job.isPractice) facts.push(shared('free'));
  else if (cost !== null) facts.push(cost);
  return (
    <>
      <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1>
      {!props.isFirst && (
        <Caption1 className={styles.quiet}>
          {attempt.hasNewInstruction ? t('restated') : t('sameInstruction')}
        </Caption1>
      )}
    </>
  );
}
