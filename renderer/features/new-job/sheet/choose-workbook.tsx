import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { DocumentTable20Regular } from '@fluentui/react-icons/svg/document-table';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileReference } from '../../../../shared/contract/types.ts';
import { useQueries } from '../../../client/client.tsx';
import { useWorkbookPicker } from '../../../components/use-workbook-picker.ts';
import { WorkbookDrop } from '../../../components/workbook-drop.tsx';
import { useFormat } from '../../../messages/messages.ts';
import { sampleTemplate } from '../draft/sample-template.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: '760px' },
  title: { display: 'block', margin: 0 },
  lead: { display: 'block', margin: 0, color: tokens.colorNeutralForeground2 },
  card: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: '300px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  recent: { justifyContent: 'flex-start', width: '100%', overflow: 'hidden' },
  recentName: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    flexGrow: 1,
    textAlign: 'left',
  },
  recentWhen: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** How many workbooks opened before are offered. */
const MAX_RECENT = 6;

/** Bringing a workbook in: drop, dialog, the sample, or one opened before. */
export function ChooseWorkbook(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { dispatch } = useWizard();
  const picker = useWorkbookPicker((file) => dispatch({ type: 'file-chosen', file }));
  const sample = useWorkbookPicker((file) =>
    dispatch({ type: 'sample-chosen', file, template: sampleTemplate }),
  );
  return (
    <div className={styles.step}>
      <div>
        <Subtitle2 as="h2" className={styles.title}>
          {t('sheet.title')}
        </Subtitle2>
        <Body1 as="p" className={styles.lead}>
          {t('sheet.lead')}
        </Body1>
      </div>
      <WorkbookDrop picker={sample.problem === null ? picker : { ...picker, problem: sample.problem }} />
      <div className={styles.card}>
        <div className={styles.words}>
          <Body1>
            <strong>{t('sheet.sampleTitle')}</strong>
          </Body1>
          <Body1>{t('sheet.sampleText')}</Body1>
        </div>
        <Button disabled={sample.taking !== null} onClick={sample.takeSample}>
          {t('sheet.sampleUse')}
        </Button>
      </div>
      <RecentWorkbooks onFile={(file) => dispatch({ type: 'file-chosen', file })} />
    </div>
  );
}

function RecentWorkbooks({
  onFile,
}: {
  readonly onFile: (file: FileReference) => void;
}): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const queries = useQueries();
  const recent = useQuery(queries.files.listRecent.queryOptions({ input: {}, staleTime: 0 }));
  const files = recent.data?.slice(0, MAX_RECENT) ?? [];
  if (files.length === 0) return null;
  return (
    <div>
      <Subtitle2 as="h3" className={styles.title}>
        {t('sheet.recentTitle')}
      </Subtitle2>
      <ul className={styles.list}>
        {files.map(({ fileId, name, openedAt }) => (
          <li key={fileId}>
            <Button
              appearance="subtle"
              className={styles.recent}
              icon={<DocumentTable20Regular />}
              onClick={() => onFile({ fileId, name })}
            >
              <span className={styles.recentName}>{name}</span>
              <Caption1 className={styles.recentWhen}>{format.when(openedAt)}</Caption1>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
