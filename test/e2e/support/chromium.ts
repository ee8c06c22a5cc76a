import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { chromiumFlags, findChromium } from '../../../build/find-chromium.mjs';

/** Where tests leave pictures for people to look at; not compared, not in git. */
const pictures = resolve(import.meta.dirname, '../../../test-results/screens');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Size and colours of a window under test. */
export interface Look {
  readonly width: number;
  readonly height: number;
  readonly colors: 'light' | 'dark';
}

/** The look of most tests. */
export const usualLook: Look = { width: 1280, height: 800, colors: 'light' };

/** Starts Debian's Chromium (or whichever there is) without any traffic of its own. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no Chromium found: run npm test once, it installs one');
  return chromium.launch({
    executablePath,
    args: [...chromiumFlags],
  });
}

/** A window of the app, with everything that its console complained about. */
export interface AppWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly complaints: string[];
}

/** Opens the app in a window of its own. */
export async function openWindow(
  browser: Browser,
  address: string,
  look: Look = usualLook,
): Promise<AppWindow> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
    colorScheme: look.colors,
    acceptDownloads: true,
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return { page, context, complaints };
}

/** Takes a picture of the present screen and asks axe about it: nothing serious may be found. */
export async function inspectScreen(window: AppWindow, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await window.page.screenshot({ path: join(pictures, `${name}.png`) });
  await window.page.evaluate(axeSource);
  const found = await window.page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run(): Promise<AxeRun> } }).axe.run();
    return (await run).violations
      .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
      .map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html).join(' | ')}`);
  });
  expect(found, `axe on ${name}`).toEqual([]);
}

interface AxeRun {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
