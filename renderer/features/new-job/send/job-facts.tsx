import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactElement, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findFirstColumn } from '../../../../shared/model/answer-place.ts';
import { columnLetters } from '../../../../shared/model/column-letters.ts';
import { isLeftOut } from '../../../../shared/model/non-data.ts';
import { answerColumns } from '../../../../shared/model/template.ts';
import { useNonDataWords } from '../../../components/non-data-words.ts';
import { useFormat } from '../../../messages/messages.ts';
import { newColumnCount } from '../draft/draft-issues.ts';
import { rowsToSend, useEstimate } from '../wizard/use-rows-to-send.ts';
import { useWizard } from '../wizard/wizard.tsx';

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
  const place = usePlaceWords();
  const words = useNonDataWords();
  const leftOut = words((reading.table?.nonData ?? []).filter((found) => isLeftOut(found, draft.nonData)));
  if (request === null) return null;
  const { template, model, columnName } = request.settings;
  const columns = answerColumns(template.answerFormat, columnName);
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('send.workbook'), draft.file?.name],
    [t('send.sheet'), reading.sheet],
    [t('send.rows'), rows],
    ...(leftOut.count === 0 ? [] : [[t('send.leftOut'), t('send.leftOutRows', leftOut)] as const]),
    [t('send.model'), models.find((option) => option.id === model)?.name ?? model],
    [t('send.newColumn', { count: columns.length }), format.list(columns)],
    ...(place === null ? [] : [[t('send.placeLabel'), place] as const]),
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

/** The columns that the answers go to, by their letters; null while no table is there. */
function usePlaceWords(): string | null {
  const { t } = useTranslation('newJob');
  const { draft, reading } = useWizard();
  if (reading.table === null) return null;
  const count = newColumnCount(draft);
  const first = findFirstColumn(reading.table.place, count);
  if (first === null) return null;
  if (count === 1) return t('send.placeOne', { column: columnLetters(first) });
  return t('send.placeSeveral', { first: columnLetters(first), last: columnLetters(first + count - 1) });
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
