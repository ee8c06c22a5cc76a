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
import { keepPlaceholder, replacePlaceholder } from '../draft/placeholder-use.ts';
import { useWizard } from '../frame/wizard.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** More columns than these that could be meant are better found in the list above. */
const MOST_CHOICES = 3;

interface UnknownColumnsProps {
  /** Names that are asked about elsewhere. */
  readonly except: readonly string[];
  /** Takes the whole instruction with the right name in it. */
  readonly onReplace: (instruction: string) => void;
}

/** Placeholders that name no column, each with the column that was probably meant and a button that puts it in. */
export function UnknownColumns({ except, onReplace }: UnknownColumnsProps): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, columns, use } = useWizard();
  const unknown = use.unknown.filter(({ name }) => !except.includes(name));
  if (unknown.length === 0) return null;
  return (
    <div className={styles.list}>
      {unknown.map(({ name, suggestion, choices }) => (
        <MessageBar key={name} intent="error" layout="multiline">
          <MessageBarBody>
            {t('instruction.unknown', { name })}{' '}
            {suggestion !== null && t('instruction.unknownSuggest', { name: suggestion })}
          </MessageBarBody>
          <MessageBarActions>
            {choices.slice(0, MOST_CHOICES).map((column) => (
              <Button
                key={column}
                onClick={() => onReplace(replacePlaceholder(draft.instruction, name, column, columns))}
              >
                {t('instruction.unknownReplace', { name: cutMiddle(column) })}
              </Button>
            ))}
            <Button
              appearance="transparent"
              onClick={() => onReplace(keepPlaceholder(draft.instruction, name, columns))}
            >
              {t('instruction.keepBraces')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
