import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { diffWords } from './word-diff.ts';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  // Seen without colours, too: high contrast takes them away.
  added: {
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    backgroundColor: tokens.colorPaletteGreenBackground1,
    color: tokens.colorPaletteGreenForeground1,
  },
  gone: {
    textDecorationLine: 'line-through',
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
  },
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'minmax(60px, max-content) 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  value: { margin: 0, minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Which words are shown: those of the older text, of the newer one, or of both. */
type Side = 'before' | 'after' | 'both';

interface Texts {
  /** Null when there is nothing to compare with. */
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
  readonly side: Side;
}

/**
 * An answer with the words marked in which it differs from another one; a line for each column when there
 * are several.
 */
export function AnswerDiff(props: Texts & { readonly names: readonly string[] }): ReactNode {
  const { names } = props;
  const styles = useStyles();
  if (names.length === 1) return <DiffText {...props} at={0} />;
  return (
    <dl className={styles.pairs}>
      {names.map((name, at) => (
        <Fragment key={name}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value}>
            <DiffText {...props} at={at} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function DiffText(props: Texts & { readonly at: number }): ReactNode {
  const { side, at } = props;
  const styles = useStyles();
  const { t } = useTranslation('compare');
  const before = props.before?.[at] ?? null;
  const after = props.after?.[at] ?? null;
  const pieces = useMemo(() => piecesOf(before, after, side), [before, after, side]);
  if (pieces.length === 0) return <span className={styles.quiet}>{t('nothing')}</span>;
  return (
    <span className={styles.text}>
      {pieces.map(({ kind, text }, index) => {
        // Pieces have no names of their own, and change only all together.
        const key = `${index}`;
        if (kind === 'same') return <Fragment key={key}>{text}</Fragment>;
        if (kind === 'new') {
          return (
            <ins key={key} className={styles.added}>
              {text}
            </ins>
          );
        }
        return (
          <del key={key} className={styles.gone}>
            {text}
          </del>
        );
      })}
    </span>
  );
}

function piecesOf(before: string | null, after: string | null, side: Side) {
  if (before === null || after === null) {
    const text = (side === 'before' ? before : after) ?? '';
    return text === '' ? [] : [{ kind: 'same' as const, text }];
  }
  return diffWords(before, after).filter(
    ({ kind }) => !(side === 'before' && kind === 'new') && !(side === 'after' && kind === 'gone'),
  );
}
