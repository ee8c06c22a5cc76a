import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportCheck, ExportOrder } from '../../../../shared/contract/types.ts';
import type { ResultView } from '../../../../shared/model/answers.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { useSnapshot } from '../../../client/use-state.ts';
import { BusyIcon } from '../../../components/busy-icon.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useModal } from '../../../components/use-modal.ts';
import { formatLanguage } from '../../../messages/messages.ts';
import { isEverything, useShown } from '../shared/shown-view.ts';
import { ExportChoices, type ExportWish } from './export-choices.tsx';
import { ExportResult } from './export-result.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(720px, calc(100vw - 48px))' },
});

/** The choices may be longer than the window: what went wrong must not stand below its edge. */
const bringIntoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

/** Chooses what goes into the file, makes it, and leads to it. */
export function ExportDialog(props: {
  readonly job: Job;
  readonly format: ExportOrder['format'];
  readonly onClose: () => void;
}): ReactNode {
  const { job, format } = props;
  const styles = useStyles();
  const { t } = useTranslation('exporting');
  const { t: shared } = useTranslation();
  const { host } = useSnapshot();
  const queries = useQueries();
  const modal = useModal(false, props.onClose);
  // What was shown when the dialog opened: it is what the user means.
  const [view] = useState(useShown(job.id));
  const [wish, setWish] = useState<ExportWish>(useFirstWish());
  const check = useQuery({
    ...queries.exports.check.queryOptions({ input: { jobId: job.id } }),
    staleTime: 0,
    gcTime: 0,
  });
  const run = useMutation(queries.exports.run.mutationOptions());
  const problem = run.error ?? check.error;
  const report = run.data ?? null;
  const change = (changed: Partial<ExportWish>): void => {
    run.reset();
    setWish({ ...wish, ...changed });
  };
  const isCsv = format === 'csv';
  return (
    <Dialog open={modal.isShown} onOpenChange={(_, event) => !event.open && modal.close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>
            {report !== null ? t('doneTitle') : isCsv ? t('titleCsv') : t('titleJsonLines')}
          </DialogTitle>
          <DialogContent>
            {report === null && <Body1>{isCsv ? t('introCsv') : t('introJsonLines')}</Body1>}
            {report === null && (
              <ExportChoices
                job={job}
                isCsv={isCsv}
                canChooseRows={!isEverything(view)}
                check={check.data ?? null}
                wish={wish}
                onChange={change}
              />
            )}
            {report !== null && <ExportResult report={report} />}
            {problem !== null && (
              <div ref={bringIntoSight} aria-live="polite">
                <ProblemBar problem={callProblem(problem)} />
              </div>
            )}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={modal.close}>{report === null ? shared('cancel') : shared('close')}</Button>
            {report === null && (
              <Button
                appearance="primary"
                disabled={run.isPending || !check.isSuccess}
                {...(run.isPending ? { icon: <BusyIcon /> } : {})}
                onClick={() =>
                  check.data !== undefined && run.mutate(makeOrder(job.id, format, wish, check.data, view))
                }
              >
                {host === 'desktop' ? t('confirm') : t('confirmDownload')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** All columns with the state beside the answers, written as the computer writes numbers. */
function useFirstWish(): ExportWish {
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
  wish: ExportWish,
  check: ExportCheck,
  view: ResultView,
): ExportOrder {
  const { layout, extras, guardsFormulas } = wish;
  const columns = check.columns.filter(({ name }) => !wish.left.has(name)).map(({ name }) => name);
  const order = { jobId, format, layout, columns, extras: [...extras], guardsFormulas, asks: true };
  // The wire's own type knows no `readonly`.
  return wish.onlyShown ? { ...order, view: view as NonNullable<ExportOrder['view']> } : order;
}
