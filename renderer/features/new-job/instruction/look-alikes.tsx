import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findLookAlikes, replaceLookAlike } from '../../../../shared/model/look-alikes.ts';
import { cutMiddle } from '../../../components/cut-middle.ts';
import { useWizard } from '../frame/wizard.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** At once; the next ones come when these are answered. */
const MOST_SHOWN = 3;

/** Columns in the marks of another program, such as `[Name]`: perhaps meant as they stand, so it is only asked. */
export function LookAlikes(props: {
  /** Takes the whole instruction with the column in place. */
  readonly onReplace: (instruction: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, columns } = useWizard();
  const [left, setLeft] = useState<readonly string[]>([]);
  const found = useMemo(() => findLookAlikes(draft.instruction, columns), [draft.instruction, columns]);
  const asked = [...new Map(found.map((one) => [one.written, one])).values()].filter(
    ({ written }) => !left.includes(written),
  );
  if (asked.length === 0) return null;
  return (
    <div className={styles.list}>
      {asked.slice(0, MOST_SHOWN).map((one) => (
        <MessageBar key={one.written} intent="warning" layout="multiline">
          <MessageBarBody>
            {t('instruction.lookAlike', { name: one.column, written: one.written })}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => props.onReplace(replaceLookAlike(draft.instruction, one, columns))}>
              {t('instruction.unknownReplace', { name: cutMiddle(one.column) })}
            </Button>
            <Button appearance="transparent" onClick={() => setLeft([...left, one.written])}>
              {t('instruction.lookAlikeKeep')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
