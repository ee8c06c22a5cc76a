import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../shared/model/outcome.ts';
import { faultKinds } from '../../../../shared/model/table.ts';
import type { Job } from '../../../client/page-host.ts';
import { Card } from '../../../components/card.tsx';
import { useNonDataWords } from '../../../components/non-data-words.ts';
import { useModelName } from '../../../components/use-model-name.ts';
import { useFormat } from '../../../messages/messages.ts';
import type { WholeJob } from '../shared/whole-job.ts';
import { BatchTable } from './batch-table.tsx';

const useStyles = makeStyles({
  scroll: { overflowY: 'auto', flexGrow: 1, minHeight: '240px' },
  cards: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '900px' },
  text: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
    maxHeight: '260px',
    overflowY: 'auto',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, max-content) 1fr',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** What was sent and how, and the batches beneath, for those who want to know. */
export function JobDetails(props: { readonly job: Job; readonly whole: WholeJob }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('job');
  const { template } = props.whole.settings;
  const isKnown = template.instruction.trim() !== '';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
    <section className={styles.scroll} tabIndex={0} aria-label={t('tabDetails')}>
      <div className={styles.cards}>
        <Card title={t('instruction')}>
          {isKnown ? (
            <pre className={styles.text}>{template.instruction}</pre>
          ) : (
            <Body1>{t('instructionUnknown')}</Body1>
          )}
        </Card>
        {template.background !== '' && (
          <Card title={t('background')}>
            <pre className={styles.text}>{template.background}</pre>
          </Card>
        )}
        <Card title={t('settingsTitle')}>
          <dl className={styles.facts}>
            {useFacts(props.job, props.whole).map(([name, value]) => (
              <Fragment key={name}>
                <dt className={styles.name}>{name}</dt>
                <dd className={styles.value}>{value}</dd>
              </Fragment>
            ))}
          </dl>
        </Card>
        <Card title={t('batchesTitle')} text={t('batchesText')}>
          <BatchTable batches={props.job.batches} />
        </Card>
      </div>
    </section>
  );
}

function useFacts(job: Job, whole: WholeJob): readonly Fact[] {
  const { t } = useTranslation('job');
  const format = useFormat();
  const words = useNonDataWords();
  const faulty = (job.leftOut ?? []).filter(isFaulty);
  const leftOut = words((job.leftOut ?? []).filter((rows) => !isFaulty(rows)));
  const answers = useAnswerFormat(whole);
  const { settings } = whole;
  const model = useModelName(settings.model);
  const cost = useCost(job);
  const isKnown = settings.template.instruction.trim() !== '';
  const answerSettings = useAnswerSettings(job, whole);
  return [
    [t('model'), model],
    ...(isKnown ? [[t('inputColumns'), format.list(whole.inputColumns)] as const] : []),
    [t('answers'), answers],
    [t('newColumns'), format.list(job.columns)],
    [t('idColumn'), settings.idColumn ?? t('idColumnNone')],
    ...(leftOut.count === 0 ? [] : [[t('leftOut'), t('leftOutRows', leftOut)] as const]),
    ...(faulty.length === 0 ? [] : [[t('faulty'), t('faultyRows', words(faulty))] as const]),
    ...(isKnown ? answerSettings : []),
    [t('cost'), cost],
    [t('started'), format.dateTime(job.createdAt)],
    ...(job.finishedAt === null ? [] : [[t('finished'), format.dateTime(job.finishedAt)] as const]),
  ];
}

type Fact = readonly [name: string, value: string];

/** What the job has cost, as far as that is known. */
function useCost(job: Job): string {
  const { t } = useTranslation('job');
  const { t: shared } = useTranslation();
  const format = useFormat();
  if (job.isPractice) return shared('free');
  const isOver = job.state === 'finished' || job.state === 'canceled';
  const unknown = isOver ? t('costUnknown') : t('costNotYet');
  return job.costUsdMicros === null ? unknown : format.money(job.costUsdMicros);
}

/** The limits that were set for it, and what it was expected to cost. */
function useAnswerSettings(job: Job, { settings }: WholeJob): readonly Fact[] {
  const { t } = useTranslation('job');
  const format = useFormat();
  const maxTokens: Fact = [t('maxTokens'), t('maxTokensValue', { count: settings.maxTokens })];
  if (job.isPractice) return [maxTokens];
  const cap = settings.spendCapUsdMicros;
  const estimate = job.estimate === null ? t('costUnknown') : format.moneyRange(job.estimate);
  return [
    maxTokens,
    [t('estimate'), estimate],
    [t('jobCap'), cap === null ? t('jobCapNone') : format.money(cap)],
  ];
}

function isFaulty({ kind }: { readonly kind: string }): boolean {
  return faultKinds.some((fault) => fault === kind);
}

function useAnswerFormat(whole: WholeJob): string {
  const { t } = useTranslation('job');
  const format = useFormat();
  const { answerFormat } = whole.settings.template;
  switch (answerFormat.kind) {
    case 'text':
      return t('answersText');
    case 'labels':
      return t('answersLabels', { labels: format.list(answerFormat.labels) });
    case 'fields':
      return t('answersFields', { fields: format.list(answerFormat.fields.map((field) => field.name)) });
    default:
      return assertNever(answerFormat);
  }
}
