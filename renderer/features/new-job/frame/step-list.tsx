import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { RouteLink, type WizardStep, wizardSteps } from '../../../components/route.tsx';
import { furthestStep, isBefore } from '../draft/draft-issues.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    width: '168px',
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  item: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderLeft: '3px solid transparent',
    // Forced colours show what is transparent.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  link: {
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    boxShadow: tokens.shadow2,
    '@media (forced-colors: active)': { borderLeftColor: 'Highlight' },
  },
  closed: { color: tokens.colorNeutralForeground3 },
  mark: {
    flexShrink: 0,
    boxSizing: 'border-box',
    display: 'grid',
    placeItems: 'center',
    width: '20px',
    height: '20px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: 1,
  },
  markCurrent: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  done: { flexShrink: 0, color: tokens.colorBrandForeground1, lineHeight: 0 },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The four steps at the side. Those that can be shown are links; the others say by their look that they come later. */
export function StepList({ current }: { readonly current: WizardStep }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { issues } = useWizard();
  const furthest = furthestStep(issues);
  return (
    <nav aria-label={t('steps')}>
      <ol className={styles.list}>
        {wizardSteps.map((step) => (
          <li key={step} {...(step === current ? { 'aria-current': 'step' as const } : {})}>
            <StepItem step={step} isCurrent={step === current} isOpen={!isBefore(furthest, step)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface StepItemProps {
  readonly step: WizardStep;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
}

function StepItem(props: StepItemProps): ReactElement {
  const styles = useStyles();
  const { step, isCurrent, isOpen } = props;
  if (isCurrent || !isOpen) {
    return (
      <div className={mergeClasses(styles.item, isCurrent ? styles.current : styles.closed)}>
        <StepWords {...props} />
      </div>
    );
  }
  return (
    <RouteLink to={{ screen: 'new-job', step }} className={mergeClasses(styles.item, styles.link)}>
      <StepWords {...props} />
    </RouteLink>
  );
}

function StepWords({ step, isCurrent }: StepItemProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, issues } = useWizard();
  // A step that may be skipped is only done once something was tried.
  const isUsed = step !== 'try' || draft.lastTry !== null;
  const isDone = draft.file !== null && !isCurrent && isUsed && isBefore(step, furthestStep(issues));
  return (
    <>
      {isDone ? (
        <span className={styles.done}>
          <CheckmarkCircle20Filled aria-label={t('stepDone')} />
        </span>
      ) : (
        <span className={mergeClasses(styles.mark, isCurrent && styles.markCurrent)} aria-hidden="true">
          {wizardSteps.indexOf(step) + 1}
        </span>
      )}
      <span className={styles.words}>
        <span className={styles.name}>{t(`step.${step}`)}</span>
        <Caption1 className={styles.hint}>{t(`stepHint.${step}`)}</Caption1>
      </span>
    </>
  );
}
