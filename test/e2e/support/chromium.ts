import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumFlags, findChromium } from '../../../build/find-chromium.mjs';
import { labelFaults } from './labels.ts';
import { fontPlaces } from './test-fonts.ts';
import { traceWindow } from './trace-windows.ts';
import { untilStill } from './until-still.ts';
import { clippedTexts, jutTexts, runningTexts } from './visible-texts.ts';
import { setWideLetters, testFontFolder } from './wide-letters.ts';

/** Where tests leave pictures for people to look at; not compared, not in git. */
const pictures = resolve(import.meta.dirname, '../../../test-results/screens');
/** Nobody looks at those of a build, but of a screen with faults; all of them take it a minute. */
const takesPictures = process.env.CI === undefined;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Size and colours of a window under test. */
export interface Look {
  readonly width: number;
  readonly height: number;
  /** `contrast` is the system's high contrast, which takes a page's own colours away. */
  readonly colors: 'light' | 'dark' | 'contrast';
  /** Letters a fifth wider than the page's own: a layout must not hold with the fonts of one machine alone. */
  readonly letters?: 'wide';
}

const large = { width: 1280, height: 800 } as const;
/** The smallest window that everything has to fit into. */
const small = { width: 1024, height: 700 } as const;

/** The look of most tests. */
export const usualLook: Look = { ...large, colors: 'light' };

/** Every look that a screen is inspected in; the usual one comes first. */
const allLooks: readonly Look[] = [
  usualLook,
  { ...small, colors: 'light' },
  { ...small, colors: 'light', letters: 'wide' },
  { ...small, colors: 'dark' },
  { ...large, colors: 'dark' },
  { ...small, colors: 'contrast' },
];

/** Fonts of the system that a browser finds: those of a Linux without good ones, or a Segoe UI among them. */
export type Fonts = 'bare' | 'withSegoe';

/**
 * Starts Debian's Chromium (or whichever there is) without any traffic of its own, and with no fonts but
 * the tests' own.
 */
export async function launchChromium(fonts: Fonts = 'bare'): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found: run npm test once, it installs one');
  return chromium.launch({
    executablePath,
    args: [...chromiumFlags],
    // In the C locale, which a bare machine has, a downloaded file cannot bear a name with a dash in it.
    env: { ...process.env, LC_ALL: 'C.UTF-8', FONTCONFIG_FILE: join(testFontFolder(), fontPlaces[fonts]) },
  });
}

/** A window of the app, with everything that its console complained about. */
export interface AppWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
  /** How it was opened. */
  readonly look: Look;
}

/** Opens the app in a window of its own. */
export async function openWindow(
  browser: Browser,
  address: string,
  look: Look = usualLook,
): Promise<AppWindow> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    ...mediaOf(look),
    acceptDownloads: true,
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  await traceWindow(context);
  const page = await context.newPage();
  // Waiting is for events; this only ends a wait for what never comes, and must not be a measure of how busy
  // the machine is.
  page.setDefaultTimeout(90_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, context, complaints, look };
}

function mediaOf({ colors }: Look) {
  return {
    colorScheme: colors === 'dark' ? 'dark' : 'light',
    forcedColors: colors === 'contrast' ? 'active' : 'none',
  } as const;
}

async function wear(page: Page, look: Look): Promise<void> {
  await page.emulateMedia(mediaOf(look));
  await page.setViewportSize({ width: look.width, height: look.height });
  await setWideLetters(page, look.letters === 'wide');
}

/** Asks what `faultsOf` asks, and fails when there is something. */
export async function inspectScreen(window: AppWindow, name: string, looks?: readonly Look[]): Promise<void> {
  expect(await faultsOf(window, name, looks), `what is wrong with ${name}`).toEqual([]);
}

/**
 * Takes a picture of the present screen in every look (or in those given), in CI of those with faults alone,
 * and asks of each: does axe find something serious, does a label belong to another control, is a text cut
 * off, does anything stick out? Answers what was found. The window looks as it was opened afterwards.
 */
export async function faultsOf(
  window: AppWindow,
  name: string,
  looks: readonly Look[] = allLooks,
): Promise<readonly string[]> {
  const { page } = window;
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  const found: string[] = [];
  for (const [at, look] of looks.entries()) {
    const isWorn = look === window.look;
    if (!isWorn) await wear(page, look);
    await untilStill(page);
    const label = [name, look.width, look.colors, ...(look.letters === undefined ? [] : [look.letters])].join(
      '-',
    );
    // What does not depend on size or colours need not be asked twice; in high contrast the colours are the
    // system's, and axe misreads them.
    const faults = [
      ...(at === 0 ? await askAxe(page, []) : []),
      ...(at === 0 ? await labelFaults(page) : []),
      ...(at > 0 && look.colors !== 'contrast' && look.letters === undefined
        ? await askAxe(page, ['color-contrast'])
        : []),
      ...(await clippedTexts(page)).map((text) => `cut off: ${text}`),
      ...(await jutTexts(page)).map((text) => `sticks out: ${text}`),
      ...(await runningTexts(page)).map((text) => `wider than its place: ${text}`),
    ];
    found.push(...faults.map((fault) => `${label}: ${fault}`));
    if (takesPictures || faults.length > 0) await page.screenshot({ path: join(pictures, `${label}.png`) });
  }
  await wear(page, window.look);
  await untilStill(page);
  return found;
}

/** What axe finds serious, under all its rules or under those given. */
function askAxe(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (only) => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeRun> } };
    // Neither where what it finds stands nor what it finds well is told here, and naming it takes a third of the time.
    const brief = { resultTypes: ['violations'], selectors: false };
    const options = only.length === 0 ? brief : { ...brief, runOnly: { type: 'rule', values: only } };
    return (await axe.run(options)).violations
      .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
      .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`);
  }, rules);
}

interface AxeRun {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
