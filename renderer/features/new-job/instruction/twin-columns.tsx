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
import { findTwinColumns, replaceColumn } from '../../../../shared/model/twin-columns.ts';
import { cutMiddle } from '../../../components/cut-middle.ts';
import { useWizard } from '../frame/wizard.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** Of one name; the others are reached by their names. */
const MOST_OFFERED = 3;

/** A name in the instruction that several columns bear: it takes the first of them, which may not be the one that is meant. */
export function TwinColumnsBars(props: {
  /** Takes the whole instruction with the other column in place. */
  readonly onReplace: (instruction: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, columns } = useWizard();
  const [right, setRight] = useState<readonly string[]>([]);
  const found = useMemo(() => findTwinColumns(draft.instruction, columns), [draft.instruction, columns]);
  const asked = found.filter(({ name }) => !right.includes(name));
  if (asked.length === 0) return null;
  return (
    <div className={styles.list}>
      {asked.map(({ name, others }) => (
        <MessageBar key={name} intent="warning" layout="multiline">
          <MessageBarBody>
            {t('instruction.twin', { name: cutMiddle(name), number: others.length + 1 })}
          </MessageBarBody>
          <MessageBarActions>
            {others.slice(0, MOST_OFFERED).map((other) => (
              <Button
                key={other}
                onClick={() => props.onReplace(replaceColumn(draft.instruction, name, other, columns))}
              >
                {t('instruction.unknownReplace', { name: cutMiddle(other) })}
              </Button>
            ))}
            <Button appearance="transparent" onClick={() => setRight([...right, name])}>
              {t('instruction.twinKeep')}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </div>
  );
}
