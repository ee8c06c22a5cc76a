import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResultColumn, ResultSort } from '../../../../shared/model/answers.ts';
import { columnOf } from './column-ids.ts';

/** The column whose menu is open. */
export interface OpenColumnMenu {
  readonly columnId: string;
  /** What it hangs on. */
  readonly button: HTMLElement;
  /** What had the focus and gets it back: the button, or the cell where Alt+Down was pressed. */
  readonly from: Element | null;
}

interface ColumnMenuProps {
  readonly open: OpenColumnMenu;
  readonly onSort: (columnId: string, sort: 'asc' | 'desc' | null) => void;
  /** Orders by the length of an answer, which no click on a header can ask for. */
  readonly onSortLength: (sort: ResultSort) => void;
  readonly onCopy: (column: ResultColumn) => void;
  readonly onClose: () => void;
}

/** The menu of a column's header: orders, and copying the column. */
export function ColumnMenu(props: ColumnMenuProps): ReactNode {
  const { columnId, button, from } = props.open;
  const { t } = useTranslation('answers');
  const column = columnOf(columnId);
  const byLength = (descending: boolean): void => {
    if (column?.kind === 'answer') props.onSortLength({ by: 'length', column: column.column, descending });
  };
  return (
    <Menu
      open
      positioning={{ target: button, position: 'below', align: 'start' }}
      onOpenChange={(_, change) => {
        if (change.open) return;
        props.onClose();
        const isThere = from instanceof HTMLElement && from !== document.body && from.isConnected;
        (isThere ? from : button).focus();
      }}
    >
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => props.onSort(columnId, 'asc')}>{t('sortUp')}</MenuItem>
          <MenuItem onClick={() => props.onSort(columnId, 'desc')}>{t('sortDown')}</MenuItem>
          {column?.kind === 'answer' && (
            <>
              <MenuItem onClick={() => byLength(true)}>{t('sortLengthDown')}</MenuItem>
              <MenuItem onClick={() => byLength(false)}>{t('sortLengthUp')}</MenuItem>
            </>
          )}
          <MenuItem onClick={() => props.onSort(columnId, null)}>{t('sortNone')}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => column !== null && props.onCopy(column)}>{t('copyColumn')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
