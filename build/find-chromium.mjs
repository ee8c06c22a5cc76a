import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

const macPaths = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/**
 * Absolute path of a Chromium, Chrome or Edge for tests: the system's, else Playwright's download; null where
 * there is none.
 */
export async function findChromiumWithDownloads() {
  const found = findChromium();
  if (found !== null) return found;
  const { chromium } = await import('playwright-core');
  const downloaded = chromium.executablePath();
  return downloaded !== '' && existsSync(downloaded) ? downloaded : null;
}

/** The system's, or the one that the test command found and named in SHEETBATCH_CHROMIUM. */
export function findChromium() {
  return candidates().find((path) => path !== undefined && path !== '' && existsSync(path)) ?? null;
}

function candidates() {
  const named = process.env.SHEETBATCH_CHROMIUM;
  if (process.platform === 'darwin') return [named, ...macPaths];
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return [
      named,
      ...folders.flatMap((folder) => programs.map((program) => folder && join(folder, program))),
    ];
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return [named, ...names.flatMap((name) => folders.map((folder) => join(folder, name)))];
}

/**
 * Flags with which every test starts it: no display, no calls home. The sandbox cannot start as root in a container.
 */
export const chromiumFlags = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
