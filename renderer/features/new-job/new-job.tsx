/**
 * The wizard: Sheet → Instruction → Try → Send. This folder gathers what a job needs and hands it to the core with one
 * call of Send. It keeps choices only (draft/), reads nothing itself and reckons no price: rows, previews, estimates
 * and tries all come from the core, so that what is shown is what will be sent.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/model/outcome.ts';
import { PracticeBadge } from '../../components/practice-badge.tsx';
import { replaceRoute, useRoute, type WizardStep } from '../../components/route.tsx';
import { Screen } from '../../components/screen.tsx';
import { furthestStep, isBefore } from './draft/draft-issues.ts';
import { RowsInSight } from './frame/rows-in-sight.tsx';
import { StartOver } from './frame/start-over.tsx';
import { StepFooter } from './frame/step-footer.tsx';
import { StepList } from './frame/step-list.tsx';
import { useArrivingFile } from './frame/use-arriving-file.ts';
import { InstructionStep } from './instruction/instruction-step.tsx';
import { SendStep } from './send/send-step.tsx';
import { SheetStep } from './sheet/sheet-step.tsx';
import { ArrivingTemplate } from './templates/arriving-template.tsx';
import { TryStep } from './try/try-step.tsx';
import { useWizard, WizardProvider } from './wizard/wizard.tsx';

const useStyles = makeStyles({
  layout: { display: 'flex', flexGrow: 1, minHeight: 0, columnGap: tokens.spacingHorizontalXXL },
  work: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  step: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    outlineStyle: 'none',
    containerType: 'inline-size',
    paddingBottom: tokens.spacingVerticalL,
    // Room for focus rings, which the scrolling box would clip.
    paddingLeft: '3px',
    paddingRight: tokens.spacingHorizontalM,
  },
});

/** The wizard as a screen. */
export function NewJob(): ReactElement {
  return (
    <WizardProvider>
      <NewJobScreen />
    </WizardProvider>
  );
}

function NewJobScreen(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, isPractice } = useWizard();
  const step = useStep();
  useArrivingFile();
  return (
    <Screen
      title={t('title')}
      subtitle={draft.file?.name}
      actions={
        <>
          {isPractice && draft.file !== null && <PracticeBadge />}
          <RowsInSight />
          <StartOver />
        </>
      }
      fills
    >
      <ArrivingTemplate />
      <div className={styles.layout}>
        <StepList current={step} />
        <div className={styles.work}>
          <StepBody step={step} />
          <StepFooter step={step} />
        </div>
      </div>
    </Screen>
  );
}

/** The step to show: the address's, or an earlier one where something is still missing. */
function useStep(): WizardStep {
  const route = useRoute();
  const { issues, draft, reading } = useWizard();
  const wanted = route.screen === 'new-job' ? route.step : 'sheet';
  const furthest = furthestStep(issues);
  // After a reload the table is read again first; until then nobody is sent back.
  const isKnown = draft.file === null || reading.table !== null || reading.problem !== null;
  const isArriving = route.screen === 'new-job' && (route.file ?? route.templateId) !== undefined;
  const mustGoBack = isKnown && !isArriving && isBefore(furthest, wanted);
  useEffect(() => {
    if (mustGoBack) replaceRoute({ screen: 'new-job', step: furthest });
  }, [mustGoBack, furthest]);
  if (!isKnown || isArriving) return 'sheet';
  return mustGoBack ? furthest : wanted;
}

function StepBody({ step }: { readonly step: WizardStep }): ReactElement {
  const styles = useStyles();
  const body = useRef<HTMLDivElement>(null);
  const { draft } = useWizard();
  // The buttons that led here are gone with the step before, and the focus would be lost with them.
  const place = `${step} ${draft.file?.fileId ?? ''}`;
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    body.current?.scrollTo(0, 0);
    body.current?.focus();
  }, [place]);
  return (
    <div ref={body} tabIndex={-1} className={styles.step}>
      <StepContent step={step} />
    </div>
  );
}

function StepContent({ step }: { readonly step: WizardStep }): ReactElement {
  switch (step) {
    case 'sheet':
      return <SheetStep />;
    case 'instruction':
      return <InstructionStep />;
    case 'try':
      return <TryStep />;
    case 'send':
      return <SendStep />;
    default:
      return assertNever(step);
  }
}
