import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftIssueCode } from '../draft/draft-issues.ts';
import { useWizard } from '../wizard/wizard.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import { StartFromTemplateDialog } from './start-from-template-dialog.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground3, minWidth: 0, overflowWrap: 'anywhere' },
});

/** What makes a draft no template yet; columns and rows belong to one sheet and do not matter here. */
const missing: ReadonlySet<DraftIssueCode> = new Set([
  'no-instruction',
  'too-few-labels',
  'field-without-name',
  'field-name-repeated',
  'field-without-labels',
]);

interface Opened {
  readonly dialog: 'start' | 'save' | null;
  readonly turn: number;
}

/** The ways between the instruction and the library. */
export function TemplateBar(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const { draft, issues } = useWizard();
  // A dialog fades out for a moment; each opening has a turn of its own, so that the end of one does not
  // close the next.
  const [opened, setOpened] = useState<Opened>({ dialog: null, turn: 0 });
  const open = (dialog: 'start' | 'save'): void => setOpened(({ turn }) => ({ dialog, turn: turn + 1 }));
  const close = (): void => setOpened((now) => (now.turn === opened.turn ? { ...now, dialog: null } : now));
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const canSave = !issues.some(({ code }) => missing.has(code));
  return (
    <div className={styles.bar}>
      <Button size="small" onClick={() => open('start')}>
        {t('start')}
      </Button>
      <Button size="small" disabledFocusable={!canSave} onClick={() => open('save')}>
        {t('saveAs')}
      </Button>
      <Caption1 role="status" className={styles.note}>
        {savedAs !== null && t('saved', { name: savedAs })}
        {savedAs === null && draft.template !== null && t('startedFrom', { name: draft.template.name })}
      </Caption1>
      {opened.dialog === 'start' && (
        <StartFromTemplateDialog key={opened.turn} onTaken={() => setSavedAs(null)} onClose={close} />
      )}
      {opened.dialog === 'save' && (
        <SaveTemplateDialog key={opened.turn} onSaved={setSavedAs} onClose={close} />
      )}
    </div>
  );
}
