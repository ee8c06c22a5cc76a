import { Body1, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/svg/circle';
import { Clock20Regular } from '@fluentui/react-icons/svg/clock';
import { PauseCircle20Filled } from '@fluentui/react-icons/svg/pause-circle';
import { RadioButton20Filled } from '@fluentui/react-icons/svg/radio-button';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../shared/model/outcome.ts';
import type { Job } from '../../../client/page-host.ts';
import { useNow } from '../../../components/use-now.ts';
import { useFormat } from '../../../messages/messages.ts';
import { JobSentence } from './job-sentence.tsx';
import { type Stage, stagesOf } from './stages.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  stages: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  stage: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  words: { display: 'flex', flexDirection: 'column' },
  ahead: { color: tokens.colorNeutralForeground3 },
  current: { fontWeight: tokens.fontWeightSemibold },
  time: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', minHeight: '16px' },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground4 },
  iconDone: { color: tokens.colorBrandForeground1 },
  iconStopped: { color: tokens.colorPaletteMarigoldForeground1 },
  iconCurrent: {
    color: tokens.colorBrandForeground1,
    '@media (prefers-reduced-motion: no-preference)': {
      animationName: { '0%': { opacity: 1 }, '50%': { opacity: 0.35 }, '100%': { opacity: 1 } },
      animationDuration: '2s',
      animationIterationCount: 'infinite',
    },
  },
});

/** Where the job stands: its stages with their times while it runs, one sentence once it is over. */
export function JobProgress(props: { readonly job: Job }): ReactNode {
  const { job } = props;
  const styles = useStyles();
  const { t } = useTranslation('job');
  const isOver = job.state === 'finished' || job.state === 'canceled';
  return (
    <div className={styles.box}>
      {!isOver && (
        <ol className={styles.stages} aria-label={t('stagesLabel')}>
          {stagesOf(job).map((stage) => (
            <StageItem key={stage.name} stage={stage} />
          ))}
        </ol>
      )}
      <Body1 aria-live="polite">
        <JobSentence job={job} />
      </Body1>
    </div>
  );
}

function StageItem(props: { readonly stage: Stage }): ReactNode {
  const { name, state, at } = props.stage;
  const styles = useStyles();
  const { t } = useTranslation('job');
  const spoken = {
    done: 'stageDone',
    current: 'stageCurrent',
    ahead: 'stageAhead',
    stopped: 'stageStopped',
    queued: 'stageQueued',
  } as const;
  return (
    <li
      className={styles.stage}
      {...(state === 'current' || state === 'queued' ? { 'aria-current': 'step' as const } : {})}
    >
      <StageIcon state={state} />
      <span className={styles.words}>
        <Body1
          className={mergeClasses(
            state === 'ahead' && styles.ahead,
            (state === 'current' || state === 'queued') && styles.current,
          )}
        >
          {t(`stage.${name}`)}
        </Body1>
        <Caption1 className={styles.time}>
          {at === null ? (
            t(spoken[state])
          ) : name === 'working' && state === 'current' ? (
            <Since at={at} />
          ) : (
            <Moment at={at} />
          )}
        </Caption1>
      </span>
    </li>
  );
}

function StageIcon(props: { readonly state: Stage['state'] }): ReactNode {
  const styles = useStyles();
  switch (props.state) {
    case 'done':
      return <CheckmarkCircle20Filled className={mergeClasses(styles.icon, styles.iconDone)} />;
    case 'current':
      return <RadioButton20Filled className={mergeClasses(styles.icon, styles.iconCurrent)} />;
    case 'stopped':
      return <PauseCircle20Filled className={mergeClasses(styles.icon, styles.iconStopped)} />;
    case 'queued':
      return <Clock20Regular className={styles.icon} />;
    case 'ahead':
      return <Circle20Regular className={styles.icon} />;
    default:
      return assertNever(props.state);
  }
}

function Since(props: { readonly at: string }): ReactNode {
  const { t } = useTranslation('job');
  const format = useFormat();
  return t('since', { span: format.span(useNow(15_000) - Date.parse(props.at)) });
}

function Moment(props: { readonly at: string }): ReactNode {
  const format = useFormat();
  return format.when(props.at, useNow(60_000));
}
