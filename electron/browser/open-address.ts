import { spawn } from 'node:child_process';

/** A program and its arguments that open an address in the default browser. */
export interface OpenCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/** How this computer opens an address; null where nobody would see it. */
export function openCommand(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
  address: string,
): OpenCommand | null {
  if (platform === 'darwin') return { command: 'open', args: [address] };
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
  const hasDisplay = Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
  return hasDisplay ? { command: 'xdg-open', args: [address] } : null;
}

/** Opens the address in the default browser. False when that could not even be tried. */
export function openAddress(address: string): Promise<boolean> {
  const how = openCommand(process.platform, process.env, address);
  if (how === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(how.command, [...how.args], { stdio: 'ignore', detached: true });
    child.on('error', () => resolve(false));
    child.on('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
