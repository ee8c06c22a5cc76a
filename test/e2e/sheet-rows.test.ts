import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, it } from 'vitest';
import { describeWhere } from '../support/where.ts';
import { inspectScreen } from './support/chromium.ts';
import { missingForApp } from './support/keyring-session.ts';
import { useApp } from './support/use-app.ts';
import { chooseFile, press, writeInstruction } from './support/ways.ts';

describeWhere(missingForApp, 'rows that are not each for itself', () => {
  const shared = useApp();
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-rows-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const page = (): Page => shared.window.page;

  it('are named and left out where they are no data, and sent after one click', async () => {
    const path = join(folder, 'report.csv');
    const lines = [
      ...['City,Guest,Nights', 'Bonn,Anna,2', 'Bonn,Bert,3', 'Subtotal,,5', 'Ulm,Carl,1', 'Ulm,Dora,4'],
      ...['Subtotal,,5', 'Total,,10', '', 'Confidential. Do not distribute.,,'],
    ];
    writeFileSync(path, `${lines.join('\r\n')}\r\n`);
    await page().getByRole('link', { name: 'New job' }).click();
    await chooseFile(page(), path);
    await page()
      .getByText(
        '4 rows look like no data and are not sent unless you tick this: notes (10) and totals (4, 7–8).',
      )
      .waitFor();
    await inspectScreen(shared.window, 'non-data-sheet');
    await press(page(), 'Next: Instruction');
    await writeInstruction(page(), 'Greet {{Guest}} of {{City}}');
    await page().getByText('4 rows will be sent').waitFor();
    await page().getByRole('link', { name: /Sheet/ }).click();
    await page().getByRole('checkbox', { name: 'Send them too' }).check();
    await press(page(), 'Next: Instruction');
    await page().getByText('8 rows will be sent').waitFor();
  });

  it('may be another table, which is taken with one click', async () => {
    const path = join(folder, 'meeting.csv');
    const lines = [
      ...['Name,Joined,Left,Email', 'Anna,2024-05-01 10:00,2024-05-01 11:00,a@example.com'],
      ...[
        'Bert,2024-05-01 10:02,2024-05-01 11:00,b@example.com',
        '',
        'Activities,,,',
        'Name,Raised hand,Email,',
      ],
      ...['Anna,2024-05-01 10:30,a@example.com,', 'Bert,2024-05-01 10:40,b@example.com,'],
    ];
    writeFileSync(path, `${lines.join('\r\n')}\r\n`);
    await page().getByRole('link', { name: /Sheet/ }).click();
    await press(page(), 'Another workbook');
    await chooseFile(page(), path);
    await page()
      .getByText(/Another table of 2 rows has its column names in row 6/)
      .waitFor();
    await press(page(), 'Take that table');
    await page().getByRole('combobox', { name: 'Column names are in' }).getByText('Row 6').waitFor();
  });

  it('are joined and filled down with one click each', async () => {
    const path = join(folder, 'bank.csv');
    const lines = [
      ...['Date,Text,Amount', '2024-01-01,Card,5.00', ',Market,', '2024-01-02,Card,6.00', ',Cinema,'],
      ...['2024-01-03,Card,7.00', ',Bakery,'],
    ];
    writeFileSync(path, `${lines.join('\r\n')}\r\n`);
    await press(page(), 'Another workbook');
    await chooseFile(page(), path);
    await page().getByText('6 rows in this sheet').waitFor();
    await page().getByRole('checkbox', { name: 'Rows without “Date” continue the row above' }).check();
    await page().getByText('3 rows in this sheet').waitFor();
    await page().getByText('3 rows were joined to the rows above.').waitFor();
    await inspectScreen(shared.window, 'rows-joined');

    const groups = join(folder, 'groups.csv');
    writeFileSync(
      groups,
      'Owner,Case,Subject\r\nAnna,C1,Broken\r\n,C2,Late\r\nBert,C3,Lost\r\n,C4,Wrong\r\n',
    );
    await press(page(), 'Another workbook');
    await chooseFile(page(), groups);
    await page().getByRole('checkbox', { name: 'Fill empty cells of “Owner” from the row above' }).check();
    await page()
      .getByRole('row', { name: /Anna\s+C2\s+Late/ })
      .waitFor();
  });
});
