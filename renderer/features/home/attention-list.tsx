import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/model/outcome.ts';
import type { Job } from '../../client/page-host.ts';
import { navigate } from '../../components/route.tsx';
import { useNow } from '../../components/use-now.ts';
import { useFormat, useProblemText } from '../../messages/messages.ts';
import { type Attention, attentionOf } from './attention.ts';

/** No more than this many at first, so that the list of jobs stays in sight. */
const shownAtFirst = 3;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  more: { alignSelf: 'flex-start' },
});

const intents = { problem: 'error', expiring: 'warning', repair: 'warning', save: 'success' } as const;
const order = ['problem', 'expiring', 'repair', 'save'] as const;

/** What needs the user, the most pressing first; nothing at all when all is well. */
export function AttentionList(props: { readonly jobs: readonly Job[] }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('home');
  const titleId = useId();
  const now = useNow(60_000);
  const [isWhole, setIsWhole] = useState(false);
  const wanting = props.jobs
    .flatMap((job) => {
      const attention = attentionOf(job, now);
      return attention === null ? [] : [{ job, attention }];
    })
    .sort((a, b) => order.indexOf(a.attention.kind) - order.indexOf(b.attention.kind));
  const shown = isWhole ? wanting : wanting.slice(0, shownAtFirst);
  if (wanting.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby={titleId}>
      <Subtitle2 as="h2" id={titleId} className={styles.title}>
        {t('attentionTitle')}
      </Subtitle2>
      {shown.map(({ job, attention }) => (
        <AttentionBar key={job.id} job={job} attention={attention} />
      ))}
      {wanting.length > shownAtFirst && (
        <Button
          className={styles.more}
          appearance="subtle"
          size="small"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? t('attentionFewer') : t('attentionMore', { count: wanting.length - shownAtFirst })}
        </Button>
      )}
    </section>
  );
}

function AttentionBar(props: { readonly job: Job; readonly attention: Attention }): ReactNode {
  const { t } = useTranslation('home');
  const words = useWords(props.job, props.attention);
  return (
    <MessageBar intent={intents[props.attention.kind]} layout="auto">
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        {words.text}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          aria-label={`${t('openJob')}: ${props.job.name}`}
          onClick={() => navigate({ screen: 'job', jobId: props.job.id })}
        >
          {t('openJob')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function useWords(job: Job, attention: Attention): { readonly title: string; readonly text: string } {
  const { t } = useTranslation('home');
  const format = useFormat();
  const problemText = useProblemText();
  switch (attention.kind) {
    case 'problem': {
      const text = problemText(attention.problem);
      return {
        title: t('attentionProblem', { job: job.name, title: text.title }),
        text: `${text.explanation} ${text.next}`,
      };
    }
    case 'expiring':
      return {
        title: t('attentionExpiringTitle', { job: job.name }),
        text: t('attentionExpiringText', { when: format.when(attention.at) }),
      };
    case 'repair':
      return {
        title: t('attentionRepairTitle', { job: job.name }),
        text: t('attentionRepairText', { count: attention.rows }),
      };
    case 'save':
      return {
        title: t('attentionSaveTitle', { job: job.name }),
        text: t('attentionSaveText', { count: attention.rows }),
      };
    default:
      return assertNever(attention);
  }
}
