import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveReport } from '../../../../shared/contract/types.ts';
import { useFormat } from '../../../messages/messages.ts';
import { WrittenFile } from '../shared/written-file.tsx';
import { MatchingLists } from './matching-lists.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** What was written, and how to take it back. */
export function SaveResult(props: {
  readonly report: SaveReport;
  /** The new columns were to be printed. */
  readonly asksToPrint: boolean;
  readonly onUndo: () => void;
}): ReactNode {
  const { report } = props;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const format = useFormat();
  const leftOut = report.matching.changed + report.matching.gone > 0;
  return (
    <WrittenFile
      file={report}
      headline={t('saveDone', { count: report.answered, name: report.name })}
      openLabel={t('saveOpen')}
      actions={
        report.canUndo && (
          <Button appearance="subtle" onClick={props.onUndo}>
            {t('undoOpen')}
          </Button>
        )
      }
    >
      {report.written > report.answered && (
        <Body1>{t('saveDoneBeside', { count: report.written - report.answered })}</Body1>
      )}
      <Body1 className={styles.quiet}>{t('saveDoneColumns', { columns: format.list(report.columns) })}</Body1>
      {report.hasChangedEncoding && <Body1>{t('saveDoneEncoding')}</Body1>}
      {report.replacedAnswers > 0 && (
        <Body1>{t('saveDoneReplaced', { count: report.replacedAnswers })}</Body1>
      )}
      {report.continued > 0 && <Body1>{t('saveDoneContinued', { count: report.continued })}</Body1>}
      {props.asksToPrint && (
        <Body1>{t(report.printArea?.isGrown === true ? 'saveDonePrint' : 'saveDonePrintKept')}</Body1>
      )}
      {leftOut && <MatchingLists matching={report.matching} isChecking={false} />}
    </WrittenFile>
  );
}
