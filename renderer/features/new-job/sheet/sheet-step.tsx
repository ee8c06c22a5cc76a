import { Button, makeStyles, ProgressBar, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useFormat } from '../../../messages/messages.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { ChooseWorkbook } from './choose-workbook.tsx';
import { FirstRows } from './first-rows.tsx';
import { NonDataNotes } from './non-data-notes.tsx';
import { RowRulesNotes } from './row-rules-notes.tsx';
import { SheetFields } from './sheet-fields.tsx';
import { SheetNotes } from './sheet-notes.tsx';
import { SheetPlace } from './sheet-place.tsx';
import { SideTablesNotes } from './side-tables-notes.tsx';
import { TextShapeFields } from './text-shape-fields.tsx';

const useStyles = makeStyles({
  // As high as the screen, so that the grid takes what the fields above it leave.
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, height: '100%' },
  above: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, flexShrink: 0 },
  heading: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  title: { margin: 0, flexGrow: 1 },
  reading: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minHeight: '32px' },
  words: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    maxWidth: '60%',
    flexShrink: 0,
  },
  bar: { flexGrow: 1 },
  stop: { flexShrink: 0, whiteSpace: 'nowrap' },
});

/** Step 1: the workbook, the sheet, its column names, and the first rows as they will be read. */
export function SheetStep(): ReactElement {
  const { draft } = useWizard();
  return draft.file === null ? <ChooseWorkbook /> : <ChosenWorkbook />;
}

function ChosenWorkbook(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch, reading } = useWizard();
  const isBusy = reading.isOpening || reading.isReading;
  return (
    <div className={styles.step}>
      <div className={styles.above}>
        <div className={styles.heading}>
          <Subtitle2 as="h2" className={styles.title}>
            {t('sheet.titleChosen')}
          </Subtitle2>
          <Button onClick={() => dispatch({ type: 'file-dismissed' })}>{t('sheet.chooseOther')}</Button>
        </div>
        {isBusy && <ReadingBar />}
        {!isBusy && reading.problem !== null && (
          <ProblemBar
            problem={reading.problem}
            actions={<Button onClick={reading.readAgain}>{t('sheet.readAgain')}</Button>}
          />
        )}
        {reading.workbook !== null && (
          <>
            <SheetFields workbook={reading.workbook} />
            {reading.workbook.text !== undefined && <TextShapeFields shape={reading.workbook.text} />}
          </>
        )}
        {reading.table !== null && <SheetPlace table={reading.table} />}
        {reading.table !== null && <SideTablesNotes table={reading.table} />}
        {reading.table !== null && <RowRulesNotes table={reading.table} />}
        {reading.table !== null && <NonDataNotes table={reading.table} />}
        {reading.table !== null && <SheetNotes table={reading.table} />}
      </div>
      <FirstRows />
    </div>
  );
}

function ReadingBar(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const { draft, reading } = useWizard();
  const name = draft.file?.name ?? '';
  const words = reading.isOpening ? t('sheet.looking', { name }) : t('sheet.reading', { name });
  const share = reading.isReading && reading.share !== null && reading.share < 1 ? reading.share : null;
  return (
    <div className={styles.reading}>
      <span role="status" className={styles.words}>
        {words} {share !== null && format.percent(share)}
      </span>
      <ProgressBar className={styles.bar} aria-label={words} {...(share === null ? {} : { value: share })} />
      <Button size="small" className={styles.stop} onClick={reading.cancel}>
        {t('sheet.readingCancel')}
      </Button>
    </div>
  );
}
