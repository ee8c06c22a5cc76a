import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type KeyShortcut, keyShortcuts } from '../../../shared/model/key-shortcut.ts';
import { useSnapshot } from '../../client/use-state.ts';
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
  const { t: shared } = useTranslation();
  const { host } = useSnapshot();
  const modal = useModal(false, props.onClose);
  const keyWords = { control: isMac ? '⌘' : t('keyControl'), alt: isMac ? '⌥' : t('keyAlt') };
  const offered = keyShortcuts.filter((shortcut) => host === 'desktop' || shortcut.isDesktopOnly !== true);
  const rows = [
    ...offered.map((shortcut) => ({
      keys: keysOf(shortcut, keyWords),
      what: t(`shortcut.${shortcut.command}`),
    })),
    { keys: [t('keyEscape')], what: t('shortcutClose') },
    { keys: [t('keyTab')], what: t('shortcutNext') },
    { keys: ['↑', '↓', '←', '→'], what: t('shortcutMove') },
  ];
  return (
    <Dialog open={modal.isShown} onOpenChange={(_, change) => !change.open && modal.close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('shortcutsTitle')}</DialogTitle>
          <DialogContent>
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
              <tbody>
                {rows.map(({ keys, what }) => (
                  <tr key={what}>
                    <td className={`${styles.cell} ${styles.keys}`}>
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
            </table>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={modal.close}>
              {shared('close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** The keys of a shortcut as they stand on the keyboard. */
function keysOf(
  { key, withCommand, withAlt }: KeyShortcut,
  words: { readonly control: string; readonly alt: string },
): readonly string[] {
  const shown = key === 'ArrowLeft' ? '←' : key.length === 1 ? key.toUpperCase() : key;
  return [...(withCommand === true ? [words.control] : []), ...(withAlt === true ? [words.alt] : []), shown];
}
