import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerColumns } from '../../../../shared/model/template.ts';
import { useFormat } from '../../../messages/messages.ts';
import { rowsToSend, useEstimate } from '../frame/use-rows-to-send.ts';
import { useWizard } from '../frame/wizard.tsx';

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, max-content) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** The job in a few lines, to be checked before it goes. */
export function JobFacts(): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const { draft, reading, request, models } = useWizard();
  const rows = useRowsWords();
  if (request === null) return null;
  const { template, model, columnName } = request.settings;
  const columns = answerColumns(template.answerFormat, columnName);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('send.workbook'), draft.file?.name],
    [t('send.sheet'), reading.sheet],
    [t('send.rows'), rows],
    [t('send.model'), models.find((option) => option.id === model)?.name ?? model],
    [t('send.newColumn', { count: columns.length }), format.list(columns)],
  ];
  return (
    <dl className={styles.facts} aria-label={t('send.summary')}>
      {facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function useRowsWords(): string {
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const { data } = useEstimate();
  if (data === undefined) return t('counting');
  const count = rowsToSend(data);
  const rows = format.number(count);
  const withSkipped =
    data.skippedRows === 0 ? rows : t('send.rowsSkipped', { rows, skipped: data.skippedRows });
  return data.requests < count
    ? t('send.rowsShared', { rows: withSkipped, requests: data.requests })
    : withSkipped;
}
