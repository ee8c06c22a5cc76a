import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveCheck } from '../../../../shared/contract/types.ts';

/** Where one answer goes. */
export type SavePlace = SaveCheck['columns'][number]['place'];

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalS,
  },
  field: { flexGrow: 1, flexBasis: '220px', minWidth: 0 },
  select: { minWidth: 0 },
});

const newColumn = 'append';
const existing = 'column:';

/** For each answer: a new column, or one that the sheet has, filled where it is empty or replaced. */
export function SaveColumns(props: {
  readonly answers: readonly string[];
  readonly check: SaveCheck;
  readonly onPlace: (answer: string, place: SavePlace) => void;
}): ReactNode {
  const styles = useStyles();
  const { columns, sheetColumns } = props.check;
  const taken = columns.flatMap(({ place }) => (place === 'append' ? [] : [place.column]));
  return (
    <div className={styles.list}>
      {props.answers.map((answer, at) => {
        const column = columns[at];
        if (column === undefined) return null;
        const { place } = column;
        const own = place === 'append' ? null : place.column;
        return (
          <ColumnChoice
            key={answer}
            answer={answer}
            header={place === 'append' ? column.header : answer}
            place={place}
            changedSinceSave={props.check.changedSinceSave}
            choices={sheetColumns.filter((name) => name === own || !taken.includes(name))}
            onPlace={(wanted) => props.onPlace(answer, wanted)}
          />
        );
      })}
    </div>
  );
}

interface ColumnChoiceProps {
  readonly answer: string;
  readonly header: string;
  readonly place: SavePlace;
  readonly changedSinceSave: number;
  readonly choices: readonly string[];
  readonly onPlace: (place: SavePlace) => void;
}

function ColumnChoice(props: ColumnChoiceProps): ReactNode {
  const { answer, place } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const choose = (value: string): void => {
    if (value === newColumn) props.onPlace('append');
    else props.onPlace({ column: value.slice(existing.length), onlyEmptyCells: true });
  };
  return (
    <div className={styles.line}>
      <Field className={styles.field} label={t('savePlaceLabel', { answer })}>
        <Select
          select={{ className: styles.select }}
          value={place === 'append' ? newColumn : `${existing}${place.column}`}
          onChange={(_, change) => choose(change.value)}
        >
          <option value={newColumn}>{t('savePlaceNew', { header: props.header })}</option>
          {props.choices.map((name) => (
            <option key={name} value={`${existing}${name}`}>
              {t('savePlaceExisting', { name })}
            </option>
          ))}
        </Select>
      </Field>
      {place !== 'append' && (
        <FillChoice place={place} changedSinceSave={props.changedSinceSave} onPlace={props.onPlace} />
      )}
    </div>
  );
}

interface FillChoiceProps {
  readonly place: Exclude<SavePlace, 'append'>;
  readonly changedSinceSave: number;
  readonly onPlace: (place: SavePlace) => void;
}

/**
 * Whether an answer goes only into the column's empty cells; answers changed since a save would not be written then.
 */
function FillChoice({ place, changedSinceSave, onPlace }: FillChoiceProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('results');
  const warning = {
    validationState: 'warning' as const,
    validationMessage: t('savePlaceChanged', { count: changedSinceSave }),
  };
  return (
    <Field
      className={styles.field}
      label={t('savePlaceHow')}
      {...(place.onlyEmptyCells && changedSinceSave > 0 ? warning : {})}
    >
      <Select
        select={{ className: styles.select }}
        value={place.onlyEmptyCells ? 'fill' : 'replace'}
        onChange={(_, { value }) => onPlace({ column: place.column, onlyEmptyCells: value !== 'replace' })}
      >
        <option value="fill">{t('savePlaceFill')}</option>
        <option value="replace">{t('savePlaceReplace')}</option>
      </Select>
    </Field>
  );
}
