import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftIssueCode } from '../draft/draft-issues.ts';
import { useWizard } from '../frame/wizard.tsx';
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

/** The ways between the instruction and the library. */
export function TemplateBar(): ReactElement {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const { draft, issues } = useWizard();
  const [open, setOpen] = useState<'start' | 'save' | null>(null);
  const [savedAs, setSavedAs] = useState<string | null>(null);
  const canSave = !issues.some(({ code }) => missing.has(code));
  return (
    <div className={styles.bar}>
      <Button size="small" onClick={() => setOpen('start')}>
        {t('start')}
      </Button>
      <Button size="small" disabledFocusable={!canSave} onClick={() => setOpen('save')}>
        {t('saveAs')}
      </Button>
      <Caption1 role="status" className={styles.note}>
        {savedAs !== null && t('saved', { name: savedAs })}
        {savedAs === null && draft.template !== null && t('startedFrom', { name: draft.template.name })}
      </Caption1>
      {open === 'start' && (
        <StartFromTemplateDialog onTaken={() => setSavedAs(null)} onClose={() => setOpen(null)} />
      )}
      {open === 'save' && <SaveTemplateDialog onSaved={setSavedAs} onClose={() => setOpen(null)} />}
    </div>
  );
}
