import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportOrder } from '../../../../shared/contract/types.ts';
import type { Job } from '../../../client/page-host.ts';
import { ExportDialog } from './export-dialog.tsx';

type Format = ExportOrder['format'];

/** Leads to the results as a file of their own. */
export function ExportMenu(props: { readonly job: Job }): ReactNode {
  const { t } = useTranslation('exporting');
  const [{ format, turn }, setOpened] = useState<{ readonly format: Format | null; readonly turn: number }>({
    format: null,
    turn: 0,
  });
  const open = (wanted: Format): void => setOpened((now) => ({ format: wanted, turn: now.turn + 1 }));
  // A dialog tells a moment late that it has closed; by then the next one may have been asked for.
  const close = (): void => setOpened((now) => (now.turn === turn ? { format: null, turn } : now));
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<ArrowExportRegular />}>{t('menu')}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={() => open('csv')}>{t('menuCsv')}</MenuItem>
            <MenuItem onClick={() => open('json-lines')}>{t('menuJsonLines')}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {format !== null && <ExportDialog key={turn} job={props.job} format={format} onClose={close} />}
    </>
  );
}
