import { Button, makeStyles } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportCheck, ExportOrder } from '../../../../shared/contract/types.ts';
import type { ResultView } from '../../../../shared/model/answers.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { useSnapshot } from '../../../client/use-state.ts';
import { BusyIcon } from '../../../components/busy-icon.tsx';
import { ModalDialog } from '../../../components/modal-dialog.tsx';
import { ProblemInSight } from '../../../components/problem-in-sight.tsx';
import { useModal } from '../../../components/use-modal.ts';
import { formatLanguage, shownLanguage } from '../../../messages/messages.ts';
import { toViewInput } from '../filters/filter-state.ts';
import { isEverything, useShown } from '../shared/shown-view.ts';
import { ExportChoices, type ExportOptions } from './export-choices.tsx';
import { ExportResult } from './export-result.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(720px, calc(100vw - 48px))' },
});

interface ExportDialogProps {
  readonly job: Job;
  readonly format: ExportOrder['format'];
  readonly onClose: () => void;
}

/** Chooses what goes into the file, makes it, and leads to it. */
export function ExportDialog(props: ExportDialogProps): ReactNode {
  const { job, format } = props;
  const styles = useStyles();
  const { t } = useTranslation('exporting');
  const { t: shared } = useTranslation();
  const modal = useModal(false, props.onClose);
  const { view, options, change, check, run, exportNow } = useExport(job.id, format);
  const report = run.data ?? null;
  const isCsv = format === 'csv';
  return (
    <ModalDialog
      modal={modal}
      title={report !== null ? t('doneTitle') : isCsv ? t('titleCsv') : t('titleJsonLines')}
      surfaceClass={styles.surface}
      actions={
        <>
          <Button onClick={modal.close}>{report === null ? shared('cancel') : shared('close')}</Button>
          {report === null && (
            <ExportButton isBusy={run.isPending} canExport={check.isSuccess} onExport={exportNow} />
          )}
        </>
      }
    >
      {report !== null ? (
        <ExportResult report={report} />
      ) : (
        <ExportChoices
          job={job}
          isCsv={isCsv}
          canChooseRows={!isEverything(view)}
          check={check.data ?? null}
          options={options}
          onChange={change}
        />
      )}
      <ProblemInSight error={run.error ?? check.error} />
    </ModalDialog>
  );
}

/** The choices before an export, and the export itself. */
function useExport(jobId: string, format: ExportOrder['format']) {
  const queries = useQueries();
  // What was shown when the dialog opened: it is what the user means.
  const [view] = useState(useShown(jobId));
  const [options, setOptions] = useState<ExportOptions>(useInitialOptions());
  const check = useQuery({
    ...queries.exports.check.queryOptions({ input: { jobId } }),
    staleTime: 0,
    gcTime: 0,
  });
  const run = useMutation(queries.exports.run.mutationOptions());
  const change = (changed: Partial<ExportOptions>): void => {
    run.reset();
    setOptions({ ...options, ...changed });
  };
  const exportNow = (): void => {
    if (check.data !== undefined) run.mutate(makeOrder(jobId, format, options, check.data, view));
  };
  return { view, options, change, check, run, exportNow };
}

interface ExportButtonProps {
  readonly isBusy: boolean;
  readonly canExport: boolean;
  readonly onExport: () => void;
}

function ExportButton({ isBusy, canExport, onExport }: ExportButtonProps): ReactNode {
  const { t } = useTranslation('exporting');
  const { host } = useSnapshot();
  return (
    <Button
      appearance="primary"
      disabled={isBusy || !canExport}
      {...(isBusy ? { icon: <BusyIcon /> } : {})}
      onClick={onExport}
    >
      {host === 'desktop' ? t('confirm') : t('confirmDownload')}
    </Button>
  );
}

/** All columns with the state beside the answers, written as the computer writes numbers. */
function useInitialOptions(): ExportOptions {
  const { i18n } = useTranslation();
  const numbers = new Intl.NumberFormat(formatLanguage(i18n.language, navigator.languages));
  const mark = numbers.formatToParts(1.5).find((part) => part.type === 'decimal')?.value;
  return {
    onlyShown: false,
    left: new Set(),
    extras: ['status'],
    layout: mark === ',' ? 'semicolon' : 'comma',
    guardsFormulas: true,
  };
}

function makeOrder(
  jobId: string,
  format: ExportOrder['format'],
  options: ExportOptions,
  check: ExportCheck,
  view: ResultView,
): ExportOrder {
  const { layout, extras, guardsFormulas } = options;
  const columns = check.columns.filter(({ name }) => !options.left.has(name)).map(({ name }) => name);
  const order = { jobId, format, layout, columns, extras: [...extras], guardsFormulas, asks: true };
  const said = { ...order, language: shownLanguage() };
  return options.onlyShown ? { ...said, view: toViewInput(view) } : said;
}
