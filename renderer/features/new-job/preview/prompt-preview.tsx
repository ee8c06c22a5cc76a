import {
  Button,
  Caption1,
  makeStyles,
  mergeClasses,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronLeft20Regular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRight20Regular } from '@fluentui/react-icons/svg/chevron-right';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../../../../shared/contract/types.ts';
import { callProblem } from '../../../client/call-problem.ts';
import { useQueries } from '../../../client/client.tsx';
import { ProblemBar } from '../../../components/problem-bar.tsx';
import { useSettled } from '../wizard/use-settled.ts';
import { useWizard, type Wizard } from '../wizard/wizard.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0 },
  move: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  where: { flexGrow: 1, textAlign: 'center' },
  jumps: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  text: {
    margin: 0,
    padding: tokens.spacingHorizontalS,
    minHeight: '120px',
    maxHeight: 'max(160px, calc(100vh - 470px))',
    overflowY: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  skipped: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
  note: { color: tokens.colorNeutralForeground3 },
});

type Jump = 'longest' | 'shortest' | 'first-with-empty';
const jumps: readonly Jump[] = ['longest', 'shortest', 'first-with-empty'];

/** Milliseconds of quiet before the text is put together anew. */
const PREVIEW_AFTER_MS = 200;

type WizardRequest = NonNullable<Wizard['request']>;
type RowPreview = Preview & { readonly index: number; readonly rowCount: number };

/**
 * What is asked does not depend on the answer's shape and column, which may be half written: a field
 * without a name yet.
 */
function whateverAnswer(request: WizardRequest): WizardRequest {
  const { settings } = request;
  const template = { ...settings.template, answerFormat: { kind: 'text' } as const };
  return { ...request, settings: { ...settings, template, columnName: 'Answer' } };
}

/** The exact text that will be sent for one row, with ways to go from row to row. */
export function PromptPreview(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const queries = useQueries();
  const { draft, request } = useWizard();
  const [at, setAt] = useState<number | Jump>(0);
  const canShow = draft.instruction.trim() !== '' && request !== null;
  const previewRequest = useMemo(() => (request === null ? null : whateverAnswer(request)), [request]);
  const settled = useSettled(canShow ? previewRequest : null, PREVIEW_AFTER_MS);
  const query = useQuery(
    queries.instructions.preview.queryOptions({
      input: settled === null ? skipToken : { draft: settled, at },
      placeholderData: keepPreviousData,
    }),
  );
  const shown = canShow ? query.data : undefined;
  return (
    <div className={styles.card}>
      <Subtitle2 as="h2" className={styles.title}>
        {t('preview.title')}
      </Subtitle2>
      {shown !== undefined && <RowMover preview={shown} onMove={setAt} />}
      {!canShow && <Text className={styles.note}>{t('preview.waiting')}</Text>}
      {canShow && query.isError && <ProblemBar problem={callProblem(query.error)} />}
      {canShow && query.isPending && <Text className={styles.note}>{t('preview.loading')}</Text>}
      {shown !== undefined && !query.isError && <PreviewText preview={shown} />}
      {shown !== undefined && (
        <div className={styles.jumps}>
          {jumps.map((jump) => (
            <Button key={jump} size="small" onClick={() => setAt(jump)}>
              {t(`preview.${jump}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function RowMover(props: {
  readonly preview: RowPreview;
  readonly onMove: (index: number) => void;
}): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { index, rowCount, rowNumber } = props.preview;
  return (
    <div className={styles.move}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={t('preview.previous')}
        disabledFocusable={index <= 0}
        onClick={() => props.onMove(index - 1)}
      />
      <span className={styles.where} role="status">
        <Text weight="semibold">{t('preview.rowIs', { row: rowNumber })}</Text>{' '}
        <Caption1 className={styles.note}>
          {t('preview.positionOf', { position: index + 1, total: rowCount })}
        </Caption1>
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label={t('preview.following')}
        disabledFocusable={index >= rowCount - 1}
        onClick={() => props.onMove(index + 1)}
      />
    </div>
  );
}

function PreviewText({ preview }: { readonly preview: RowPreview }): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft } = useWizard();
  // The core does not say which of the two it was; with all rows chosen it can only be the empty cells.
  const notChosen = draft.rows.kind === 'all' ? t('preview.skipped') : t('preview.notSent');
  const chosen = preview.isFaulty ? t('preview.faulty') : notChosen;
  const whyLeftOut = preview.isNonData ? t('preview.nonData') : chosen;
  return (
    <>
      {preview.isSkipped && <Caption1>{whyLeftOut}</Caption1>}
      {draft.background.trim() !== '' && (
        <Caption1 className={styles.note}>{t('preview.withBackground')}</Caption1>
      )}
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard to be scrolled.
        tabIndex={0}
        aria-label={t('preview.title')}
        className={mergeClasses(styles.text, preview.isSkipped && styles.skipped)}
      >
        {preview.text}
      </section>
    </>
  );
}
