import type { MenuItemConstructorOptions } from 'electron';

/**
 * The window's menu, of standard roles only: they bring the system's own words, shortcuts and accessibility. Reload and
 * developer tools are left out of the installed app.
 */
export function windowMenu(platform: NodeJS.Platform, isPackaged: boolean): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen' },
  ];
  const development: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return [
    ...(isMac ? [{ role: 'appMenu' } as const] : []),
    { role: 'fileMenu' },
    { role: 'editMenu' },
    { role: 'viewMenu', submenu: isPackaged ? view : [...view, ...development] },
    { role: 'windowMenu' },
  ];
}
