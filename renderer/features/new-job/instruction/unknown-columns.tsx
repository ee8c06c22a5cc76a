import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepPlaceholder, replacePlaceholder } from '../draft/placeholder-use.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { QuestionBars } from './question-bars.tsx';

interface UnknownColumnsProps {
  /** Names that are asked about elsewhere. */
  readonly except: readonly string[];
  /** Takes the whole instruction with the right name in it. */
  readonly onReplace: (instruction: string) => void;
}

/** Placeholders that name no column, each with the column that was probably meant and a button that puts it in. */
export function UnknownColumns({ except, onReplace }: UnknownColumnsProps): ReactElement | null {
  const { t } = useTranslation('newJob');
  const { draft, columns, use } = useWizard();
  const questions = use.unknown
    .filter(({ name }) => !except.includes(name))
    .map(({ name, suggestion, choices }) => ({
      key: name,
      text: [
        t('instruction.unknown', { name }),
        suggestion === null ? '' : t('instruction.unknownSuggest', { name: suggestion }),
      ]
        .join(' ')
        .trimEnd(),
      columns: choices,
      onTake: (column: string) => onReplace(replacePlaceholder(draft.instruction, name, column, columns)),
      keepLabel: t('instruction.keepBraces'),
      onKeep: () => onReplace(keepPlaceholder(draft.instruction, name, columns)),
    }));
  return <QuestionBars intent="error" questions={questions} />;
}
