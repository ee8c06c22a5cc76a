import { Badge, Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedRow } from '../../../../shared/contract/types.ts';
import type { Job } from '../../../client/page-host.ts';
import { RowStateBadge } from '../../../components/state-badge.tsx';
import { useNoteText } from '../../../messages/messages.ts';
import { AnswerDiff } from './attempts-compare-diff.tsx';

const useStyles = makeStyles({
  scroll: {
    overflow: 'auto',
    maxHeight: 'max(220px, calc(100vh - 360px))',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'collapse', width: '100%', tableLayout: 'fixed' },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  name: { width: '20%', fontWeight: tokens.fontWeightRegular },
  about: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: '3',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground3,
  },
  side: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly job: Job;
  readonly rows: readonly ComparedRow[];
  readonly isBusy: boolean;
  readonly onUse: (rowNumber: number, attempt: number) => void;
}

/** One line for each row: what was there, what has come, and which of both counts. */
export function CompareTable(props: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('compare');
  const head = mergeClasses(styles.cell, styles.head);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={styles.scroll} tabIndex={0} aria-label={t('title')}>
      <table className={styles.table} aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.name, head)}>
              {t('rowHead')}
            </th>
            <th scope="col" className={head}>
              {t('before')}
            </th>
            <th scope="col" className={head}>
              {t('after')}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <Line key={row.rowNumber} {...props} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line(props: Props & { readonly row: ComparedRow }): ReactNode {
  const { row } = props;
  const styles = useStyles();
  const { t } = useTranslation('compare');
  const inUse = sideInUse(row);
  return (
    <tr tabIndex={-1}>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <div className={styles.side}>
          {t('row', { row: row.rowNumber })}
          <Caption1 className={styles.about}>{row.about}</Caption1>
          <Caption1>{t(`kind.${row.kind}`)}</Caption1>
          {inUse === null && row.edited !== null && (
            <Caption1 className={styles.quiet}>{t('own', { text: row.edited.join(' · ') })}</Caption1>
          )}
        </div>
      </th>
      <td className={styles.cell}>
        <Half {...props} side="before" isInUse={inUse === 'before'} />
      </td>
      <td className={styles.cell}>
        <Half {...props} side="after" isInUse={inUse === 'after'} />
      </td>
    </tr>
  );
}

interface HalfProps extends Props {
  readonly row: ComparedRow;
  readonly side: 'before' | 'after';
  readonly isInUse: boolean;
}

function Half(props: HalfProps): ReactNode {
  const { row, side } = props;
  const styles = useStyles();
  const { t } = useTranslation('compare');
  const noteText = useNoteText();
  const own = row[side];
  const isAnswer = own?.answers.some((answer) => answer !== '') === true;
  return (
    <div className={styles.side}>
      <AnswerDiff
        names={props.job.columns}
        before={row.before?.answers ?? null}
        after={row.after?.answers ?? null}
        side={side}
      />
      {own !== null && own.state !== 'answered' && <RowStateBadge state={own.state} />}
      {own !== null && own.notes.length > 0 && (
        <Caption1 className={styles.quiet}>{noteText(own.notes)}</Caption1>
      )}
      {row.kind === 'changed' && isAnswer && props.isInUse && <Badge appearance="filled">{t('inUse')}</Badge>}
      {row.kind === 'changed' && isAnswer && !props.isInUse && (
        <KeepButton {...props} attempt={own.attempt} />
      )}
    </div>
  );
}

/** Makes the answers of this side the ones that count. */
function KeepButton(props: HalfProps & { readonly attempt: number }): ReactNode {
  const { row } = props;
  const { t } = useTranslation('compare');
  const label = props.side === 'before' ? 'keepOld' : 'keepNew';
  return (
    <Button
      size="small"
      disabled={props.isBusy}
      aria-label={`${t(label)}: ${t('row', { row: row.rowNumber })}`}
      onClick={(event) => {
        // The button goes away; without a place for the focus, Escape would not reach the dialog.
        event.currentTarget.closest('tr')?.focus();
        props.onUse(row.rowNumber, props.attempt);
      }}
    >
      {t(label)}
    </Button>
  );
}

/**
 * Which of both is saved: a new and complete one unless somebody has put something else there; null when
 * it is neither.
 */
function sideInUse({ edited, before, after }: ComparedRow): 'before' | 'after' | null {
  if (edited === null) return after?.state === 'answered' ? 'after' : null;
  const counted = edited.join('\n');
  if (after !== null && after.answers.join('\n') === counted) return 'after';
  return before !== null && before.answers.join('\n') === counted ? 'before' : null;
}
