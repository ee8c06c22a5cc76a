import { makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../client/client.tsx';

const useStyles = makeStyles({
  opening: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalL,
    height: '100%',
    padding: tokens.spacingHorizontalXXL,
    boxSizing: 'border-box',
  },
  // Its room is kept, so that the spinner does not move.
  why: { maxWidth: '56ch', minHeight: '4em', textAlign: 'center' },
});

/** An opening that takes longer than this, in milliseconds, is explained. */
const longOpeningMs = 4_000;

/**
 * The program is being opened. In the desktop app the window is there before the core, which may wait for the password
 * of the keychain: that is said when it takes long.
 */
export function Opening(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  const { host } = useClient();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), longOpeningMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={styles.opening}>
      <Spinner label={t('loading')} labelPosition="below" />
      <div role="status" className={styles.why}>
        {isLong && host.kind === 'desktop' && <Text>{t('loadingLong')}</Text>}
      </div>
    </div>
  );
}
