import {
  Button,
  Caption1,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { navigate } from '../../components/route.tsx';
import type { LibraryTemplate } from '../../components/use-template-library.ts';
import { RemoveTemplateDialog, RenameTemplateDialog } from './template-dialogs.tsx';
import type { TemplateCalls } from './use-template-calls.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground3 },
});

interface TemplateActionsProps {
  readonly template: LibraryTemplate;
  readonly calls: TemplateCalls;
}

/** What can be done with a template; renaming and removing only with the user's own. */
export function TemplateActions(props: TemplateActionsProps): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('templates');
  const { template, calls } = props;
  const [open, setOpen] = useState<'rename' | 'remove' | null>(null);
  const [exportedAs, setExportedAs] = useState<string | null>(null);
  const exportIt = async (): Promise<void> => setExportedAs(await calls.exportFile(template.id));
  return (
    <div className={styles.line}>
      <Button appearance="primary" onClick={() => use(template.id)}>
        {t('use')}
      </Button>
      {template.sample !== null && (
        <Button onClick={() => void calls.practise(template.id)}>{t('practise')}</Button>
      )}
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontalRegular />} aria-label={t('more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => void calls.copy(template.id)}>{t('copy')}</MenuItem>
            <MenuItem onClick={() => void exportIt()}>{t('export')}</MenuItem>
            {template.versions !== null && (
              <>
                <MenuItem onClick={() => setOpen('rename')}>{t('rename')}</MenuItem>
                <MenuItem onClick={() => setOpen('remove')}>{t('remove')}</MenuItem>
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Caption1 role="status" className={styles.note}>
        {exportedAs !== null && t('exported', { name: exportedAs })}
      </Caption1>
      {open === 'rename' && <RenameTemplateDialog template={template} onClose={() => setOpen(null)} />}
      {open === 'remove' && <RemoveTemplateDialog template={template} onClose={() => setOpen(null)} />}
    </div>
  );
}

function use(templateId: string): void {
  navigate({ screen: 'new-job', step: 'instruction', templateId });
}
