import { Checkbox, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CellsFound,
  LinesFound,
  WorkbookLoss,
  WorkbookWarning,
} from '../../../../shared/model/table.ts';
import type { ReadTable } from '../draft/chosen-sheet.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  hidden: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
});

/** What a person should know before answers go into this sheet; nothing where all is plain. */
export function SheetNotes({ table }: { readonly table: ReadTable }): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { reading } = useWizard();
  const known = new Set<WorkbookWarning>([...(reading.workbook?.warnings ?? []), ...table.warnings]);
  // Said below with the number of rows, which is more than the bare warning tells.
  if (table.rowsWithoutFormulaValue > 0) known.delete('formulas-without-values');
  const isPlain = table.rowsWithoutFormulaValue + table.hiddenRowCount === 0 && table.totalsRow === undefined;
  const lines = textNotes(table);
  const cells = foundCells(table);
  const losses = reading.workbook?.losses ?? table.losses ?? [];
  const isAsShown = lines.length + cells.length + losses.length === 0;
  if (known.size === 0 && isPlain && isAsShown) return null;
  return (
    <div className={styles.notes}>
      {table.hiddenRowCount > 0 && <HiddenRows count={table.hiddenRowCount} />}
      {table.rowsWithoutFormulaValue > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('sheet.formulaRows', { count: table.rowsWithoutFormulaValue })}</MessageBarBody>
        </MessageBar>
      )}
      {table.totalsRow !== undefined && <TotalsRow row={table.totalsRow} />}
      {lines.map(([name, found]) => (
        <LineNote key={name} name={name} found={found} />
      ))}
      {cells.map(([name, found]) => (
        <FoundCells key={name} words={name} found={found} />
      ))}
      {[...known].map((warning) => (
        <MessageBar key={warning} intent="info" layout="multiline">
          <MessageBarBody>{t(`sheet.warnings.${warning}`)}</MessageBarBody>
        </MessageBar>
      ))}
      {losses.map((loss) => (
        <LossNote key={loss.kind} loss={loss} />
      ))}
    </div>
  );
}

/** The totals row of an Excel table, which is no data row. */
function TotalsRow({ row }: { readonly row: number }): ReactElement {
  const { t } = useTranslation('newJob');
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>{t('sheet.totalsRow', { row })}</MessageBarBody>
    </MessageBar>
  );
}

type CellNote = 'unformatted' | 'lostTexts' | 'repeatedCells';

/** What is told of cells. */
function foundCells(table: ReadTable): readonly (readonly [CellNote, CellsFound])[] {
  const names = ['unformatted', 'lostTexts', 'repeatedCells'] as const;
  return names.flatMap((name) => {
    const found = table[name];
    return found === undefined ? [] : [[name, found] as const];
  });
}

type TextNote = 'brokenLetters' | 'strayQuotes' | 'guardedDigits';

/** What is told of lines of a text file. */
function textNotes(table: ReadTable): readonly (readonly [TextNote, LinesFound])[] {
  const names = ['brokenLetters', 'strayQuotes', 'guardedDigits'] as const;
  return names.flatMap((name) => {
    const found = table[name];
    return found === undefined ? [] : [[name, found] as const];
  });
}

function LineNote({ name, found }: { readonly name: TextNote; readonly found: LinesFound }): ReactElement {
  const { t } = useTranslation('newJob');
  const { count, lines } = found;
  const more = count > lines.length ? ' …' : '';
  return (
    <MessageBar intent={name === 'guardedDigits' ? 'info' : 'warning'} layout="multiline">
      <MessageBarBody>{t(`sheet.${name}`, { count, lines: lines.join(', ') + more })}</MessageBarBody>
    </MessageBar>
  );
}

function FoundCells({
  words,
  found,
}: {
  readonly words: CellNote;
  readonly found: CellsFound;
}): ReactElement {
  const { t } = useTranslation('newJob');
  const { count, rows } = found;
  const more = count > rows.length ? ' …' : '';
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t(`sheet.${words}`, { count, rows: rows.join(', ') + more })}</MessageBarBody>
    </MessageBar>
  );
}

/** What is lost of one kind when the file is made anew. */
function LossNote({ loss }: { readonly loss: WorkbookLoss }): ReactElement {
  const { t } = useTranslation('newJob');
  const { kind, count, where } = loss;
  const more = count > where.length ? ' …' : '';
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t(`sheet.losses.${kind}`, { count, where: where.join(', ') + more })}</MessageBarBody>
    </MessageBar>
  );
}

function HiddenRows({ count }: { readonly count: number }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch } = useWizard();
  return (
    <div className={styles.hidden}>
      <span>{t('sheet.hidden', { count })}</span>
      <Checkbox
        label={t('sheet.hiddenInclude')}
        checked={draft.rows.kind !== 'visible'}
        onChange={(_, { checked }) =>
          dispatch({
            type: 'changed',
            fields: { rows: { kind: checked === true ? 'all' : 'visible' } },
          })
        }
      />
    </div>
  );
}
