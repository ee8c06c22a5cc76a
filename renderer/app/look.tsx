import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  RendererProvider,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Appearance } from '../../shared/model/settings.ts';
import { chosenLook, type SystemColors, themes } from '../styles/theme.ts';

const useStyles = makeStyles({
  ground: { height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
});

const darkQuery = '(prefers-color-scheme: dark)';
const forcedQuery = '(forced-colors: active)';

function useMedia(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    (listener) => {
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => list.matches,
  );
}

/** Draws everything below in the chosen colours; styles carry the page's nonce so that the strict CSP lets them in. */
export function Look(props: { readonly appearance: Appearance; readonly children: ReactNode }): ReactNode {
  const styles = useStyles();
  const system: SystemColors = { isDark: useMedia(darkQuery), isForced: useMedia(forcedQuery) };
  const look = chosenLook(props.appearance, system);
  useEffect(() => {
    document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark';
    document.documentElement.dataset.look = look;
  }, [look]);
  return (
    // The ground is an element of its own: Fluent gives a provider's class to its dialogs and menus too.
    <FluentProvider theme={themes[look]} style={{ height: '100%' }}>
      <div className={styles.ground}>{props.children}</div>
    </FluentProvider>
  );
}

/** Fluent's style renderer with the nonce; stands above Look and never changes. */
export function StyleRenderer(props: {
  readonly nonce: string | null;
  readonly children: ReactNode;
}): ReactNode {
  const renderer = useMemo(
    () =>
      createDOMRenderer(
        document,
        props.nonce === null ? {} : { styleElementAttributes: { nonce: props.nonce } },
      ),
    [props.nonce],
  );
  return <RendererProvider renderer={renderer}>{props.children}</RendererProvider>;
}
