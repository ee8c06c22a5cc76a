/** Crashes within this time count together, in milliseconds. */
const crashWindowMs = 60_000;

/** A page that crashes more often within that time is not opened again by itself. */
const maxRecoveries = 3;

/** What becomes of a page whose process has gone. */
export type RecoveryStep = 'reload' | 'ask' | 'nothing';

/** Decides what to do after each crash of the page. */
export interface PageRecovery {
  /**
   * `reason` as Electron's `render-process-gone` gives it; `now` in milliseconds. A process that ended in order, as
   * when the window closes, needs nothing; one that crashes again and again is left to the user.
   */
  afterGone(reason: string, now: number): RecoveryStep;
}

/** Remembers the crashes of the last minute. */
export function createPageRecovery(): PageRecovery {
  let crashes: number[] = [];
  return {
    afterGone(reason, now) {
      if (reason === 'clean-exit') return 'nothing';
      crashes = [...crashes.filter((at) => now - at < crashWindowMs), now];
      return crashes.length <= maxRecoveries ? 'reload' : 'ask';
    },
  };
}
