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
import { replacePlaceholder } from '../draft/placeholder-use.ts';
import { useWizard } from '../frame/wizard.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

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
  const { draft, use } = useWizard();
  const unknown = use.unknown.filter(({ name }) => !except.includes(name));
  if (unknown.length === 0) return null;
  return (
    <div className={styles.list}>
      {unknown.map(({ name, suggestion }) => (
        <MessageBar key={name} intent="error" layout="multiline">
          <MessageBarBody>
            {t('instruction.unknown', { name })}{' '}
            {suggestion !== null && t('instruction.unknownSuggest', { name: suggestion })}
          </MessageBarBody>
          {suggestion !== null && (
            <MessageBarActions>
              <Button onClick={() => onReplace(replacePlaceholder(draft.instruction, name, suggestion))}>
                {t('instruction.unknownReplace', { name: suggestion })}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      ))}
    </div>
  );
}
