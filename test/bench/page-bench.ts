import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../../build/find-chromium.mjs';

const root = resolve(import.meta.dirname, '../..');
const bundle = join(root, 'dist', 'renderer');
/** Wheel turns while the grid is watched, and how far each goes, in pixels. */
const wheelTurns = 60;
const wheelPixels = 900;
/** A row that the wheel alone does not reach. */
const farDownRow = 10_000;
/** What scrolls in AG Grid 36. */
const viewport = '.ag-grid-viewport';

/** Size of everything that the page loads before it shows anything, compressed as a browser would fetch it, in kB. */
export function firstBundleKb(): number {
  const html = readFileSync(join(bundle, 'index.html'), 'utf8');
  const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (found) => found[1] ?? '',
  );
  const sizes = files.map((file) => gzipSync(readFileSync(join(bundle, file))).length);
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

/** A Chromium for measuring, or null where there is none. */
export async function openChromium(): Promise<Browser | null> {
  const executablePath = findChromium();
  return executablePath === null ? null : chromium.launch({ executablePath, args: [...chromiumFlags] });
}

interface Host {
  readonly address: string;
  readonly readyMs: number;
  stop(): Promise<void>;
}

async function startHost(dataFolder: string): Promise<Host> {
  const begun = performance.now();
  const program = join(root, 'dist', 'node', 'browser.js');
  const child = spawn(process.execPath, [program, '--no-open', '--data-dir', dataFolder], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // The computer's own key store is left alone.
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' },
  });
  const address = await readAddress(child);
  return {
    address,
    readyMs: performance.now() - begun,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function readAddress(child: ChildProcess): Promise<string> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the program has no output');
  let complaints = '';
  stderr.on('data', (piece) => {
    complaints += String(piece);
  });
  return new Promise((found, reject) => {
    createInterface({ input: stdout }).on('line', (line) => {
      const address = /ready at (http:\/\/127\.0\.0\.1:\d+\/\S*)/.exec(line)?.[1];
      if (address !== undefined) found(address);
    });
    child.once('exit', () => reject(new Error(`the browser host ended: ${complaints.slice(-400)}`)));
  });
}

/** From starting the program to the first paint of the page, in milliseconds. */
export interface StartFigures {
  readonly readyMs: number;
  readonly paintMs: number;
  /** Until the list of jobs stands there. */
  readonly jobsMs: number;
}

async function visit<T>(
  browser: Browser,
  dataFolder: string,
  work: (page: Page, host: Host) => Promise<T>,
): Promise<T> {
  const host = await startHost(dataFolder);
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const value = await work(page, host);
    await context.close();
    return value;
  } finally {
    await host.stop();
  }
}

/** Starts the browser host on a data folder and opens its page in a fresh tab. */
export function measureStart(browser: Browser, dataFolder: string, jobId: string): Promise<StartFigures> {
  return visit(browser, dataFolder, async (page, host) => {
    const begun = performance.now();
    await page.goto(host.address);
    await page.locator(`a[href$="/${jobId}"]`).first().waitFor();
    const jobsMs = performance.now() - begun;
    const paintMs = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    return { readyMs: host.readyMs, paintMs: host.readyMs + paintMs, jobsMs: host.readyMs + jobsMs };
  });
}

/** What a person sees of the grid over very many results. */
export interface GridFigures {
  readonly firstRowsMs: number;
  /**
   * Longest time that the page could not answer while scrolling; 0 where nothing took 50 ms, from which on
   * Chromium calls it long.
   */
  readonly longestTaskMs: number;
  readonly longTasks: number;
  /** From jumping into the middle until its rows stand there. */
  readonly jumpMs: number;
}

declare global {
  /** Durations of long tasks since the page was loaded or the list emptied. */
  var longTasks: number[];
}

/** Opens the job's page, scrolls by wheel, then jumps to the middle. */
export function measureGrid(browser: Browser, dataFolder: string, jobId: string): Promise<GridFigures> {
  return visit(browser, dataFolder, async (page, host) => {
    await page.addInitScript(() => {
      globalThis.longTasks = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) globalThis.longTasks.push(entry.duration);
      }).observe({ type: 'longtask' });
    });
    await page.goto(host.address);
    const link = page.locator(`a[href$="/${jobId}"]`).first();
    await link.waitFor();
    const begun = performance.now();
    await link.click();
    await page.getByRole('gridcell', { name: 'Delivery' }).first().waitFor();
    const firstRowsMs = performance.now() - begun;
    await page.evaluate(() => globalThis.longTasks.splice(0));
    await page.locator(viewport).hover();
    for (let turn = 0; turn < wheelTurns; turn++) {
      await page.mouse.wheel(0, wheelPixels);
      await page.evaluate(() => new Promise((frame) => requestAnimationFrame(frame)));
    }
    const jumped = performance.now();
    const row = await page.locator(viewport).evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2;
      return element.scrollTop;
    });
    if (row < 1000) throw new Error('the grid does not scroll');
    await page.waitForFunction((farDown) => {
      const rows = [...document.querySelectorAll('[role=row][row-index]')];
      const isThere = (row: Element) =>
        Number(row.getAttribute('row-index')) > farDown && /Delivery/.test(row.textContent ?? '');
      return rows.some(isThere);
    }, farDownRow);
    const jumpMs = performance.now() - jumped;
    const tasks = await page.evaluate(() => globalThis.longTasks);
    return { firstRowsMs, longestTaskMs: Math.max(0, ...tasks), longTasks: tasks.length, jumpMs };
  });
}
