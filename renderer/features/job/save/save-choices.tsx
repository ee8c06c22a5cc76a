import {
  Body1,
  Caption1,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveCheck } from '../../../../shared/contract/types.ts';
import { columnLetters } from '../../../../shared/model/column-letters.ts';
import { type ExtraColumn, extraColumns } from '../../../../shared/model/columns-beside.ts';
import type { Job } from '../../../client/page-host.ts';
import { useSnapshot } from '../../../client/use-state.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { PracticeNote } from '../../../components/practice-badge.tsx';
import { LackingLetters } from './lacking-letters.tsx';
import { MatchingLists } from './matching-lists.tsx';
import { SaveColumns, type SavePlace } from './save-columns.tsx';
import { SavePreview } from './save-preview.tsx';
import type { Save } from './use-save.ts';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  radio: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3 },
  extras: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** The choices before saving, and what they would do. */
export function SaveChoices(props: { readonly job: Job; readonly save: Save }): ReactNode {
  const { job, save } = props;
  const { options, change, check } = save;
  const styles = useStyles();
  const isBrowser = useSnapshot().host === 'browser';
  const place = (answer: string, wanted: SavePlace): void =>
    change({
      places: [...options.places.filter((known) => known.answer !== answer), { answer, place: wanted }],
    });
  return (
    <div className={styles.choices}>
      {job.isPractice && <PracticeNote />}
      {isBrowser ? <DownloadHint /> : <TargetChoice save={save} />}
      {check !== null && check.lacking !== null && (
        <LackingLetters
          found={check.lacking}
          chosen={options.lacking}
          onChange={(lacking) => change({ lacking })}
        />
      )}
      {check !== null && <SaveColumns answers={job.columns} check={check} onPlace={place} />}
      <MatchingLists matching={check} isChecking={save.isChecking} />
      <ExtrasChoice save={save} />
      {check !== null && <CheckedChoices save={save} check={check} />}
      {check !== null && <SavePreview check={check} />}
    </div>
  );
}

function DownloadHint(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('results');
  return (
    <Body1>
      {t('saveCopyDownload')} <span className={styles.hint}>{t('saveCopyHint')}</span>
    </Body1>
  );
}

/** A copy, or the workbook itself. */
function TargetChoice({ save }: { readonly save: Save }): ReactNode {
  const { t } = useTranslation('results');
  return (
    <Field label={t('saveTargetLabel')}>
      <RadioGroup
        value={save.options.target}
        onChange={(_, { value }) => save.change({ target: value === 'original' ? 'original' : 'copy' })}
      >
        <Radio value="copy" label={<Choice name={t('saveCopy')} hint={t('saveCopyHint')} />} />
        <Radio value="original" label={<Choice name={t('saveOriginal')} hint={t('saveOriginalHint')} />} />
      </RadioGroup>
    </Field>
  );
}

/** Columns beside the answers, such as the state and the cost. */
function ExtrasChoice({ save }: { readonly save: Save }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { extras } = save.options;
  const toggle = (extra: ExtraColumn, isOn: boolean): void =>
    save.change({
      extras: extraColumns.filter((known) => (known === extra ? isOn : extras.includes(known))),
    });
  return (
    <ChoiceGroup label={t('saveExtras')} className={styles.extras}>
      {extraColumns.map((extra) => (
        <Checkbox
          key={extra}
          label={t(`saveExtra.${extra}`)}
          checked={extras.includes(extra)}
          onChange={(_, { checked }) => toggle(extra, checked === true)}
        />
      ))}
    </ChoiceGroup>
  );
}

/** What only some workbooks allow. */
function CheckedChoices(props: { readonly save: Save; readonly check: SaveCheck }): ReactNode {
  const { check } = props;
  const { options, change } = props.save;
  const { t } = useTranslation('results');
  return (
    <>
      {check.canAddSummarySheet && (
        <Checkbox
          label={<Choice name={t('saveSummarySheet')} hint={t('saveSummarySheetHint')} />}
          checked={options.addsSummarySheet}
          onChange={(_, { checked }) => change({ addsSummarySheet: checked === true })}
        />
      )}
      {check.printArea !== null && (
        <Checkbox
          label={
            <Choice
              name={t('savePrint')}
              hint={t('savePrintHint', { column: columnLetters(check.printArea.lastColumn) })}
            />
          }
          checked={options.printsAnswers}
          onChange={(_, { checked }) => change({ printsAnswers: checked === true })}
        />
      )}
    </>
  );
}

function Choice(props: { readonly name: string; readonly hint: string }): ReactNode {
  const styles = useStyles();
  return (
    <span className={styles.radio}>
      {props.name}
      <Caption1 className={styles.hint}>{props.hint}</Caption1>
    </span>
  );
}
