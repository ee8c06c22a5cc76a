import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileReference } from '../../../shared/contract/types.ts';
import { useSnapshot } from '../../client/use-state.ts';
import { Card } from '../../components/card.tsx';
import { KeyForm } from '../../components/key-form.tsx';
import { navigate } from '../../components/route.tsx';
import { Screen } from '../../components/screen.tsx';
import { useWorkbookPicker, type WorkbookPicker } from '../../components/use-workbook-picker.ts';
import { WorkbookDrop } from '../../components/workbook-drop.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, maxWidth: '980px' },
  key: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  keyIcon: { color: tokens.colorPaletteGreenForeground1, flexShrink: 0 },
  ways: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(320px, 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

const begin = (file: FileReference): void => navigate({ screen: 'new-job', step: 'sheet', file });
const practise = (file: FileReference): void =>
  navigate({ screen: 'new-job', step: 'sheet', file, isPractice: true });

/** Home without any job: what this is for, and the ways to begin, of which one needs nothing at all. */
export function FirstStart(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('home');
  const { key } = useSnapshot();
  const hasKey = key.state !== 'none';
  const picker = useWorkbookPicker(begin);
  const sample = useWorkbookPicker(practise);
  const practiseButton = (
    <Button icon={<PlayRegular />} disabled={sample.taking !== null} onClick={sample.takeSample}>
      {t('practiseButton')}
    </Button>
  );
  return (
    <Screen title={t('firstTitle')} subtitle={t('firstText')}>
      <div className={styles.body}>
        <WorkbookDrop picker={withProblemOf(sample, picker)}>{hasKey && practiseButton}</WorkbookDrop>
        {hasKey && (
          <Body1 className={styles.key} role="status">
            <CheckmarkCircle20Filled className={styles.keyIcon} />
            {t('keyReady', { ending: key.ending })}
          </Body1>
        )}
        {!hasKey && (
          <div className={styles.ways}>
            <Card title={t('practiseTitle')} text={t('practiseText')}>
              <div>{practiseButton}</div>
            </Card>
            <Card title={t('keyTitle')} text={t('keyText')}>
              <KeyForm />
            </Card>
          </div>
        )}
      </div>
    </Screen>
  );
}

/** One place for what went wrong, with the sample or with the user's own file. */
function withProblemOf(sample: WorkbookPicker, picker: WorkbookPicker): WorkbookPicker {
  const { problem, clearProblem } = sample;
  return picker.problem === null && problem !== null ? { ...picker, problem, clearProblem } : picker;
}
