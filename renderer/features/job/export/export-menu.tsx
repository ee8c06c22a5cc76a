import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportOrder } from '../../../../shared/contract/types.ts';
import type { Job } from '../../../client/page-host.ts';
import { useTurns } from '../../../components/use-turns.ts';
import { ExportDialog } from './export-dialog.tsx';

type Format = ExportOrder['format'];

/** Leads to the results as a file of their own. */
export function ExportMenu(props: { readonly job: Job }): ReactNode {
  const { t } = useTranslation('exporting');
  const { open, show, close } = useTurns<Format>();
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<ArrowExportRegular />}>{t('menu')}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => show('csv')}>{t('menuCsv')}</MenuItem>
            <MenuItem onClick={() => show('json-lines')}>{t('menuJsonLines')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {open !== null && (
        <ExportDialog key={open.turn} job={props.job} format={open.what} onClose={() => close(open.turn)} />
      )}
    </>
  );
}
