import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { placeholderFor } from '../../../../shared/model/placeholders.ts';
import { cutMiddle } from '../../../components/cut-middle.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    maxHeight: '96px',
    overflowY: 'auto',
    padding: '2px',
    margin: 0,
    border: 'none',
    minWidth: 0,
  },
  chip: {
    minWidth: 0,
    maxWidth: '320px',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    ':hover': {
      color: tokens.colorBrandForeground2Hover,
      backgroundColor: tokens.colorBrandBackground2Hover,
    },
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** From this many columns on a box to find one is of more use than looking. */
const MANY_COLUMNS = 25;

/** The sheet's columns as buttons: a click puts one in at the cursor, dragging puts it where it is dropped. */
export function ColumnChips({ onInsert }: { readonly onInsert: (name: string) => void }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { columns } = useWizard();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = columns.filter((name) => name.toLocaleLowerCase().includes(wanted));
  return (
    <div className={styles.box}>
      {columns.length >= MANY_COLUMNS && (
        <Input
          size="small"
          value={filter}
          contentBefore={<Search20Regular />}
          placeholder={t('instruction.columnsFilter')}
          aria-label={t('instruction.columnsFilter')}
          onChange={(_, { value }) => setFilter(value)}
        />
      )}
      <fieldset className={styles.chips} aria-label={t('instruction.columnsLabel')}>
        {shown.map((name) => (
          <ColumnChip key={name} name={name} onInsert={onInsert} />
        ))}
      </fieldset>
    </div>
  );
}

interface ColumnChipProps {
  readonly name: string;
  readonly onInsert: (name: string) => void;
}

/** Pressed it inserts the column where the cursor is, dragged where it is dropped. */
function ColumnChip({ name, onInsert }: ColumnChipProps): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { columns } = useWizard();
  return (
    <Button
      size="small"
      className={styles.chip}
      draggable
      // What is seen must be in the name, for those who speak to their computer; the title tells the rest.
      aria-label={t('instruction.columnInsert', { name: cutMiddle(name) })}
      title={name}
      onClick={() => onInsert(name)}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', placeholderFor(name, columns));
        event.dataTransfer.effectAllowed = 'copy';
      }}
    >
      <span className={styles.name}>{cutMiddle(name)}</span>
    </Button>
  );
}
