import {
  Button,
  MessageBar,
  MessageBarBody,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowRight20Regular } from '@fluentui/react-icons/svg/arrow-right';
import { type ReactElement, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { TryResult } from '../../../../shared/contract/types.ts';
import { PracticeBadge } from '../../../components/practice-badge.tsx';
import { navigate } from '../../../components/route.tsx';
import { RowStateBadge } from '../../../components/state-badge.tsx';
import { useFormat, useNoteText } from '../../../messages/messages.ts';
import type { LastTry } from '../draft/draft.ts';
import { tryFingerprint } from '../draft/draft-settings.ts';
import { useWizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  card: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  cost: { marginLeft: 'auto', color: tokens.colorNeutralForeground3 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 20px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
  },
  arrow: { color: tokens.colorBrandForeground1, lineHeight: 0, marginTop: '18px' },
  texts: {
    margin: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    minWidth: 0,
  },
  name: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  long: { maxHeight: '180px', overflowY: 'auto' },
  answer: { fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Texts above this many characters scroll in a box of their own. */
const LONG_TEXT = 400;

/** What came back, beside what was asked; said to be outdated once anything has changed since. */
export function TryResults(): ReactElement | null {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, request } = useWizard();
  const { lastTry, previousTry } = draft;
  const box = useRef<HTMLDivElement>(null);
  const shown = useRef(lastTry);
  useEffect(() => {
    if (shown.current === lastTry) return;
    shown.current = lastTry;
    box.current?.scrollIntoView({ block: 'start' });
  }, [lastTry]);
  if (lastTry === null || request === null) return null;
  const isOutdated = lastTry.fingerprint !== tryFingerprint(request.tableId, request.settings);
  return (
    <div ref={box} className={styles.box}>
      {isOutdated && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('tryOut.outdated')}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.foot}>
        <TotalCost lastTry={lastTry} />
        <Button onClick={() => navigate({ screen: 'new-job', step: 'instruction' })}>
          {t('tryOut.looksWrong')}
        </Button>
      </div>
      <ol className={styles.list} aria-label={t('tryOut.resultsLabel')}>
        {lastTry.results.map((result) => (
          <TriedRow
            key={result.rowNumber}
            result={result}
            lastTry={lastTry}
            before={answerBefore(previousTry, result)}
          />
        ))}
      </ol>
    </div>
  );
}

/** The answers that the try before gave to the same row, where they were other ones. */
function answerBefore(previous: LastTry | null, result: TryResult): readonly string[] | null {
  const before = previous?.results.find(({ rowNumber }) => rowNumber === result.rowNumber);
  if (before === undefined || before.answers.join('\n') === result.answers.join('\n')) return null;
  return before.answers;
}

function TotalCost({ lastTry }: { readonly lastTry: LastTry }): ReactElement {
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const costs = lastTry.results.map(({ costUsdMicros }) => costUsdMicros ?? 0);
  const isKnown = lastTry.results.every(
    ({ costUsdMicros, usage }) => costUsdMicros !== null || usage === null,
  );
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const words = lastTry.isPractice
    ? t('tryOut.costFree')
    : isKnown && t('tryOut.costTotal', { price: format.money(total) });
  return (
    <Text role="status">
      {t('tryOut.resultsHere')} {words}
    </Text>
  );
}

function TriedRow(props: {
  readonly result: TryResult;
  readonly lastTry: LastTry;
  readonly before: readonly string[] | null;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const format = useFormat();
  const noteText = useNoteText();
  const { result, lastTry } = props;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Text weight="semibold">{t('preview.rowIs', { row: result.rowNumber })}</Text>
        <RowStateBadge state={result.state} />
        {lastTry.isPractice && <PracticeBadge />}
        {result.costUsdMicros !== null && !lastTry.isPractice && (
          <Text size={200} className={styles.cost}>
            {format.money(result.costUsdMicros)}
          </Text>
        )}
      </div>
      <div className={styles.sides}>
        <NamedTexts names={lastTry.inputColumns} texts={result.inputs} />
        <span className={styles.arrow} aria-hidden="true">
          <ArrowRight20Regular />
        </span>
        <div className={styles.texts}>
          <NamedTexts names={lastTry.answerColumns} texts={result.answers} areAnswers />
          {result.notes.length > 0 && <Text className={styles.note}>{noteText(result.notes)}</Text>}
          {props.before !== null && (
            <Text size={200} className={styles.note}>
              {t('tryOut.before')} {props.before.join(', ') || t('tryOut.noAnswer')}
            </Text>
          )}
        </div>
      </div>
    </li>
  );
}

function NamedTexts(props: {
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly areAnswers?: boolean;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const isAnswer = props.areAnswers === true;
  return (
    <dl className={styles.texts}>
      {props.names.map((name, index) => {
        const text = props.texts[index] ?? '';
        const isLong = text.length > LONG_TEXT;
        return (
          <div key={name}>
            <dt className={styles.name}>{name}</dt>
            <dd
              className={mergeClasses(styles.text, isLong && styles.long, isAnswer && styles.answer)}
              // A box that scrolls must be reachable by keyboard.
              {...(isLong ? { tabIndex: 0 } : {})}
            >
              {text === '' && isAnswer ? t('tryOut.noAnswer') : text}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
