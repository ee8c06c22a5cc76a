import {
  Button,
  Caption1,
  Field,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../../client/call-problem.ts';
import { useApi } from '../../../client/client.tsx';
import type { PageProblem } from '../../../client/page-host.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { labelsFromText } from '../draft/labels-from-text.ts';
import { useWizard } from '../wizard/wizard.tsx';

/** More labels than this are seldom labels, and the list is part of every row's price. */
const MAX_LABELS = 100;

/** Height of the box in lines: what is in it and one more, within reason. */
const MIN_LINES = 4;
const MAX_LINES = 9;

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  popover: { maxHeight: '320px', overflowY: 'auto' },
});

/** The list to choose from: typed, pasted, or the values of a column. */
export function LabelsField(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch } = useWizard();
  const labels = labelsFromText(draft.labelsText);
  return (
    <div className={styles.field}>
      <Field label={t('instruction.labelsLabel')} hint={t('instruction.labelsHint')}>
        <Textarea
          rows={Math.min(Math.max(labels.length + 1, MIN_LINES), MAX_LINES)}
          resize="vertical"
          value={draft.labelsText}
          onChange={(_, { value }) => dispatch({ type: 'changed', fields: { labelsText: value } })}
        />
      </Field>
      <div className={styles.line}>
        <Caption1>{t('instruction.labelsCount', { count: labels.length })}</Caption1>
        <TakeFromColumn />
      </div>
    </div>
  );
}

function TakeFromColumn(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const api = useApi();
  const { columns, table, dispatch } = useWizard();
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const take = async (name: string): Promise<void> => {
    if (table === null) return;
    setProblem(null);
    try {
      const limit = MAX_LABELS + 1;
      const found = await api.workbooks.listValues({ tableId: table.tableId, column: name, limit });
      const values = found.map(({ value }) => value.trim()).filter((value) => value !== '');
      const taken = values.slice(0, MAX_LABELS);
      if (taken.length > 0) dispatch({ type: 'changed', fields: { labelsText: taken.join('\n') } });
      if (taken.length === 0) setNote(t('instruction.labelsNone', { name }));
      else if (found.length < limit) setNote(t('instruction.labelsTaken', { count: taken.length, name }));
      else setNote(t('instruction.labelsTooMany', { name, limit: MAX_LABELS }));
    } catch (error) {
      setProblem(callProblem(error));
    }
  };
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small">{t('instruction.labelsFrom')}</Button>
        </MenuTrigger>
        <MenuPopover className={styles.popover}>
          <MenuList>
            {columns.map((name) => (
              <MenuItem key={name} onClick={() => void take(name)}>
                {name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Caption1 role="status">{note}</Caption1>
      {problem !== null && <ProblemBar problem={problem} onDismiss={() => setProblem(null)} />}
    </>
  );
}
