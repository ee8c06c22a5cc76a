import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PromptPreview } from '../preview/prompt-preview.tsx';
import { TemplateBar } from '../templates/template-bar.tsx';
import { AnswerFormatField } from './answer-format-field.tsx';
import { BackgroundField } from './background-field.tsx';
import { InstructionField } from './instruction-field.tsx';
import { NewColumnFields } from './new-column-fields.tsx';
import { RowsField } from './rows-field.tsx';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(240px, 34%)',
    columnGap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    '@container (max-width: 600px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      rowGap: tokens.spacingVerticalL,
    },
  },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  aside: { position: 'sticky', top: 0, minWidth: 0 },
});

/** Step 2: what Claude should do, what comes back, for which rows; beside it exactly what Claude will read. */
export function InstructionStep(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.step}>
      <div className={styles.fields}>
        <TemplateBar />
        <InstructionField />
        <AnswerFormatField />
        <NewColumnFields />
        <RowsField />
        <BackgroundField />
      </div>
      <aside className={styles.aside}>
        <PromptPreview />
      </aside>
    </div>
  );
}
