import {
  Body1,
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerKinds } from '../../../../shared/model/answers.ts';
import type { ResultDetail } from '../../../../shared/model/job.ts';
import { rowMarks } from '../../../../shared/model/job.ts';
import type { Job } from '../../../client/page-host.ts';
import { Toggle } from '../../../components/toggle.tsx';
import { canEdit } from '../grid/result-columns.ts';
import type { WholeJob } from '../shared/whole-job.ts';
import { AnswerField } from './answer-field.tsx';
import type { Review } from './use-review.ts';

const useStyles = makeStyles({
  answers: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  answer: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  line: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, minWidth: 0 },
  name: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  value: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightSemibold,
  },
  own: { color: tokens.colorNeutralForeground3, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  button: { flexShrink: 0 },
  marks: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly detail: ResultDetail;
  readonly review: Review;
}

/**
 * The answers of one row: as they count, what Claude wrote where somebody has changed them, and the ways to
 * change, take back and mark.
 */
export function RowAnswers(props: Props): ReactNode {
  const { job, whole, detail, review } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const kinds = answerKinds(whole.settings.template.answerFormat);
  const hasAnswer = detail.answers.some((answer) => answer !== '') || detail.editedColumns.length > 0;
  return (
    <div className={styles.answers}>
      {!hasAnswer && <Body1 className={styles.own}>{t('panelNoAnswer')}</Body1>}
      {detail.isRenewed && <NewAnswer {...props} />}
      {(hasAnswer || canEdit(detail)) &&
        job.columns.map((name, column) => (
          <OneAnswer
            key={name}
            name={name}
            column={column}
            kind={kinds[column] ?? { kind: 'text' }}
            detail={detail}
            review={review}
          />
        ))}
      <Marks detail={detail} review={review} />
    </div>
  );
}

interface OneAnswerProps {
  readonly name: string;
  readonly column: number;
  readonly kind: ReturnType<typeof answerKinds>[number];
  readonly detail: ResultDetail;
  readonly review: Review;
}

function OneAnswer(props: OneAnswerProps): ReactNode {
  const { name, column, kind, detail, review } = props;
  const { rowNumber } = detail;
  const styles = useStyles();
  const { t } = useTranslation('answers');
  const [isEditing, setIsEditing] = useState(false);
  const value = detail.answers[column] ?? '';
  const keep = async (text: string): Promise<void> => {
    if (await review.edit(rowNumber, column, text)) setIsEditing(false);
  };
  const leave = (): void => setIsEditing(false);
  if (isEditing) {
    return <AnswerField {...{ name, kind, value }} onKeep={(text) => void keep(text)} onCancel={leave} />;
  }
  return (
    <div className={styles.answer}>
      <ShownAnswer {...props} onEdit={() => setIsEditing(true)} />
      {detail.editedColumns.includes(column) && (
        <div className={styles.line}>
          <Caption1 className={styles.own}>
            <OwnAnswer text={detail.ownAnswers[column] ?? ''} isRenewed={detail.isRenewed} />
          </Caption1>
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            onClick={() => void review.undoEdit(rowNumber, column)}
          >
            {t('undoEdit')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The answer as it counts, and the way to change it. */
function ShownAnswer(props: OneAnswerProps & { readonly onEdit: () => void }): ReactNode {
  const { name, column, detail } = props;
  const styles = useStyles();
  const { t } = useTranslation('answers');
  const { t: results } = useTranslation('results');
  const value = detail.answers[column] ?? '';
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <Caption1 className={styles.name}>{name}</Caption1>
        <p className={styles.value}>{value === '' ? results('emptyCell') : value}</p>
      </div>
      {canEdit(detail) && (
        <Button
          size="small"
          className={styles.button}
          aria-label={t('editOpen', { column: name })}
          onClick={props.onEdit}
        >
          {t('editOpenShort')}
        </Button>
      )}
    </div>
  );
}

function OwnAnswer(props: { readonly text: string; readonly isRenewed: boolean }): ReactNode {
  const { text, isRenewed } = props;
  const { t } = useTranslation('answers');
  if (text === '') return t('claudeWroteNothing');
  return isRenewed ? t('claudeAnswersAgain', { text }) : t('claudeWrote', { text });
}

/** A newer answer waits beneath what somebody has written: neither is given up unasked. */
function NewAnswer({ detail, review }: Props): ReactNode {
  const { t } = useTranslation('answers');
  const { rowNumber, editedColumns } = detail;
  const takeAll = async (): Promise<void> => {
    for (const column of editedColumns) await review.undoEdit(rowNumber, column);
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('renewedText')}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={() => void review.keep(rowNumber)}>{t('renewedKeep')}</Button>
        <Button onClick={() => void takeAll()}>{t('renewedTake')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Marks(props: { readonly detail: ResultDetail; readonly review: Review }): ReactNode {
  const { detail, review } = props;
  const styles = useStyles();
  const { t } = useTranslation('answers');
  const selection = { kind: 'rows', rowNumbers: [detail.rowNumber] } as const;
  return (
    <div className={styles.marks}>
      {rowMarks.map((mark) => (
        <Toggle
          key={mark}
          isPressed={detail.mark === mark}
          onPress={() => void review.mark(selection, detail.mark === mark ? null : mark)}
        >
          {t(`mark.${mark}`)}
        </Toggle>
      ))}
    </div>
  );
}
