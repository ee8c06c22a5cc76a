import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { answerKinds, type ReviewCounts } from '../../../../shared/model/answers.ts';
import { rowMarks, rowStates, totalRows } from '../../../../shared/model/job.ts';
import type { Job } from '../../../client/page-host.ts';
import { Toggle } from '../../../components/toggle.tsx';
import type { WholeJob } from '../shared/whole-job.ts';
import { type FilterState, withFilter } from './filter-state.ts';
import { LabelFilter } from './label-filter.tsx';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalM,
    flexGrow: 1,
    minWidth: 0,
  },
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly job: Job;
  readonly whole: WholeJob;
  readonly review: ReviewCounts;
  readonly filters: FilterState;
  readonly onFilters: (filters: FilterState) => void;
}

/** Which rows to show: by state, by what people did with them, by label. All of it together narrows the rows down. */
export function ViewFilters(props: Props): ReactNode {
  const { job, whole, filters } = props;
  const styles = useStyles();
  const kinds = answerKinds(whole.settings.template.answerFormat);
  return (
    <div className={styles.filters}>
      <StateFilter {...props} />
      <ReviewFilter {...props} />
      {kinds.map(
        (kind, column) =>
          kind.kind === 'labels' && (
            <LabelFilter
              key={job.columns[column]}
              job={job}
              column={column}
              filter={filters.answers.find((filter) => filter.column === column)}
              onFilter={(filter) => props.onFilters(withFilter(filters, filter))}
            />
          ),
      )}
    </div>
  );
}

function StateFilter({ job, filters, onFilters }: Props): ReactNode {
  const { counts } = job;
  const styles = useStyles();
  const { t } = useTranslation('results');
  const { t: words } = useTranslation('states');
  const present = rowStates.filter((state) => counts[state] > 0);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this filters what is shown.
    <div className={styles.group} role="group" aria-label={t('filterLabel')}>
      <Toggle isPressed={filters.state === null} onPress={() => onFilters({ ...filters, state: null })}>
        {t('all', { count: totalRows(counts) })}
      </Toggle>
      {present.map((state) => (
        <Toggle
          key={state}
          isPressed={filters.state === state}
          onPress={() => onFilters({ ...filters, state: filters.state === state ? null : state })}
        >
          {t('filterState', { state: words(`row.${state}`), count: counts[state] })}
        </Toggle>
      ))}
    </div>
  );
}

/** Only what there is, or what is chosen: a chosen filter stays to be let go of when its last row has left it. */
function ReviewFilter({ review, filters, onFilters }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('answers');
  const rows = { accepted: review.accepted, 'needs-review': review.needsReview };
  const marks = rowMarks.filter((mark) => rows[mark] > 0 || filters.mark === mark);
  const hasEdits = review.edited > 0 || filters.edited === 'any';
  const hasRenewed = review.renewed > 0 || filters.edited === 'renewed';
  if (marks.length === 0 && !hasEdits && !hasRenewed) return null;
  const toggleEdited = (edited: 'any' | 'renewed'): void =>
    onFilters({ ...filters, edited: filters.edited === edited ? null : edited });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; this filters what is shown.
    <div className={styles.group} role="group" aria-label={t('reviewFilters')}>
      {marks.map((mark) => (
        <Toggle
          key={mark}
          isPressed={filters.mark === mark}
          onPress={() => onFilters({ ...filters, mark: filters.mark === mark ? null : mark })}
        >
          {t('filterMark', { mark: t(`mark.${mark}`), count: rows[mark] })}
        </Toggle>
      ))}
      {hasEdits && (
        <Toggle isPressed={filters.edited === 'any'} onPress={() => toggleEdited('any')}>
          {t('filterEdited', { count: review.edited })}
        </Toggle>
      )}
      {hasRenewed && (
        <Toggle isPressed={filters.edited === 'renewed'} onPress={() => toggleEdited('renewed')}>
          {t('filterRenewed', { count: review.renewed })}
        </Toggle>
      )}
    </div>
  );
}
