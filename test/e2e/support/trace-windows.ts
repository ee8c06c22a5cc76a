import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext } from 'playwright-core';

/** Where what is left of a failed test lies; `npx playwright-core show-trace <file>` plays a trace. */
const failuresFolder = resolve(import.meta.dirname, '../../../test-results/failures');

/** Windows that are open now, by their contexts. */
const traced = new Set<BrowserContext>();

/** Notes what is done in a window, and what its page is like meanwhile, until it is closed. */
export async function traceWindow(context: BrowserContext): Promise<void> {
  await context.tracing.start({ snapshots: true });
  await context.tracing.startChunk();
  traced.add(context);
  context.on('close', () => traced.delete(context));
}

/** Begins anew in all windows: what the tests before have done there is of no use any more. */
export async function beginTraces(title: string): Promise<void> {
  for (const context of traced) {
    await context.tracing.stopChunk();
    await context.tracing.startChunk({ title });
  }
}

/** Keeps the trace of every window, and a picture of every page in it. */
export async function keepTraces(test: string): Promise<void> {
  mkdirSync(failuresFolder, { recursive: true });
  const name = test
    .replace(/^.*[/\\]/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 100);
  for (const [at, context] of [...traced].entries()) {
    const path = join(failuresFolder, `${name}${at === 0 ? '' : `-${at + 1}`}`);
    // A browser that is gone has nothing to show, and must not hide why the test failed.
    await context.tracing.stopChunk({ path: `${path}.zip` }).catch(() => undefined);
    await context.tracing.startChunk().catch(() => undefined);
    for (const [number, page] of context.pages().entries()) {
      await page.screenshot({ path: `${path}-page-${number + 1}.png` }).catch(() => undefined);
    }
  }
}
