import {
  Body1,
  Caption1,
  Checkbox,
  Field,
  Link,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportCheck } from '../../../../shared/contract/types.ts';
import {
  type ExportExtra,
  type ExportLayout,
  exportExtras,
  exportLayouts,
} from '../../../../shared/model/columns-beside.ts';
import type { Job } from '../../../client/page-host.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { PracticeNote } from '../../../components/practice-badge.tsx';
import { useFormat } from '../../../messages/messages.ts';

/** What the user has chosen so far. */
export interface ExportOptions {
  readonly onlyShown: boolean;
  /** Columns of the sheet that are to be left out. */
  readonly left: ReadonlySet<string>;
  readonly extras: readonly ExportExtra[];
  readonly layout: ExportLayout;
  readonly guardsFormulas: boolean;
}

interface Props {
  readonly job: Job;
  readonly isCsv: boolean;
  /** The results show something else than all rows. */
  readonly canChooseRows: boolean;
  /** Null while the workbook is looked at. */
  readonly check: ExportCheck | null;
  readonly options: ExportOptions;
  readonly onChange: (change: Partial<ExportOptions>) => void;
}

const useStyles = makeStyles({
  choices: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
  },
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    maxHeight: '136px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  more: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    alignItems: 'start',
  },
  hint: { color: tokens.colorNeutralForeground3 },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  label: { display: 'flex', flexDirection: 'column' },
});

/** The choices before exporting. */
export function ExportChoices(props: Props): ReactNode {
  const { job, isCsv, options, onChange } = props;
  const styles = useStyles();
  const { t } = useTranslation('exporting');
  const toggle = (extra: ExportExtra, isOn: boolean): void =>
    onChange({
      extras: exportExtras.filter((known) => (known === extra ? isOn : options.extras.includes(known))),
    });
  return (
    <>
      <Body1>{isCsv ? t('introCsv') : t('introJsonLines')}</Body1>
      <div className={styles.choices}>
        {job.isPractice && <PracticeNote />}
        {props.canChooseRows && <RowsChoice {...props} />}
        <SheetColumns {...props} />
        <ChoiceGroup label={t('extrasLabel')} className={styles.more}>
          {exportExtras.map((extra) => (
            <Checkbox
              key={extra}
              label={t(`extra.${extra}`)}
              checked={options.extras.includes(extra)}
              onChange={(_, change) => toggle(extra, change.checked === true)}
            />
          ))}
        </ChoiceGroup>
        {isCsv && <CsvChoices {...props} />}
      </div>
    </>
  );
}

/** All rows, or those that the results show now. */
function RowsChoice({ options, onChange }: Props): ReactNode {
  const { t } = useTranslation('exporting');
  return (
    <Field label={t('rowsLabel')}>
      <RadioGroup
        value={options.onlyShown ? 'shown' : 'all'}
        onChange={(_, change) => onChange({ onlyShown: change.value === 'shown' })}
      >
        <Radio value="all" label={t('rowsAll')} />
        <Radio value="shown" label={t('rowsShown')} />
      </RadioGroup>
    </Field>
  );
}

/** What is asked of CSV only: how it is laid out, and whether cells that a program takes for formulas are guarded. */
function CsvChoices({ options, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('exporting');
  return (
    <>
      <Field label={t('layoutLabel')} hint={t('layoutHint')}>
        <Select
          value={options.layout}
          onChange={(_, { value }) => onChange({ layout: value === 'semicolon' ? 'semicolon' : 'comma' })}
        >
          {exportLayouts.map((layout) => (
            <option key={layout} value={layout}>
              {t(`layout.${layout}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={
          <span className={styles.label}>
            {t('guard')}
            <Caption1 className={styles.hint}>{t('guardHint')}</Caption1>
          </span>
        }
        checked={options.guardsFormulas}
        onChange={(_, { checked }) => onChange({ guardsFormulas: checked === true })}
      />
    </>
  );
}

function SheetColumns({ job, check, options, onChange }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('exporting');
  const format = useFormat();
  const titleId = useId();
  const toggle = (name: string, isOn: boolean): void => {
    const others = [...options.left].filter((other) => other !== name);
    onChange({ left: new Set(isOn ? others : [...others, name]) });
  };
  if (check === null) return <Body1 className={styles.hint}>{t('columnsReading')}</Body1>;
  const names = check.columns.map((column) => column.name);
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <span id={titleId}>{t('columnsLabel')}</span>
        <AllOrNone
          onAll={() => onChange({ left: new Set() })}
          onNone={() => onChange({ left: new Set(names) })}
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid that scrolls in every browser. */}
      <div className={styles.list} role="group" aria-labelledby={titleId}>
        {names.map((name) => (
          <Checkbox
            key={name}
            label={name}
            checked={!options.left.has(name)}
            onChange={(_, change) => toggle(name, change.checked === true)}
          />
        ))}
      </div>
      {check.otherColumns !== 'here' && (
        <Caption1>{check.otherColumns === 'changed' ? t('columnsChanged') : t('columnsGone')}</Caption1>
      )}
      <Caption1 className={styles.hint}>
        {t('columnsAnswers', { columns: format.list(job.columns) })}
      </Caption1>
    </div>
  );
}

function AllOrNone(props: { readonly onAll: () => void; readonly onNone: () => void }): ReactNode {
  const { t } = useTranslation('exporting');
  return (
    <>
      <Link as="button" onClick={props.onAll}>
        {t('columnsAll')}
      </Link>
      <Link as="button" onClick={props.onNone}>
        {t('columnsNone')}
      </Link>
    </>
  );
}
