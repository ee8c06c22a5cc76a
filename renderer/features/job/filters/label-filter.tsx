import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnswerFilter } from '../../../../shared/model/answers.ts';
import { useQueries } from '../../../client/client.tsx';
import type { Job } from '../../../client/page-host.ts';
import { useFormat } from '../../../messages/messages.ts';

const useStyles = makeStyles({
  button: { maxWidth: '320px', whiteSpace: 'nowrap' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis' },
  list: { maxHeight: '60vh', overflowY: 'auto' },
});

/** Labels named on the button before it only counts them. */
const namedLabels = 2;
const labelPrefix = 'label:';
const offList = 'off-list';
const empty = 'empty';

interface Props {
  readonly job: Job;
  readonly column: number;
  readonly filter: AnswerFilter | undefined;
  readonly onFilter: (filter: AnswerFilter) => void;
}

/**
 * Which answers of one column to show, with how often each is there. Counted when it is opened: every row is
 * looked at for that.
 */
export function LabelFilter(props: Props): ReactNode {
  const { job, column, filter } = props;
  const styles = useStyles();
  const { t } = useTranslation('answers');
  const [isOpen, setIsOpen] = useState(false);
  const none = { column, labels: [], offList: false, empty: false };
  const choose = (chosen: readonly string[]): void => props.onFilter(filterOf(column, chosen));
  return (
    <Menu
      open={isOpen}
      onOpenChange={(_, change) => setIsOpen(change.open)}
      persistOnItemClick
      checkedValues={{ answers: checkedOf(filter ?? none) }}
      onCheckedValueChange={(_, change) => choose(change.checkedItems)}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          className={styles.button}
          size="small"
          appearance={filter === undefined ? 'secondary' : 'primary'}
        >
          <span className={styles.name}>
            <FilterWords name={job.columns[column] ?? ''} filter={filter} />
          </span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover className={styles.list}>
        <MenuList>
          <MenuItem persistOnClick={false} disabled={filter === undefined} onClick={() => choose([])}>
            {t('labelAll')}
          </MenuItem>
          <MenuDivider />
          {isOpen && <LabelLines job={job} column={column} />}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The filter that ticked entries stand for. */
function filterOf(column: number, chosen: readonly string[]): AnswerFilter {
  const labels = chosen.flatMap((name) =>
    name.startsWith(labelPrefix) ? [name.slice(labelPrefix.length)] : [],
  );
  return { column, labels, offList: chosen.includes(offList), empty: chosen.includes(empty) };
}

function checkedOf(filter: AnswerFilter): string[] {
  return [
    ...filter.labels.map((label) => `${labelPrefix}${label}`),
    ...(filter.offList ? [offList] : []),
    ...(filter.empty ? [empty] : []),
  ];
}

function FilterWords(props: { readonly name: string; readonly filter: AnswerFilter | undefined }): ReactNode {
  const { name, filter } = props;
  const { t } = useTranslation('answers');
  const format = useFormat();
  if (filter === undefined) return t('labelFilter', { column: name });
  const words = [
    ...filter.labels,
    ...(filter.offList ? [t('offListShort')] : []),
    ...(filter.empty ? [t('emptyShort')] : []),
  ];
  const more = words.length - namedLabels;
  if (more <= 0) return t('labelFilterOn', { column: name, labels: format.list(words) });
  return t('labelFilterMore', {
    column: name,
    labels: words.slice(0, namedLabels).join(', '),
    count: more,
  });
}

function LabelLines(props: { readonly job: Job; readonly column: number }): ReactNode {
  const { t } = useTranslation('answers');
  const queries = useQueries();
  const input = { jobId: props.job.id, column: props.column };
  const counted = useQuery({ ...queries.answers.countLabels.queryOptions({ input }), staleTime: 0 });
  if (counted.data === undefined) return <MenuItem disabled>{t('labelCounting')}</MenuItem>;
  const { labels, offList: off, empty: blank } = counted.data;
  return (
    <>
      {labels.map(({ label, count }) => (
        <MenuItemCheckbox key={label} name="answers" value={`${labelPrefix}${label}`}>
          {t('labelLine', { label, count })}
        </MenuItemCheckbox>
      ))}
      {off > 0 && (
        <MenuItemCheckbox name="answers" value={offList}>
          {t('labelOffList', { count: off })}
        </MenuItemCheckbox>
      )}
      {blank > 0 && (
        <MenuItemCheckbox name="answers" value={empty}>
          {t('labelEmpty', { count: blank })}
        </MenuItemCheckbox>
      )}
    </>
  );
}
