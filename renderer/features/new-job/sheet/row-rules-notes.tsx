import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowRulesChoice } from '../../../../shared/model/table.ts';
import { useFormat } from '../../../messages/messages.ts';
import type { ReadTable } from '../draft/chosen-sheet.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  notes: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  rules: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
});

/**
 * Merged cells whose value counts for several rows, and ways to put rows together that the sheet suggests;
 * nothing where each row stands for itself.
 */
export function RowRulesNotes({ table }: { readonly table: ReadTable }): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const { draft, dispatch } = useWizard();
  const { rowRules } = draft;
  const filled = table.filledMerges ?? [];
  const offered = table.offers ?? { fillsDown: [], continuesBy: null };
  const groups = [...new Set([...offered.fillsDown, ...rowRules.fillsDown])].sort((a, b) => a - b);
  const continued = rowRules.continuesBy ?? offered.continuesBy;
  if (filled.length === 0 && groups.length === 0 && continued === null) return null;
  const nameOf = (index: number): string =>
    table.columns.find((column) => column.index === index)?.name ?? '';
  const choose = (rules: Partial<RowRulesChoice>): void =>
    dispatch({ type: 'changed', fields: { rowRules: { ...rowRules, ...rules } } });
  const chooseGroup = (column: number, isFilled: boolean): void => {
    const others = rowRules.fillsDown.filter((other) => other !== column);
    choose({ fillsDown: isFilled ? [...others, column] : others });
  };
  return (
    <div className={styles.notes}>
      {filled.length > 0 && (
        <span>
          {t('sheet.filledMerges', {
            names: format.list(filled.map(({ column }) => column)),
            count: Math.max(...filled.map(({ rows }) => rows)),
          })}
        </span>
      )}
      <div className={styles.rules}>
        {groups.map((column) => (
          <Checkbox
            key={column}
            label={t('sheet.fillDown', { name: nameOf(column) })}
            checked={rowRules.fillsDown.includes(column)}
            onChange={(_, { checked }) => chooseGroup(column, checked === true)}
          />
        ))}
        {continued !== null && (
          <Checkbox
            label={t('sheet.continueBy', { name: nameOf(continued) })}
            checked={rowRules.continuesBy !== null}
            onChange={(_, { checked }) => choose({ continuesBy: checked === true ? continued : null })}
          />
        )}
        {table.joinedRows !== undefined && <span>{t('sheet.joinedRows', { count: table.joinedRows })}</span>}
      </div>
    </div>
  );
}
