/**
 * The batches of the user's Anthropic account, whoever sent them: what they are, their answers as a table,
 * and the way of answers into a workbook. It sends nothing; which answer belongs to which row is decided
 * in the core.
 */
import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callProblem } from '../../client/call-problem.ts';
import { useQueries } from '../../client/client.tsx';
import { useSnapshot } from '../../client/use-state.ts';
import { BusyIcon } from '../../components/busy-icon.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ProblemBar } from '../../components/problem-bar.tsx';
import { navigate } from '../../components/route.tsx';
import { Screen } from '../../components/screen.tsx';
import { AttachDialog } from './attach-dialog.tsx';
import type { AccountBatch } from './batch-life.ts';
import { BatchTable } from './batch-table.tsx';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalM,
  },
  more: { alignSelf: 'flex-start' },
});

/** The screen. */
export function Batches(): ReactNode {
  const { t } = useTranslation('batches');
  const { key } = useSnapshot();
  if (key.state !== 'none') return <AccountBatches />;
  return (
    <Screen title={t('title')} subtitle={t('subtitle')}>
      <EmptyState title={t('noKeyTitle')} text={t('noKeyText')}>
        <Button appearance="primary" onClick={() => navigate({ screen: 'settings' })}>
          {t('noKeyButton')}
        </Button>
      </EmptyState>
    </Screen>
  );
}

function useBatches() {
  const queries = useQueries();
  return useInfiniteQuery(
    queries.accountBatches.list.infiniteOptions({
      input: (afterId: string | null) => (afterId === null ? {} : { afterId }),
      initialPageParam: null,
      getNextPageParam: (page) => page.nextAfterId,
      staleTime: 0,
    }),
  );
}

function AccountBatches(): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('batches');
  const list = useBatches();
  const [attached, setAttached] = useState<AccountBatch | null>(null);
  const batches = list.data?.pages.flatMap((page) => page.batches) ?? [];
  return (
    <Screen title={t('title')} subtitle={t('subtitle')} actions={<RefreshButton list={list} />}>
      <div className={styles.content}>
        {list.isError && <ProblemBar problem={callProblem(list.error)} />}
        {list.isPending && (
          <Skeleton aria-label={t('loading')}>
            <SkeletonItem size={48} />
          </Skeleton>
        )}
        {list.isSuccess && batches.length === 0 && (
          <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
        )}
        {batches.length > 0 && <BatchTable batches={batches} onAttach={setAttached} />}
        {list.hasNextPage && (
          <Button
            className={styles.more}
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {t('more')}
          </Button>
        )}
      </div>
      {attached !== null && (
        <AttachDialog key={attached.remoteId} batch={attached} onClose={() => setAttached(null)} />
      )}
    </Screen>
  );
}

function RefreshButton({ list }: { readonly list: ReturnType<typeof useBatches> }): ReactNode {
  const { t } = useTranslation('batches');
  return (
    <Button
      icon={list.isRefetching ? <BusyIcon /> : <ArrowClockwiseRegular />}
      disabled={list.isFetching}
      onClick={() => void list.refetch()}
    >
      {t('refresh')}
    </Button>
  );
}
