import { execFile } from 'node:child_process';

/** The name on the session's bus of whatever draws icons beside the clock (freedesktop.org, StatusNotifierItem). */
const watcherName = 'org.kde.StatusNotifierWatcher';

/** How long the session's bus may take to answer, in milliseconds. */
const patienceMs = 3_000;

/** Ways to ask the bus who owns a name, and what each prints when somebody does. */
const questions: readonly {
  readonly program: string;
  readonly args: readonly string[];
  readonly yes: RegExp;
}[] = [
  {
    program: 'gdbus',
    args: [
      ...['call', '--session', '--dest', 'org.freedesktop.DBus', '--object-path', '/org/freedesktop/DBus'],
      ...['--method', 'org.freedesktop.DBus.NameHasOwner', watcherName],
    ],
    yes: /\btrue\b/,
  },
  {
    program: 'dbus-send',
    args: [
      ...['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/org/freedesktop/DBus'],
      ...['org.freedesktop.DBus.NameHasOwner', `string:${watcherName}`],
    ],
    yes: /\bboolean true\b/,
  },
];

/** Runs a program and answers what it printed; rejects when it is not there or fails. */
export type RunProgram = (program: string, args: readonly string[]) => Promise<string>;

const runProgram: RunProgram = (program, args) =>
  new Promise((resolve, reject) => {
    execFile(program, [...args], { timeout: patienceMs }, (error, printed) => {
      if (error === null) resolve(printed);
      else reject(error);
    });
  });

/**
 * Whether an icon beside the clock is drawn by anybody. Windows and macOS always do; on Linux Electron makes its icon
 * without saying that a desktop such as GNOME shows none. Where the bus cannot be asked the answer is no: a window that
 * asks before it closes is better than one that is gone for good.
 */
export async function hasTrayHost(platform: NodeJS.Platform, run: RunProgram = runProgram): Promise<boolean> {
  if (platform !== 'linux') return true;
  for (const { program, args, yes } of questions) {
    const printed = await run(program, args).catch(() => null);
    if (printed !== null) return yes.test(printed);
  }
  return false;
}
