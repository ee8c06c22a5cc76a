import { makeStyles, mergeClasses, Subtitle1, Text, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalM}`,
  },
  titles: { flexGrow: 1, minWidth: '240px', display: 'flex', flexDirection: 'column', rowGap: '2px' },
  title: { margin: 0, overflowWrap: 'anywhere' },
  subtitle: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL} ${tokens.spacingVerticalXXL}`,
  },
  filled: { display: 'flex', flexDirection: 'column' },
});

/** One screen: a heading with its actions above a body that scrolls. With `fills` the body's content scrolls itself. */
export function Screen(props: {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly fills?: boolean;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${props.title} – ${t('appName')}`;
  }, [props.title, t]);
  return (
    <div className={styles.screen}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <Subtitle1 as="h1" className={styles.title}>
            {props.title}
          </Subtitle1>
          {props.subtitle !== undefined && (
            <Text as="span" className={styles.subtitle}>
              {props.subtitle}
            </Text>
          )}
        </div>
        {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
      </header>
      <div className={mergeClasses(styles.body, props.fills === true && styles.filled)}>{props.children}</div>
    </div>
  );
}
