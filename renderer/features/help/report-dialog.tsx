import { Body1, Button, Field, makeStyles, Spinner, Textarea, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import { downloadText } from '../../components/download-text.ts';
import { ModalDialog } from '../../components/modal-dialog.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { useModal } from '../../components/use-modal.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(760px, calc(100vw - 48px))' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { '& textarea': { height: '260px', maxHeight: 'none', fontFamily: tokens.fontFamilyMonospace } },
});

/** Shows what a report of a problem contains, whole, before it is saved. */
export function ReportDialog(props: { readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const { t: shared } = useTranslation();
  const queries = useQueries();
  const modal = useModal(false, props.onClose);
  const [isSaved, setIsSaved] = useState(false);
  const report = useQuery({ ...queries.reports.make.queryOptions({ input: {} }), staleTime: 0, gcTime: 0 });
  const save = (): void => {
    if (report.data === undefined) return;
    downloadText(report.data.fileName, report.data.text);
    setIsSaved(true);
  };
  return (
    <ModalDialog
      modal={modal}
      title={t('reportTitle')}
      surfaceClass={styles.surface}
      contentClass={styles.content}
      actions={
        <>
          <Button onClick={modal.close}>{isSaved ? shared('close') : shared('cancel')}</Button>
          <Button appearance="primary" disabled={report.data === undefined} onClick={save}>
            {t('reportSave')}
          </Button>
        </>
      }
    >
      {[t('reportText'), t('reportIn'), t('reportOut')].map((text) => (
        <Body1 key={text}>{text}</Body1>
      ))}
      {report.isPending && <Spinner size="tiny" label={t('reportMaking')} />}
      {report.isError && <ProblemBar problem={callProblem(report.error)} />}
      {report.data !== undefined && <ReportText text={report.data.text} />}
      <div aria-live="polite">{isSaved && <Body1>{t('reportSaved')}</Body1>}</div>
    </ModalDialog>
  );
}

function ReportText({ text }: { readonly text: string }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('help');
  return (
    <Field label={t('reportPreview')}>
      <Textarea className={styles.text ?? ''} readOnly value={text} />
    </Field>
  );
}
