import { Body1, Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTemplate } from '../../components/use-template-library.ts';
import { useFormat } from '../../messages/messages.ts';
import type { TemplateCalls } from './use-template-calls.ts';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minHeight: '32px' },
  present: { color: tokens.colorNeutralForeground3 },
});

/** The saved states of an own template, newest first, each with the way back to it. */
export function TemplateVersions(props: {
  readonly templateId: string;
  readonly versions: NonNullable<LibraryTemplate['versions']>;
  readonly calls: TemplateCalls;
}): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const format = useFormat();
  const newestFirst = props.versions.toReversed();
  return (
    <div className={styles.part}>
      <h3 className={styles.title}>{t('versions')}</h3>
      <ul className={styles.list}>
        {newestFirst.map(({ number, savedAt }, index) => (
          <li key={number} className={styles.line}>
            <Body1>{t('versionIs', { number, when: format.when(savedAt) })}</Body1>
            {index === 0 ? (
              <Caption1 className={styles.present}>{t('versionPresent')}</Caption1>
            ) : (
              <Button size="small" onClick={() => void props.calls.restore(props.templateId, number)}>
                {t('versionRestore', { number })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
