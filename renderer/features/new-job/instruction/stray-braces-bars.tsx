import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { escapeBraces, placeholderFor } from '../../../../shared/model/placeholders.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { QuestionBars } from './question-bars.tsx';

/** Braces that name nothing, each with the column that was probably meant, or to be sent as they are. */
export function StrayBracesBars(props: {
  /** Takes the whole instruction with the piece put right. */
  readonly onReplace: (instruction: string) => void;
}): ReactElement | null {
  const { t } = useTranslation('newJob');
  const { draft, columns, use } = useWizard();
  const put = (place: { readonly start: number; readonly end: number }, text: string): void =>
    props.onReplace(draft.instruction.slice(0, place.start) + text + draft.instruction.slice(place.end));
  const questions = use.stray.map((stray) => ({
    key: String(stray.start),
    text: [
      t('instruction.stray', { name: stray.text }),
      stray.suggestion === null ? '' : t('instruction.unknownSuggest', { name: stray.suggestion }),
    ]
      .join(' ')
      .trimEnd(),
    columns: stray.suggestion === null ? [] : [stray.suggestion],
    onTake: (column: string) => put(stray, placeholderFor(column, columns)),
    keepLabel: t('instruction.keepBraces'),
    onKeep: () => put(stray, escapeBraces(draft.instruction.slice(stray.start, stray.end))),
  }));
  return <QuestionBars intent="error" questions={questions} />;
}
