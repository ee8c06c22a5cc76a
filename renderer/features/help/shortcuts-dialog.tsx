import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeyShortcut, keyShortcuts } from '../../../shared/model/key-shortcut.ts';
import { useSnapshot } from '../../client/use-state.ts';
import { CloseButton, ModalDialog } from '../../components/modal-dialog.tsx';
import { isMac } from '../../components/shortcut-mark.ts';
import { useModal } from '../../components/use-modal.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    textAlign: 'left',
    verticalAlign: 'top',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  keys: { whiteSpace: 'nowrap' },
  part: { paddingTop: tokens.spacingVerticalL },
  key: {
    display: 'inline-block',
    minWidth: '20px',
    textAlign: 'center',
    padding: `1px ${tokens.spacingHorizontalXS}`,
    marginRight: tokens.spacingHorizontalXS,
    borderRadius: tokens.borderRadiusSmall,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
  },
});

/** The keys that can be used here; those that a browser keeps for itself are left out there. */
export function ShortcutsDialog(props: { readonly onClose: () => void }): ReactNode {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const { host } = useSnapshot();
  const modal = useModal(false, props.onClose);
  const { general, grid } = useKeyRows(host === 'desktop');
  return (
    <ModalDialog
      modal={modal}
      title={t('shortcutsTitle')}
      isForReading
      actions={<CloseButton modal={modal} />}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>
              {t('shortcutsKeys')}
            </th>
            <th scope="col" className={styles.cell}>
              {t('shortcutsWhat')}
            </th>
          </tr>
        </thead>
        <KeyRows rows={general} />
        <tbody>
          <tr>
            <th scope="rowgroup" colSpan={2} className={mergeClasses(styles.cell, styles.part)}>
              {t('shortcutsInResults')}
            </th>
          </tr>
        </tbody>
        <KeyRows rows={grid} />
      </table>
    </ModalDialog>
  );
}

/** A shortcut as it is listed. */
interface KeyRow {
  readonly keys: readonly string[];
  readonly what: string;
}

function KeyRows(props: { readonly rows: readonly KeyRow[] }): ReactNode {
  const styles = useStyles();
  return (
    <tbody>
      {props.rows.map(({ keys, what }) => (
        <tr key={what}>
          <td className={mergeClasses(styles.cell, styles.keys)}>
            {keys.map((key) => (
              <kbd key={key} className={styles.key}>
                {key}
              </kbd>
            ))}
          </td>
          <td className={styles.cell}>{what}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** What the keys are called on this keyboard and in this language. */
function useKeyRows(isDesktop: boolean): {
  readonly general: readonly KeyRow[];
  readonly grid: readonly KeyRow[];
} {
  const { t } = useTranslation('help');
  const control = isMac ? '⌘' : t('keyControl');
  const alt = isMac ? '⌥' : t('keyAlt');
  const offered = keyShortcuts.filter((shortcut) => isDesktop || shortcut.isDesktopOnly !== true);
  const general = [
    ...offered.map((shortcut) => ({
      keys: keysOf(shortcut, { control, alt }),
      what: t(`shortcut.${shortcut.command}`),
    })),
    { keys: [t('keyEscape')], what: t('shortcutClose') },
    { keys: [t('keyTab')], what: t('shortcutNext') },
    { keys: ['↑', '↓', '←', '→'], what: t('shortcutMove') },
  ];
  const grid = [
    { keys: [t('keyEnter')], what: t('gridShortcut.open') },
    { keys: ['F2'], what: t('gridShortcut.edit') },
    { keys: ['A'], what: t('gridShortcut.accepted') },
    { keys: ['N'], what: t('gridShortcut.look') },
    { keys: [t('keyShift'), '↑', '↓'], what: t('gridShortcut.more') },
    { keys: [control, 'A'], what: t('gridShortcut.all') },
    { keys: [control, 'C'], what: t('gridShortcut.copy') },
    { keys: [alt, '↓'], what: t('gridShortcut.menu') },
    { keys: [control, t('keyHome'), t('keyEnd')], what: t('gridShortcut.ends') },
  ];
  return { general, grid };
}

/** The keys of a shortcut as they stand on the keyboard. */
function keysOf(
  { key, withCommand, withAlt }: KeyShortcut,
  words: { readonly control: string; readonly alt: string },
): readonly string[] {
  const shown = key === 'ArrowLeft' ? '←' : key.length === 1 ? key.toUpperCase() : key;
  return [...(withCommand === true ? [words.control] : []), ...(withAlt === true ? [words.alt] : []), shown];
}
