import { Button } from '@fluentui/react-components';
import { ErrorCircle24Regular } from '@fluentui/react-icons/svg/error-circle';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/empty-state.tsx';
import { navigate } from '../components/route.tsx';

interface Props {
  /** A change of this value shows the screen anew, such as going somewhere else. */
  readonly place: string;
  readonly children: ReactNode;
}

interface State {
  readonly brokenAt: string | null;
}

/** Catches a screen that throws: a plain sentence instead of a white window; the frame around it stays. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { brokenAt: null };

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return state.brokenAt !== null && state.brokenAt !== '' && state.brokenAt !== props.place
      ? { brokenAt: null }
      : null;
  }

  static getDerivedStateFromError(): Partial<State> {
    return { brokenAt: '' };
  }

  override componentDidCatch(): void {
    this.setState({ brokenAt: this.props.place });
  }

  override render(): ReactNode {
    if (this.state.brokenAt === null) return this.props.children;
    return <Crash onAgain={() => this.setState({ brokenAt: null })} />;
  }
}

function Crash(props: { readonly onAgain: () => void }): ReactNode {
  const { t } = useTranslation();
  return (
    <EmptyState icon={<ErrorCircle24Regular fontSize={40} />} title={t('crashTitle')} text={t('crashText')}>
      <Button appearance="primary" onClick={props.onAgain}>
        {t('crashAgain')}
      </Button>
      <Button
        onClick={() => {
          props.onAgain();
          navigate({ screen: 'home' });
        }}
      >
        {t('crashHome')}
      </Button>
    </EmptyState>
  );
}
