import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { LoginItem } from '../core/platform/ports.ts';

/** With this argument the program starts beside the clock, without its window. */
export const hiddenArgument = '--hidden';

/** What decides how the program is put on the system's list. */
export interface LoginSurroundings {
  readonly platform: NodeJS.Platform;
  readonly isPackaged: boolean;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly programPath: string;
}

/** The system's list of programs that start at sign-in; null while developing, and where there is none. */
export function openLoginItem(around: LoginSurroundings): LoginItem | null {
  if (!around.isPackaged) return null;
  if (around.platform === 'linux') return remembered(autostartFile(around));
  if (around.platform !== 'darwin' && around.platform !== 'win32') return null;
  return remembered(systemItem(around.platform));
}

/** How long an answer of the system is good for, in milliseconds: menus ask several times a second. */
const maxAgeMs = 10_000;

function remembered(item: LoginItem): LoginItem {
  let isOn = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  return {
    isOn() {
      const now = performance.now();
      if (now - askedAt >= maxAgeMs) {
        isOn = item.isOn();
        askedAt = now;
      }
      return isOn;
    },
    change(wanted) {
      askedAt = Number.NEGATIVE_INFINITY;
      item.change(wanted);
    },
  };
}

/**
 * Windows tells programs on its list apart by their arguments, so the same ones are given for asking and for changing.
 * There a program may be on the list and yet be switched off in the Task Manager.
 */
function systemItem(platform: 'darwin' | 'win32'): LoginItem {
  const args = [hiddenArgument];
  return {
    isOn() {
      const current = app.getLoginItemSettings({ args });
      return platform === 'win32' ? current.executableWillLaunchAtLogin : current.openAtLogin;
    },
    change: (isOn) => app.setLoginItemSettings({ openAtLogin: isOn, args }),
  };
}

/**
 * A desktop entry in the folder that every Linux desktop starts (freedesktop.org, Desktop Application
 * Autostart Specification).
 */
function autostartFile({ home, environment, programPath }: LoginSurroundings): LoginItem {
  const configured = environment.XDG_CONFIG_HOME;
  const base = configured?.startsWith('/') === true ? configured : join(home, '.config');
  const path = join(base, 'autostart', 'sheetbatch.desktop');
  return {
    isOn: () => existsSync(path),
    change(isOn) {
      if (!isOn) return rmSync(path, { force: true });
      mkdirSync(join(base, 'autostart'), { recursive: true });
      // An AppImage runs from a mount that changes with each start; the file itself is named by APPIMAGE.
      writeFileSync(path, desktopEntry(environment.APPIMAGE ?? programPath));
    },
  };
}

/**
 * The entry's text; what a shell would take apart is quoted and escaped as the Desktop Entry Specification
 * asks for ("The Exec key").
 */
export function desktopEntry(programPath: string): string {
  const quoted = `"${programPath
    .replace(/[\\"`$]/g, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Sheetbatch',
    `Exec=${quoted} ${hiddenArgument}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Whether this start is one at sign-in, so that no window opens: by the argument, or by what macOS says. */
export function startsHidden(args: readonly string[], platform: NodeJS.Platform): boolean {
  if (args.includes(hiddenArgument)) return true;
  return platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
