import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isOver, makeSettings, samplePath, startBench, waitForJob } from '../core/support/core-bench.ts';
import { describeWhere } from '../support/where.ts';
import { dataFolderOf } from './support/app.ts';
import { inspectScreen } from './support/chromium.ts';
import { hasFocus, tabTo } from './support/keyboard.ts';
import { missingForApp } from './support/keyring-session.ts';
import { useApp } from './support/use-app.ts';

const workbooks = ['spring', 'summer', 'autumn', 'winter', 'returns', 'warranty'];

/** Finished practice jobs over workbooks of these names, as an earlier session left them. */
async function leaveJobs(folder: string): Promise<void> {
  const bench = await startBench({ dataFolder: dataFolderOf(folder), practiceSpeed: 20 });
  for (const name of workbooks) {
    const path = join(folder, `${name}.xlsx`);
    copyFileSync(samplePath, path);
    const { fileId } = bench.core.registerFile(path, { kind: 'opened' });
    const { tableId } = await bench.client.workbooks.readTable({ fileId, sheet: 'Tickets', headerRow: 1 });
    const settings = makeSettings({ rows: { kind: 'range', firstRow: 2, lastRow: 60 } });
    const { id } = await bench.client.jobs.send({ tableId, settings });
    await waitForJob(bench.core, id, isOver);
  }
  await bench.close(true);
}

describeWhere(missingForApp, 'the list of jobs', () => {
  const shared = useApp(leaveJobs);

  const names = async (): Promise<readonly string[]> =>
    (
      await shared.window.page
        .getByRole('table', { name: /^Your jobs/ })
        .getByRole('link')
        .allTextContents()
    ).map((text) => /– (\w+)\.xlsx/.exec(text)?.[1] ?? text);

  it('has the newest on top, and above all of them what needs the user', async () => {
    const { window } = shared;
    const { page } = window;
    await page.getByRole('heading', { name: 'Needs you' }).waitFor();
    expect(await names()).toEqual([...workbooks].reverse());
    await inspectScreen(window, 'home-many');
    const bars = page.getByRole('button', { name: /^Open: / });
    await expect.poll(() => bars.count()).toBe(3);
    await page.getByRole('button', { name: 'Show 3 more' }).click();
    await expect.poll(() => bars.count()).toBe(workbooks.length);
    const first = page.getByRole('heading', { name: 'Needs you' });
    const table = page.getByRole('table', { name: /^Your jobs/ });
    const top = async (part: typeof table) => (await part.boundingBox())?.y ?? 0;
    expect(await top(first)).toBeLessThan(await top(table));
  });

  it('is searched with Ctrl+F, without a mouse', async () => {
    const { window } = shared;
    const { page } = window;
    await page.keyboard.press('Control+f');
    const box = page.getByRole('searchbox', { name: 'Search jobs' });
    await expect.poll(() => hasFocus(box)).toBe(true);
    await page.keyboard.type('WAR');
    await expect.poll(names).toEqual(['warranty']);
    await page.keyboard.type('nobody');
    await page.getByText('Nothing here contains “WARnobody”.').waitFor();
    await tabTo(page, page.getByRole('button', { name: 'Show all jobs' }));
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await names()).length).toBe(workbooks.length);
    await tabTo(page, page.getByRole('link', { name: /winter\.xlsx/ }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /winter\.xlsx/, level: 1 }).waitFor();
    expect(window.complaints).toEqual([]);
  });
});
