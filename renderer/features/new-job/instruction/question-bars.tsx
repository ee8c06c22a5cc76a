import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { cutMiddle } from '../../../components/cut-middle.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** More columns than these that could be meant are better found in the list above. */
const MAX_CHOICES = 3;

/** Something in the instruction that is asked about. */
export interface Question {
  readonly key: string;
  readonly text: string;
  /** Columns that could be meant, the likeliest first. */
  readonly columns: readonly string[];
  readonly onTake: (column: string) => void;
  readonly keepLabel: string;
  readonly onKeep: () => void;
}

/**
 * A bar for each question, with a button for each column that could be meant and one that leaves things as they are.
 */
export function QuestionBars(props: {
  readonly intent: 'error' | 'warning';
  readonly questions: readonly Question[];
}): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  if (props.questions.length === 0) return null;
  return (
    <div className={styles.list}>
      {props.questions.map(({ key, text, columns, onTake, keepLabel, onKeep }) => (
        <MessageBar key={key} intent={props.intent} layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
          <MessageBarActions>
            {columns.slice(0, MAX_CHOICES).map((column) => (
              <Button key={column} onClick={() => onTake(column)}>
                {t('instruction.unknownReplace', { name: cutMiddle(column) })}
              </Button>
            ))}
            <Button appearance="transparent" onClick={onKeep}>
              {keepLabel}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
