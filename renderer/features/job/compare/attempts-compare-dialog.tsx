import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeCounts, ChangeKind } from '../../../../shared/contract/types.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { CloseButton, ModalDialog } from '../../../components/modal-dialog.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { Toggle } from '../../../components/toggle.tsx';
import { useModal } from '../../../components/use-modal.ts';
import { CompareTable } from './attempts-compare-table.tsx';
import { useAttemptChoice } from './use-attempt.ts';

const kinds = ['changed', 'same', 'first', 'none-new'] as const satisfies readonly ChangeKind[];
/** Rows added at a time: more than a window shows, few enough to compare their words at once. */
const pageSize = 50;

const useStyles = makeStyles({
  surface: { maxWidth: 'min(1080px, calc(100vw - 48px))' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Rows that were sent again, old and new answer side by side, with a choice for each. */
export function CompareDialog(props: { readonly job: Job; readonly onClose: () => void }): ReactNode {
  const { job } = props;
  const styles = useStyles();
  const { t } = useTranslation('compare');
  const modal = useModal(false, props.onClose);
  const [kind, setKind] = useState<ChangeKind | null>('changed');
  const found = useChanges(job.id, kind);
  const use = useAttemptChoice();
  const pages = found.data?.pages ?? [];
  const counts = pages[0]?.counts ?? null;
  const rows = pages.flatMap((page) => page.rows);
  const problem = found.error ?? use.error;
  return (
    <ModalDialog
      modal={modal}
      title={t('title')}
      surfaceClass={styles.surface}
      contentClass={styles.content}
      actions={<CloseButton modal={modal} />}
    >
      <Body1>{t('intro')}</Body1>
      {counts !== null && <KindFilter counts={counts} kind={kind} onChange={setKind} />}
      {problem !== null && <ProblemBar problem={callProblem(problem)} />}
      {found.isPending && <Body1 className={styles.quiet}>{t('loading')}</Body1>}
      {found.isSuccess && rows.length === 0 && <Body1 className={styles.quiet}>{t('empty')}</Body1>}
      {rows.length > 0 && (
        <CompareTable
          job={job}
          rows={rows}
          isBusy={use.isPending}
          onUse={(rowNumber, attempt) => use.mutate({ jobId: job.id, rowNumber, attempt })}
        />
      )}
      {found.hasNextPage && <MoreButton found={found} />}
    </ModalDialog>
  );
}

function MoreButton({ found }: { readonly found: ReturnType<typeof useChanges> }): ReactNode {
  const { t } = useTranslation('compare');
  return (
    <div>
      <Button disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
        {t('more')}
      </Button>
    </div>
  );
}

/** Rows whose answers differ between attempts, page by page; of every kind where `kind` is null. */
function useChanges(jobId: string, kind: ChangeKind | null) {
  const queries = useQueries();
  return useInfiniteQuery(
    queries.attempts.listChanges.infiniteOptions({
      input: (offset: number) => ({ jobId, offset, limit: pageSize, ...(kind === null ? {} : { kind }) }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) =>
        pages.length * pageSize < last.total ? pages.length * pageSize : undefined,
      staleTime: 0,
    }),
  );
}

function KindFilter(props: {
  readonly counts: ChangeCounts;
  readonly kind: ChangeKind | null;
  readonly onChange: (kind: ChangeKind | null) => void;
}): ReactNode {
  const { counts, kind } = props;
  const styles = useStyles();
  const { t } = useTranslation('compare');
  const all = kinds.reduce((sum, each) => sum + counts[each], 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this filters what is shown.
    <div className={styles.filters} role="group" aria-label={t('filterLabel')}>
      <Toggle isPressed={kind === null} onPress={() => props.onChange(null)}>
        {t('filterAll', { count: all })}
      </Toggle>
      {kinds
        .filter((each) => counts[each] > 0 || each === kind)
        .map((each) => (
          <Toggle
            key={each}
            isPressed={kind === each}
            onPress={() => props.onChange(kind === each ? null : each)}
          >
            {t(`filter.${each}`, { count: counts[each] })}
          </Toggle>
        ))}
    </div>
  );
}
