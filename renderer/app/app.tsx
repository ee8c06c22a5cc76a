/**
 * The page's frame: colours, navigation, which screen is shown, and what is said when something breaks. It knows the
 * features; they know neither it nor each other. Nothing here may call the core except through renderer/client.
 */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { type Client, ClientProvider } from '../client/client.tsx';
import { useHasSnapshot, useSnapshot } from '../client/use-state.ts';
import { cspNonce } from '../components/csp-nonce.ts';
import { DraftProvider } from '../features/new-job/draft/draft-context.tsx';
import { ConnectionBanner } from './connection-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Frame, Waiting } from './frame.tsx';
import { Look, StyleRenderer } from './look.tsx';
import { Opening } from './opening.tsx';
import { useChosenLanguage, useLanguageOfPage } from './use-chosen-language.ts';

const useStyles = makeStyles({
  opening: { display: 'flex', flexDirection: 'column', height: '100%' },
  rest: { flexGrow: 1 },
});

/** The whole page. */
export function App(props: { readonly client: Client }): ReactNode {
  return (
    <StyleRenderer nonce={cspNonce()}>
      <ClientProvider client={props.client}>
        <Opened />
      </ClientProvider>
    </StyleRenderer>
  );
}

/** Nothing of the app is drawn before the first snapshot, so that no screen has to do without it. */
function Opened(): ReactNode {
  const styles = useStyles();
  useLanguageOfPage();
  if (useHasSnapshot()) return <Running />;
  return (
    <Look appearance="system">
      <div className={styles.opening}>
        <ConnectionBanner />
        <div className={styles.rest}>
          <Opening />
        </div>
      </div>
    </Look>
  );
}

function Running(): ReactNode {
  const { settings } = useSnapshot();
  const isInLanguage = useChosenLanguage(settings.language);
  return (
    <Look appearance={settings.appearance}>
      <ErrorBoundary place="frame">
        <DraftProvider>{isInLanguage ? <Frame /> : <Waiting />}</DraftProvider>
      </ErrorBoundary>
    </Look>
  );
}
