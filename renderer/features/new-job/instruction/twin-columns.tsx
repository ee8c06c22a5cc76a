import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findTwinColumns, replaceColumn } from '../../../../shared/model/twin-columns.ts';
import { cutMiddle } from '../../../components/cut-middle.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { QuestionBars } from './question-bars.tsx';

/**
 * A name in the instruction that several columns bear: it takes the first of them, which may not be the one
 * that is meant.
 */
export function TwinColumnsBars(props: {
  /** Takes the whole instruction with the other column in place. */
  readonly onReplace: (instruction: string) => void;
}): ReactElement | null {
  const { t } = useTranslation('newJob');
  const { draft, columns } = useWizard();
  const [right, setRight] = useState<readonly string[]>([]);
  const found = useMemo(() => findTwinColumns(draft.instruction, columns), [draft.instruction, columns]);
  const questions = found
    .filter(({ name }) => !right.includes(name))
    .map(({ name, others }) => ({
      key: name,
      text: t('instruction.twin', { name: cutMiddle(name), number: others.length + 1 }),
      columns: others,
      onTake: (other: string) => props.onReplace(replaceColumn(draft.instruction, name, other, columns)),
      keepLabel: t('instruction.twinKeep'),
      onKeep: () => setRight([...right, name]),
    }));
  return <QuestionBars intent="warning" questions={questions} />;
}
