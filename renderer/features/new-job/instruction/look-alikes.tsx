import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findLookAlikes, replaceLookAlike } from '../../../../shared/model/look-alikes.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { QuestionBars } from './question-bars.tsx';

/** At once; the next ones come when these are answered. */
const MAX_SHOWN = 3;

/** Columns in the marks of another program, such as `[Name]`: perhaps meant as they stand, so it is only asked. */
export function LookAlikes(props: {
  /** Takes the whole instruction with the column in place. */
  readonly onReplace: (instruction: string) => void;
}): ReactElement | null {
  const { t } = useTranslation('newJob');
  const { draft, columns } = useWizard();
  const [left, setLeft] = useState<readonly string[]>([]);
  const found = useMemo(() => findLookAlikes(draft.instruction, columns), [draft.instruction, columns]);
  const questions = [...new Map(found.map((one) => [one.written, one])).values()]
    .filter(({ written }) => !left.includes(written))
    .slice(0, MAX_SHOWN)
    .map((one) => ({
      key: one.written,
      text: t('instruction.lookAlike', { name: one.column, written: one.written }),
      columns: [one.column],
      onTake: () => props.onReplace(replaceLookAlike(draft.instruction, one, columns)),
      keepLabel: t('instruction.lookAlikeKeep'),
      onKeep: () => setLeft([...left, one.written]),
    }));
  return <QuestionBars intent="warning" questions={questions} />;
}
