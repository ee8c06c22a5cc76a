import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultDetail } from '../../../../shared/model/job.ts';
import type { Job } from '../../../client/page-host.ts';
import { PracticeNote } from '../../../components/practice-badge.tsx';
import { useFormat, useNoteText } from '../../../messages/messages.ts';
import type { WholeJob } from '../shared/whole-job.ts';
import { RowAnswers } from './row-answers.tsx';
import type { Review } from './use-review.ts';

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXL,
  },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyBase,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'minmax(80px, max-content) 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  value: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  id: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** Everything that is known of one row. */
export function ResultFacts(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly detail: ResultDetail;
  readonly review: Review;
}): ReactNode {
  const { job, whole, detail } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const noteText = useNoteText();
  return (
    <div className={styles.facts}>
      {job.isPractice && <PracticeNote />}
      <Group title={t('panelAnswer')}>
        <RowAnswers job={job} whole={whole} detail={detail} review={props.review} />
      </Group>
      {detail.notes.length > 0 && (
        <Group title={t('panelNote')}>
          <p className={styles.text}>{noteText(detail.notes)}</p>
        </Group>
      )}
      <Group title={t('panelInputs')}>
        <Pairs names={whole.inputColumns} values={detail.inputs} />
      </Group>
      {detail.prompt !== '' && (
        <Group title={job.isPractice ? t('panelPromptPractice') : t('panelPrompt')}>
          <pre className={styles.text}>{detail.prompt}</pre>
        </Group>
      )}
      <Usage job={job} detail={detail} />
      {detail.customId !== null && !job.isPractice && (
        <Group title={t('panelCustomId')}>
          <Body1 className={styles.id}>{detail.customId}</Body1>
        </Group>
      )}
    </div>
  );
}

function Group(props: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  return (
    <section className={styles.group}>
      <Subtitle2 as="h3" className={styles.heading}>
        {props.title}
      </Subtitle2>
      {props.children}
    </section>
  );
}

function Pairs(props: { readonly names: readonly string[]; readonly values: readonly string[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('results');
  return (
    <dl className={styles.pairs}>
      {props.names.map((name, index) => (
        <Fragment key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>
            {props.values[index] || <span className={styles.quiet}>{t('emptyCell')}</span>}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function Usage(props: { readonly job: Job; readonly detail: ResultDetail }): ReactNode {
  const { usage, costUsdMicros } = props.detail;
  const { t } = useTranslation('results');
  const { t: shared } = useTranslation();
  const format = useFormat();
  if (usage === null) return null;
  const input = usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens;
  const cost = costUsdMicros === null ? '' : ` · ${format.money(costUsdMicros)}`;
  return (
    <Group title={t('panelUsage')}>
      <Body1>
        {t('panelTokens', { input: format.number(input), output: format.number(usage.outputTokens) })}
        {props.job.isPractice ? ` · ${shared('free')}` : cost}
      </Body1>
    </Group>
  );
}
