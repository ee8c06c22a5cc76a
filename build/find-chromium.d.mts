/**
 * Absolute path of a Chromium, Chrome or Edge for tests: the system's, else Playwright's download; null where
 * there is none.
 */
export function findChromium(): string | null;
/** Flags with which every test starts it: no display, no calls home. */
export const chromiumFlags: readonly string[];
