import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { noOffice, readFirstSheetInOffice } from '../support/office.ts';
import { describeWhere, itWhere } from '../support/where.ts';
import { inspectScreen } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { useApp } from './support/use-app.ts';
import { type Clicks, practiseUpToSend, press, saveCopy, waitUntilReady } from './support/ways.ts';

const sample = resolve(import.meta.dirname, '../../samples/support-tickets.xlsx');
const labels = ['Billing', 'Delivery', 'Returns', 'Product fault', 'Account', 'Question', 'Other'];

describeWhere(missingForApp, 'a new user without a key', () => {
  const shared = useApp();

  it('gets from the first screen to Send with the sample in under ten clicks', async () => {
    const clicks: Clicks = { count: 0 };
    await practiseUpToSend(shared.window.page, clicks);
    await press(shared.window.page, 'Practise with 320 rows — free', clicks);
    expect(clicks.count).toBeLessThan(10);
  });

  it('sees the stages and then 320 rows, each accounted for', async () => {
    await shared.window.page.getByText('Claude is working').first().waitFor();
    await waitUntilReady(shared.window.page);
    await shared.window.page.getByRole('button', { name: 'All 320' }).waitFor();
    await shared.window.page.getByText('Practice', { exact: true }).first().waitFor();
    await inspectScreen(shared.window, 'practice-job-finished');
  });

  itWhere(
    noOffice,
    'gets the workbook back with a label beside each ticket and every old cell as it was',
    async () => {
      const download = await saveCopy(shared.window.page);
      expect(download.suggestedFilename()).toBe('support-tickets – results.xlsx');
      const path = join(shared.folder, 'results.xlsx');
      await download.saveAs(path);
      const before = readFirstSheetInOffice(sample);
      const after = readFirstSheetInOffice(path);
      expect(after[0]).toEqual([...(before[0] ?? []), 'Category']);
      expect(after.map((row) => row.slice(0, -1))).toEqual(before);
      const answers = after.slice(1).map((row) => row.at(-1) ?? '');
      const answered = answers.filter((answer) => labels.includes(answer));
      // Practice leaves a few rows without an answer, so that these states are met; they stay empty.
      expect(answers.filter((answer) => answer !== '')).toEqual(answered);
      expect(answered.length).toBeGreaterThan(300);
    },
  );

  it('has caused no complaint in the console under the strict content security policy', () => {
    expect(shared.window.complaints).toEqual([]);
  });
});
