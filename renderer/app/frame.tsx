import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../shared/model/outcome.ts';
import { useSnapshot } from '../client/use-state.ts';
import { ProblemBar } from '../components/problem-bar.tsx';
import { useRoute } from '../components/route.tsx';
import type { Turns } from '../components/use-turns.ts';
import { ReportDialog } from '../features/help/report-dialog.tsx';
import { ShortcutsDialog } from '../features/help/shortcuts-dialog.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { LoginOffer } from './login-offer.tsx';
import { Navigation } from './navigation.tsx';
import { CurrentScreen } from './screens.tsx';
import { type FrameDialog, useCommands } from './use-commands.ts';

const useStyles = makeStyles({
  frame: { display: 'flex', height: '100%', minWidth: 0 },
  side: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  main: { flexGrow: 1, minHeight: 0, outlineStyle: 'none', backgroundColor: tokens.colorNeutralBackground2 },
  waiting: { display: 'grid', placeItems: 'center', height: '100%' },
  skip: {
    position: 'absolute',
    left: '-9999px',
    zIndex: 10,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForeground1,
    ':focus': { left: tokens.spacingHorizontalM, top: tokens.spacingVerticalM },
  },
});

/** The window around every screen. Focus goes to the new screen when the user has gone somewhere. */
export function Frame(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const route = useRoute();
  const { dialogs, picker } = useCommands();
  const main = useRef<HTMLElement>(null);
  const place = route.screen === 'job' ? `job/${route.jobId}` : route.screen;
  const lastPlace = useRef(place);
  useEffect(() => {
    if (lastPlace.current === place) return;
    lastPlace.current = place;
    main.current?.focus();
  }, [place]);
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('skipToContent')}
      </button>
      <Navigation />
      <div className={styles.side}>
        <ConnectionBanner />
        <Notice />
        <LoginOffer />
        {picker.problem !== null && <ProblemBar problem={picker.problem} onDismiss={picker.clearProblem} />}
        <main ref={main} id="main" tabIndex={-1} className={styles.main}>
          <ErrorBoundary place={place}>
            <Suspense fallback={<Waiting />}>
              <CurrentScreen route={route} />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      <FrameDialogs dialogs={dialogs} />
    </div>
  );
}

function FrameDialogs({ dialogs: { open, close } }: { readonly dialogs: Turns<FrameDialog> }): ReactNode {
  if (open === null) return null;
  const onClose = (): void => close(open.turn);
  switch (open.what) {
    case 'shortcuts':
      return <ShortcutsDialog key={open.turn} onClose={onClose} />;
    case 'report-problem':
      return <ReportDialog key={open.turn} onClose={onClose} />;
    default:
      return assertNever(open.what);
  }
}

/** What was found at the start and a person should know, until it is dismissed. */
function Notice(): ReactNode {
  const { notice } = useSnapshot();
  const [isDismissed, setIsDismissed] = useState(false);
  if (notice === undefined || notice === null || isDismissed) return null;
  return <ProblemBar problem={notice} onDismiss={() => setIsDismissed(true)} />;
}

/** Something is on its way; shown only where nothing can be drawn yet. */
export function Waiting(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <div className={styles.waiting}>
      <Spinner label={t('loading')} labelPosition="below" />
    </div>
  );
}
