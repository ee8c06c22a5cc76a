import { Checkbox, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { NonDataRows } from '../../../../shared/model/table.ts';
import { useNonDataWords } from '../../../components/non-data-words.ts';
import { useWizard } from '../wizard/wizard.tsx';

/**
 * Rows whose cells in use hold an error or a formula without a value, with a click to leave them out; nothing
 * where there are none.
 */
export function FaultyRows({ found }: { readonly found: readonly NonDataRows[] }): ReactElement | null {
  const { t } = useTranslation('newJob');
  const { draft, dispatch } = useWizard();
  const words = useNonDataWords();
  if (found.length === 0) return null;
  const { nonData } = draft;
  const leaveOut = (leavesOutFaulty: boolean): void =>
    dispatch({ type: 'changed', fields: { nonData: { ...nonData, leavesOutFaulty } } });
  return (
    <MessageBar intent="warning" layout="multiline" data-warning="faulty-rows">
      <MessageBarBody>
        <div>{t('instruction.faultyRows', words(found))}</div>
        <Checkbox
          label={t('instruction.faultyLeaveOut')}
          checked={nonData.leavesOutFaulty === true}
          onChange={(_, { checked }) => leaveOut(checked === true)}
        />
      </MessageBarBody>
    </MessageBar>
  );
}
