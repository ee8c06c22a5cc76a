import { Caption1, makeStyles, Skeleton, SkeletonItem, Subtitle2, tokens } from '@fluentui/react-components';
import { lazy, type ReactElement, Suspense, useId, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cspNonce } from '../../../components/csp-nonce.ts';
import { MatchColumnsPanel, useNamesToMatch } from '../templates/match-columns-panel.tsx';
import { useWizard } from '../wizard/wizard.tsx';
import { ColumnChips } from './column-chips.tsx';
import type { InstructionEditorHandle } from './editor/instruction-code-mirror.tsx';
import { LookAlikes } from './look-alikes.tsx';
import { StrayBracesBars } from './stray-braces-bars.tsx';
import { TwinColumnsBars } from './twin-columns.tsx';
import { UnknownColumns } from './unknown-columns.tsx';

const InstructionCodeMirror = lazy(() =>
  import('./editor/instruction-code-mirror.tsx').then((file) => ({ default: file.InstructionCodeMirror })),
);

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  waiting: { height: '150px' },
});

/** The instruction: column chips to click or drag above a plain-text editor. */
export function InstructionField(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('newJob');
  const { draft, dispatch, columns, use } = useWizard();
  const editor = useRef<InstructionEditorHandle>(null);
  const hintId = useId();
  const namesToMatch = useNamesToMatch();
  const editorColumns = useMemo(
    () => ({
      names: columns,
      chipLabel: (name: string, isKnown: boolean) =>
        isKnown ? t('instruction.chipKnown', { name }) : t('instruction.chipUnknown', { name }),
      bracesLabel: t('instruction.chipBraces'),
    }),
    [columns, t],
  );
  const words = useMemo(
    () => ({
      label: t('instruction.editorLabel'),
      placeholder: t('instruction.editorPlaceholder'),
      columnsOffered: t('instruction.columnsOffered'),
    }),
    [t],
  );
  return (
    <div className={styles.field}>
      <Subtitle2 as="h2" className={styles.title}>
        {t('instruction.title')}
      </Subtitle2>
      <ColumnChips onInsert={(name) => editor.current?.insertColumn(name)} />
      <Suspense fallback={<WaitingEditor />}>
        <InstructionCodeMirror
          ref={editor}
          key={`${draft.file?.fileId} ${draft.template?.use ?? 0}`}
          initialText={draft.instruction}
          onChange={(instruction) => dispatch({ type: 'changed', fields: { instruction } })}
          columns={editorColumns}
          words={words}
          describedBy={hintId}
          isInvalid={use.unknown.length + use.stray.length > 0}
          cspNonce={cspNonce() ?? ''}
        />
      </Suspense>
      <Caption1 id={hintId} className={styles.hint}>
        {t('instruction.editorHint', { braces: '{{' })}
      </Caption1>
      <MatchColumnsPanel onReplace={(text) => editor.current?.replaceText(text)} />
      <UnknownColumns except={namesToMatch} onReplace={(text) => editor.current?.replaceText(text)} />
      <StrayBracesBars onReplace={(text) => editor.current?.replaceText(text)} />
      <TwinColumnsBars onReplace={(text) => editor.current?.replaceText(text)} />
      <LookAlikes onReplace={(text) => editor.current?.replaceText(text)} />
    </div>
  );
}

function WaitingEditor(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation();
  return (
    <Skeleton aria-label={t('waiting')}>
      <SkeletonItem className={styles.waiting} />
    </Skeleton>
  );
}
