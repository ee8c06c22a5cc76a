import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { findFirstColumn } from '../../../../shared/model/answer-place.ts';
import { columnLetters } from '../../../../shared/model/column-letters.ts';
import type { Problem } from '../../../../shared/model/outcome.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useFormat } from '../../../messages/messages.ts';
import type { ReadTable } from '../draft/chosen-sheet.ts';
import { useWizard } from '../wizard/wizard.tsx';

/** Row numbers that a sentence names; more of them nobody reads. */
const MAX_NAMED = 5;

const useStyles = makeStyles({ place: { margin: 0, color: tokens.colorNeutralForeground2 } });

/**
 * What stands above the column names and is not sent; where the answers will go, or why they cannot be written;
 * and which rows have no place for one.
 */
export function SheetPlace({ table }: { readonly table: ReadTable }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const { place, placeProblem, rowsAboveHeader } = table;
  const first = findFirstColumn(place, 1);
  if (placeProblem !== null || first === null) {
    const { code, facts }: Problem = placeProblem ?? { code: 'workbook-full' };
    const problem = { code, facts: facts ?? {} };
    return <ProblemBar problem={problem} actions={<OtherSheet name={facts?.sheet} />} />;
  }
  const before =
    table.columns.findLast((column) => column.index <= place.after)?.name ?? columnLetters(place.after);
  const names = { column: columnLetters(first), before, last: columnLetters(first - 1) };
  const numbers = place.coveredRows.map(({ firstRow }) => format.number(firstRow));
  const named = numbers.slice(0, MAX_NAMED).join(', ');
  const rows = numbers.length > MAX_NAMED ? `${named} …` : named;
  return (
    <p className={styles.place}>
      {rowsAboveHeader !== undefined && (
        <>
          <span>{t('sheet.aboveHeader', { count: rowsAboveHeader })}</span>{' '}
        </>
      )}
      {first === place.after + 1 ? t('sheet.place', names) : t('sheet.placeBeyond', names)}
      {numbers.length > 0 && ` ${t('sheet.covered', { count: numbers.length, rows })}`}
    </p>
  );
}

/**
 * Takes the sheet that a problem names, such as the one that a pivot table sums up; nothing where the
 * workbook has none of that name.
 */
function OtherSheet({ name }: { readonly name: string | number | undefined }): ReactElement | null {
  const { t } = useTranslation('newJob');
  const { dispatch, reading } = useWizard();
  const sheet = reading.workbook?.sheets.find((one) => one.name === name && one.name !== reading.sheet);
  if (sheet === undefined) return null;
  return (
    <Button onClick={() => dispatch({ type: 'sheet-chosen', sheet: sheet.name })}>
      {t('sheet.useSheet', { name: sheet.name })}
    </Button>
  );
}
