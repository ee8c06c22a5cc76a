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
import { escapeBraces, placeholderFor } from '../../../../shared/model/placeholders.ts';
import { cutMiddle } from '../../../components/cut-middle.ts';
import { useWizard } from '../frame/wizard.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** Braces that name nothing, each with the column that was probably meant, or to be sent as they are. */
export function StrayBracesBars(props: {
  /** Takes the whole instruction with the piece put right. */
  readonly onReplace: (instruction: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, columns, use } = useWizard();
  if (use.stray.length === 0) return null;
  const put = (place: { readonly start: number; readonly end: number }, text: string): void =>
    props.onReplace(draft.instruction.slice(0, place.start) + text + draft.instruction.slice(place.end));
  return (
    <div className={styles.list}>
      {use.stray.map((stray) => (
        <MessageBar key={stray.start} intent="error" layout="multiline">
          <MessageBarBody>
            {t('instruction.stray', { name: stray.text })}{' '}
            {stray.suggestion !== null && t('instruction.unknownSuggest', { name: stray.suggestion })}
          </MessageBarBody>
          <MessageBarActions>
            {stray.suggestion !== null && (
              <Button onClick={() => put(stray, placeholderFor(stray.suggestion ?? '', columns))}>
                {t('instruction.unknownReplace', { name: cutMiddle(stray.suggestion) })}
              </Button>
            )}
            <Button
              appearance="transparent"
              onClick={() => put(stray, escapeBraces(draft.instruction.slice(stray.start, stray.end)))}
            >
              {t('instruction.keepBraces')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
