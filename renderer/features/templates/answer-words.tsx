import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplateContent } from '../../../shared/model/library.ts';
import { assertNever } from '../../../shared/model/outcome.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** What a template brings back, in words. */
export function AnswerWords({ content }: { readonly content: TemplateContent }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const { answerFormat } = content.template;
  const column = content.columnName;
  switch (answerFormat.kind) {
    case 'text':
      return <Body1>{column === '' ? t('answerTextPlain') : t('answerText', { column })}</Body1>;
    case 'labels':
      return (
        <>
          <Body1>{t('answerLabels', { column })}</Body1>
          <ul className={styles.list}>
            {answerFormat.labels.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </>
      );
    case 'fields':
      return (
        <>
          <Body1>{t('answerFields')}</Body1>
          <ul className={styles.list}>
            {answerFormat.fields.map((field) => (
              <li key={field.name}>
                <span className={styles.name}>{field.name}</span>:{' '}
                {t(`fieldTypes.${field.type}`, { labels: (field.labels ?? []).join(', ') })}
              </li>
            ))}
          </ul>
        </>
      );
    default:
      return assertNever(answerFormat);
  }
}
