import { Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import { words } from './words.ts';

/** What the tray's menu can do. */
export interface TrayActions {
  readonly open: () => void;
  readonly quit: () => void;
  /** Null where the system has no such thing. */
  readonly login: { readonly isOn: boolean; readonly change: (value: boolean) => void } | null;
}

/** The tray's menu as data. */
export function trayMenu(actions: TrayActions): MenuItemConstructorOptions[] {
  const { login } = actions;
  const loginItem: MenuItemConstructorOptions[] =
    login === null
      ? []
      : [
          {
            label: words.startsAtLogin,
            type: 'checkbox',
            checked: login.isOn,
            click: (item) => login.change(item.checked),
          },
          { type: 'separator' },
        ];
  return [
    { label: words.open, click: actions.open },
    { type: 'separator' },
    ...loginItem,
    { label: words.quit, click: actions.quit },
  ];
}

/** The icon beside the clock; null where the desktop has no place for one. */
export function createTray(iconPath: string, actions: TrayActions): Tray | null {
  try {
    const tray = new Tray(nativeImage.createFromPath(iconPath));
    tray.setToolTip('Sheetbatch');
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(actions)));
    tray.on('click', actions.open);
    return tray;
  } catch {
    return null;
  }
}
