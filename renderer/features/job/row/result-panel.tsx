import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowState } from '../../../../shared/model/job.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { RowStateBadge } from '../../../components/state-badge.tsx';
import { useModal } from '../../../components/use-modal.ts';
import { EarlierAnswers } from '../compare/attempts-compare.tsx';
import type { WholeJob } from '../shared/whole-job.ts';
import { ResultFacts } from './result-facts.tsx';
import { type Review, useReview } from './use-review.ts';

const useStyles = makeStyles({
  drawer: { width: '440px', maxWidth: '90vw' },
  title: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
});

/** Where a row is looked at without a grid around it. */
const noGrid = { current: null };
const everything = {};

/** One row in full at the side: inputs, the exact prompt, answer, usage, cost, note. Mount it to open it. */
export function ResultPanel(props: {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly rowNumber: number;
  /** What is done with answers, where a grid is to show it at once. */
  readonly review?: Review | undefined;
  readonly onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const modal = useModal(false, props.onClose);
  return (
    <OverlayDrawer
      className={styles.drawer}
      position="end"
      open={modal.isShown}
      onOpenChange={(_, change) => !change.open && modal.close()}
    >
      <OpenRow {...props} onClose={modal.close} />
    </OverlayDrawer>
  );
}

interface OpenRowProps {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly rowNumber: number;
  readonly review?: Review | undefined;
  readonly onClose: () => void;
}

function OpenRow(props: OpenRowProps): ReactNode {
  const { t } = useTranslation('results');
  const queries = useQueries();
  const ownReview = useReview(props.job, everything, noGrid);
  const review = props.review ?? ownReview;
  const input = { jobId: props.job.id, rowNumber: props.rowNumber };
  const detail = useQuery({ ...queries.jobs.getResult.queryOptions({ input }), staleTime: 0 });
  return (
    <>
      <PanelHeader rowNumber={props.rowNumber} state={detail.data?.state} onClose={props.onClose} />
      <DrawerBody>
        {review.problem !== null && <ProblemBar problem={review.problem} onDismiss={review.dismiss} />}
        {detail.isError && <ProblemBar problem={callProblem(detail.error)} />}
        {detail.isPending && (
          <Skeleton aria-label={t('loading')}>
            <SkeletonItem size={96} />
          </Skeleton>
        )}
        {detail.data !== undefined && (
          <ResultFacts job={props.job} whole={props.whole} detail={detail.data} review={review} />
        )}
        <EarlierAnswers job={props.job} rowNumber={props.rowNumber} />
      </DrawerBody>
    </>
  );
}

interface PanelHeaderProps {
  readonly rowNumber: number;
  /** Not known while the row is still being read. */
  readonly state: RowState | undefined;
  readonly onClose: () => void;
}

function PanelHeader({ rowNumber, state, onClose }: PanelHeaderProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('results');
  return (
    <DrawerHeader>
      <DrawerHeaderTitle
        action={
          <Button
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t('panelClose')}
            onClick={onClose}
          />
        }
      >
        <span className={styles.title}>
          {t('panelTitle', { row: rowNumber })}
          {state !== undefined && <RowStateBadge state={state} />}
        </span>
      </DrawerHeaderTitle>
    </DrawerHeader>
  );
}
