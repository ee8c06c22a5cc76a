import { app, type BrowserWindow, type NativeImage, nativeImage } from 'electron';
import { needsUser } from '../../shared/model/needs-user.ts';
import { type Translator, translateCount } from '../locales/translator.ts';
import type { JobsAndSettings } from './subscribe-jobs.ts';

/** What the program's icon in the task bar or dock tells. */
export interface TaskBarSign {
  /** `running` moves without an end, since nobody knows how far Claude has got; `stopped` stands still and yellow. */
  readonly progress: 'none' | 'running' | 'stopped';
  /** Jobs that do not go on without the user. */
  readonly needing: number;
}

/** What to tell of these jobs. */
export function decideTaskBar(jobs: JobsAndSettings['jobs']): TaskBarSign {
  const needing = jobs.filter(needsUser).length;
  const isRunning = jobs.some((job) => isUnderway(job.state) && !needsUser(job));
  return { progress: isRunning ? 'running' : needing > 0 ? 'stopped' : 'none', needing };
}

/** Whether something happens to a job in this state by itself. One in the queue waits for another that does. */
export function isUnderway(state: JobsAndSettings['jobs'][number]['state']): boolean {
  return state === 'sending' || state === 'processing' || state === 'collecting' || state === 'canceling';
}

/** The same, or in the queue behind another job. */
export function isPending(state: JobsAndSettings['jobs'][number]['state']): boolean {
  return state === 'queued' || isUnderway(state);
}

/**
 * Puts the sign on the icon, where the system has a place for it: a bar on Windows, macOS and Ubuntu, a
 * number on the latter two, a dot on Windows.
 */
export function showTaskBar(window: BrowserWindow | null, sign: TaskBarSign, translator: Translator): void {
  app.setBadgeCount(sign.needing);
  if (window === null) return;
  // Above 1 the bar moves without an end, below 0 it goes
  // (electronjs.org/docs/latest/api/browser-window#winsetprogressbarprogress-options).
  if (sign.progress === 'running') window.setProgressBar(2, { mode: 'indeterminate' });
  else if (sign.progress === 'stopped') window.setProgressBar(1, { mode: 'paused' });
  else window.setProgressBar(-1);
  if (process.platform !== 'win32') return;
  const words = translator.words.taskBar.needing;
  window.setOverlayIcon(sign.needing > 0 ? drawDot() : null, translateCount(translator, words, sign.needing));
}

/** Side of the dot's picture in pixels: Windows shows overlays at 16. */
const dotSide = 16;

function drawDot(): NativeImage {
  return nativeImage.createFromBitmap(dotPixels(), { width: dotSide, height: dotSide });
}

/** A red dot with a soft edge, as blue, green, red and opacity of each pixel, already multiplied. */
export function dotPixels(): Buffer {
  const pixels = Buffer.alloc(dotSide * dotSide * 4);
  const middle = (dotSide - 1) / 2;
  for (let at = 0; at < dotSide * dotSide; at++) {
    const distance = Math.hypot((at % dotSide) - middle, Math.floor(at / dotSide) - middle);
    const opacity = Math.min(1, Math.max(0, dotSide / 2 - distance));
    for (const [channel, value] of [0x1c, 0x1c, 0xc5, 0xff].entries()) {
      pixels[at * 4 + channel] = Math.round(value * opacity);
    }
  }
  return pixels;
}
