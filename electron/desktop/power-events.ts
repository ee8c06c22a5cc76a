import { net, powerMonitor } from 'electron';
import type { WakeUpReason } from '../host/core.ts';

/** How often the network is looked at, in milliseconds; Electron's main process has no event for its return. */
const pollIntervalMs = 10_000;

/** Tells the core to look at once when the computer wakes up or the network returns. */
export function watchPower(wakeUp: (reason: WakeUpReason) => void): void {
  powerMonitor.on('resume', () => wakeUp('resumed'));
  powerMonitor.on('unlock-screen', () => wakeUp('resumed'));
  let wasOnline = net.isOnline();
  setInterval(() => {
    const isOnline = net.isOnline();
    if (isOnline && !wasOnline) wakeUp('online');
    wasOnline = isOnline;
  }, pollIntervalMs).unref();
}
