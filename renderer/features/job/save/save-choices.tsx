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
import type { SaveCheck, SaveTarget } from '../../../../shared/contract/types.ts';
import { columnLetters } from '../../../../shared/model/column-letters.ts';
import { type ExtraColumn, extraColumns } from '../../../../shared/model/columns-beside.ts';
import type { Job } from '../../../client/page-host.ts';
import { useSnapshot } from '../../../client/use-state.ts';
import { ChoiceGroup } from '../../../components/choice-group.tsx';
import { PracticeNote } from '../../../components/practice-badge.tsx';
import { type LackingChoice, LackingLetters } from './lacking-letters.tsx';
import { MatchingLists } from './matching-lists.tsx';
import { SaveColumns, type SavePlace } from './save-columns.tsx';
import { SavePreview } from './save-preview.tsx';

const useStyles = makeStyles({
  choices: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  radio: { display: 'flex', flexDirection: 'column' },
  hint: { color: tokens.colorNeutralForeground3 },
  extras: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** The choices before saving. */
export function SaveChoices(props: {
  readonly job: Job;
  readonly target: SaveTarget;
  readonly onTarget: (target: SaveTarget) => void;
  readonly extras: readonly ExtraColumn[];
  readonly onExtras: (extras: readonly ExtraColumn[]) => void;
  readonly onPlace: (answer: string, place: SavePlace) => void;
  readonly addsRecord: boolean;
  readonly onRecord: (addsRecord: boolean) => void;
  readonly printsAnswers: boolean;
  readonly onPrint: (printsAnswers: boolean) => void;
  readonly lacking: LackingChoice | null;
  readonly onLacking: (lacking: LackingChoice) => void;
  readonly check: SaveCheck | null;
  readonly isChecking: boolean;
}): ReactNode {
  const { job, target, extras, check } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const isBrowser = useSnapshot().host === 'browser';
  const toggle = (extra: ExtraColumn, isOn: boolean): void =>
    props.onExtras(extraColumns.filter((known) => (known === extra ? isOn : extras.includes(known))));
  return (
    <div className={styles.choices}>
      {job.isPractice && <PracticeNote />}
      {isBrowser ? (
        <Body1>
          {t('saveCopyDownload')} <span className={styles.hint}>{t('saveCopyHint')}</span>
        </Body1>
      ) : (
        <Field label={t('saveTargetLabel')}>
          <RadioGroup
            value={target}
            onChange={(_, change) => props.onTarget(change.value === 'original' ? 'original' : 'copy')}
          >
            <Radio value="copy" label={<Choice name={t('saveCopy')} hint={t('saveCopyHint')} />} />
            <Radio
              value="original"
              label={<Choice name={t('saveOriginal')} hint={t('saveOriginalHint')} />}
            />
          </RadioGroup>
        </Field>
      )}
      {check !== null && check.lacking !== null && (
        <LackingLetters found={check.lacking} chosen={props.lacking} onChange={props.onLacking} />
      )}
      {check !== null && <SaveColumns answers={job.columns} check={check} onPlace={props.onPlace} />}
      <MatchingLists matching={check} isChecking={props.isChecking} />
      <ChoiceGroup label={t('saveExtras')} className={styles.extras}>
        {extraColumns.map((extra) => (
          <Checkbox
            key={extra}
            label={t(`saveExtra.${extra}`)}
            checked={extras.includes(extra)}
            onChange={(_, change) => toggle(extra, change.checked === true)}
          />
        ))}
      </ChoiceGroup>
      {check?.canAddRecord === true && (
        <Checkbox
          label={<Choice name={t('saveRecord')} hint={t('saveRecordHint')} />}
          checked={props.addsRecord}
          onChange={(_, change) => props.onRecord(change.checked === true)}
        />
      )}
      {check !== null && check.printArea !== null && (
        <Checkbox
          label={
            <Choice
              name={t('savePrint')}
              hint={t('savePrintHint', { column: columnLetters(check.printArea.lastColumn) })}
            />
          }
          checked={props.printsAnswers}
          onChange={(_, change) => props.onPrint(change.checked === true)}
        />
      )}
      {check !== null && <SavePreview check={check} />}
    </div>
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
