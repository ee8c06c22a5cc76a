import {
  Body1,
  Dropdown,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  Option,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerColumns } from '../../../shared/model/template.ts';
import { useFormat } from '../../messages/messages.ts';
import type { AttachReport } from './attach-settings.ts';
import type { AttachChoice, AttachWay } from './use-attach-choice.ts';
import type { AttachReading, AttachTable } from './use-attach-table.ts';

const useStyles = makeStyles({
  counts: { display: 'flex', flexDirection: 'column' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  samples: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
  },
  row: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

/** Value of the option for row numbers; no column is called so, since headers hold no line breaks at their ends. */
const rowNumbers = '\n';

/** How far answers and rows fit together, and what the new columns are called. */
export function AttachMatch(props: {
  readonly reading: AttachReading;
  readonly choice: AttachChoice;
}): ReactNode {
  const { choice } = props;
  const { table, report } = props.reading;
  const { t } = useTranslation('batches');
  if (table === null || report === null) return null;
  if (choice.way === null) {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('noneTitle')}</MessageBarTitle>
          {t('noneText')}
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      <WayField report={report} way={choice.way} onChoose={choice.setWay} />
      <Counts table={table} report={report} way={choice.way} />
      <Samples way={choice.way} />
      <NewColumns choice={choice} />
    </>
  );
}

function WayField(props: {
  readonly report: AttachReport;
  readonly way: AttachWay;
  readonly onChoose: (way: AttachWay) => void;
}): ReactNode {
  const { t } = useTranslation('batches');
  const words = ({ idColumn, found }: AttachWay): string =>
    idColumn === null ? t('byRowNumbers', { found }) : t('byColumn', { name: idColumn, found });
  const optionOf = ({ idColumn }: AttachWay): string => idColumn ?? rowNumbers;
  return (
    <Field label={t('idColumn')} hint={t('idHint')}>
      <Dropdown
        value={words(props.way)}
        selectedOptions={[optionOf(props.way)]}
        onOptionSelect={(_, { optionValue }) => {
          const way = props.report.ways.find((candidate) => optionOf(candidate) === optionValue);
          if (way !== undefined) props.onChoose(way);
        }}
      >
        {props.report.ways.map((way) => (
          <Option key={optionOf(way)} value={optionOf(way)} text={words(way)}>
            {words(way)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

function Counts(props: {
  readonly table: AttachTable;
  readonly report: AttachReport;
  readonly way: AttachWay;
}): ReactNode {
  const { found, byNumber } = props.way;
  const styles = useStyles();
  const { t } = useTranslation('batches');
  const without = props.table.rowCount - found;
  const missing = props.report.results - props.report.answered;
  return (
    <>
      <div className={styles.counts} aria-live="polite">
        <Body1>
          <strong>{t('found', { found, count: props.report.results })}</strong>
        </Body1>
        {missing > 0 && <Body1>{t('noAnswer', { count: missing })}</Body1>}
        {without > 0 && <Body1>{t('without', { count: without })}</Body1>}
      </div>
      {byNumber > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('byNumber', { count: byNumber })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Samples(props: { readonly way: AttachWay }): ReactNode {
  const { samples } = props.way;
  const styles = useStyles();
  const { t } = useTranslation('batches');
  if (samples.length === 0) return null;
  return (
    <div>
      <Subtitle2 as="h3" className={styles.heading}>
        {t('samplesTitle')}
      </Subtitle2>
      <div className={styles.samples}>
        {samples.map(({ rowNumber, row, answer }) => (
          <Fragment key={rowNumber}>
            <Body1 className={styles.row}>{t('sampleRow', { row: rowNumber })}</Body1>
            <Body1 className={styles.text}>{row}</Body1>
            <Body1 className={styles.text}>{answer}</Body1>
          </Fragment>
        ))}
      </div>
    </div>
  );
}

function NewColumns(props: { readonly choice: AttachChoice }): ReactNode {
  const { choice } = props;
  const { t } = useTranslation('batches');
  const format = useFormat();
  if (choice.format.kind === 'fields') {
    return <Body1>{t('fields', { columns: format.list(answerColumns(choice.format, '')) })}</Body1>;
  }
  const problem = { empty: t('columnNameEmpty'), taken: t('columnNameTaken') };
  return (
    <>
      {choice.taken.length > 0 && <Body1>{t('fieldsTaken', { columns: format.list(choice.taken) })}</Body1>}
      <Field
        label={t('columnName')}
        {...(choice.nameProblem === null
          ? {}
          : { validationMessage: problem[choice.nameProblem], validationState: 'error' as const })}
      >
        <Input
          value={choice.columnName}
          maxLength={1000}
          onChange={(_, { value }) => choice.setColumnName(value)}
        />
      </Field>
    </>
  );
}
