import { Caption1, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { skipToken, useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueries } from '../../../client/client.tsx';
import { useWizard } from '../wizard/wizard.tsx';
import { gridOfTable, gridOfTopRows } from './grid-rows.ts';
import { SheetGrid } from './sheet-grid.tsx';

/** Enough to see what a sheet is like, and to find a header below a title. */
const SHOWN_ROWS = 50;

const useStyles = makeStyles({
  waiting: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  rows: { display: 'flex', flexDirection: 'column', flexShrink: 1, minHeight: '220px' },
  more: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

/** The first rows of the sheet, in which the row with the column names is chosen. */
export function FirstRows(): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch, reading, table } = useWizard();
  const queries = useQueries();
  const { file, text, nonData } = draft;
  const { sheet } = reading;
  const shape = Object.keys(text).length === 0 ? {} : { text };
  const top = useQuery(
    queries.workbooks.listTopRows.queryOptions({
      input:
        file === null || sheet === null
          ? skipToken
          : { fileId: file.fileId, sheet, limit: SHOWN_ROWS, ...shape },
    }),
  );
  const data = useQuery(
    queries.workbooks.listRows.queryOptions({
      input: table === null ? skipToken : { tableId: table.tableId, offset: 0, limit: SHOWN_ROWS },
    }),
  );
  const view = useMemo(() => {
    if (table !== null && data.data !== undefined)
      return gridOfTable(table, top.data ?? [], data.data, nonData);
    return top.data === undefined ? null : gridOfTopRows(top.data);
  }, [table, data.data, top.data, nonData]);
  if (sheet === null) return null;
  if (view === null) return top.isPending || reading.isReading ? <WaitingGrid /> : null;
  // Until the table's own rows are here, the sheet's rows stand in the grid, and nothing is known of those below.
  const further = table === null || data.data === undefined ? 0 : table.rowCount - data.data.length;
  return (
    <div className={styles.rows}>
      <SheetGrid
        view={view}
        label={t('sheet.gridLabel', { sheet })}
        onHeaderRow={(row) => dispatch({ type: 'header-chosen', rows: { first: row, last: row } })}
      />
      <Caption1 className={styles.more}>
        {further > 0 && t('sheet.gridMore', { count: further })}
        {further > 0 && view.moreColumns > 0 && ', '}
        {view.moreColumns > 0 && t('sheet.gridMoreColumns', { count: view.moreColumns })}
      </Caption1>
    </div>
  );
}

function WaitingGrid(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Skeleton aria-label={t('waiting')} className={styles.waiting}>
      {[1, 2, 3, 4, 5, 6].map((line) => (
        <SkeletonItem key={line} size={24} />
      ))}
    </Skeleton>
  );
}
