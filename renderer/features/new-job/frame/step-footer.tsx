import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate, type WizardStep, wizardSteps } from '../../../components/route.tsx';
import { canLeave } from '../draft/draft-issues.ts';
import { SendButton } from '../send/send-button.tsx';
import { SendProblem } from '../send/send-problem.tsx';
import { useSend } from '../send/use-send.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  end: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  footer: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    // What is still to do may be long; the words of the button stay on one line.
    '& > button': { flexShrink: 0 },
  },
  missing: { flexGrow: 1, textAlign: 'right', color: tokens.colorNeutralForeground3 },
});

/** Back, what is still missing, and the one way on. */
export function StepFooter({ step }: { readonly step: WizardStep }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const send = useSend();
  const before = wizardSteps[wizardSteps.indexOf(step) - 1];
  return (
    <div className={styles.end}>
      {step === 'send' && <SendProblem send={send} />}
      <div className={styles.footer}>
        {before !== undefined && (
          <Button onClick={() => navigate({ screen: 'new-job', step: before })}>{t('back')}</Button>
        )}
        <Caption1 className={styles.missing} role="status">
          <MissingWords step={step} />
        </Caption1>
        {step === 'send' ? <SendButton send={send} /> : <NextButton step={step} />}
      </div>
    </div>
  );
}

function MissingWords({ step }: { readonly step: WizardStep }): string {
  const { t } = useTranslation('newJob');
  const { issues, table } = useWizard();
  const first = issues[0];
  // Without a table the step itself says what to do.
  if (first === undefined || table === null || canLeave(step, issues)) return '';
  return t('stillMissing', { issue: t(`issues.${first.code}`, { name: first.name ?? '' }) });
}

function NextButton({ step }: { readonly step: Exclude<WizardStep, 'send'> }): ReactElement {
  const { t } = useTranslation('newJob');
  const { issues } = useWizard();
  const after = wizardSteps[wizardSteps.indexOf(step) + 1] ?? 'send';
  return (
    <Button
      appearance="primary"
      disabledFocusable={!canLeave(step, issues)}
      onClick={() => navigate({ screen: 'new-job', step: after })}
    >
      {t(`next.${step}`)}
    </Button>
  );
}
