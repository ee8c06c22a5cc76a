import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Data rows in the file that `writeTickets` makes: rows 4 to 243. */
export const ticketRows = 240;

/**
 * 240 tickets under a title; row 16 has no message, and semicolons, quotes and umlauts as Excel in Germany
 * writes them.
 */
export function writeTickets(path: string): void {
  const lines = ['Tickets of October;;;', '', 'Ticket;Customer;Größe;Message'];
  for (let row = 4; row < 4 + ticketRows; row += 1) {
    lines.push(`T-${row};Customer ${row % 7};M;${messageOf(row)}`);
  }
  writeFileSync(path, `${lines.join('\r\n')}\r\n`);
}

function messageOf(row: number): string {
  if (row === 16) return '';
  if (row === 50) return `"${'A long story. '.repeat(40)}"`;
  return `"Where is ""order ${row}""?"`;
}

/** Picks a file in the browser's own dialog, on a screen that offers to choose a workbook. */
export async function chooseFile(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a workbook' }).click();
  await (await chooser).setFiles(path);
}

/** Opens the wizard with the tickets, up to the instruction, and puts the cursor into the editor. */
export async function openTickets(page: Page, path: string): Promise<void> {
  await page.getByRole('link', { name: 'New job' }).click();
  await chooseFile(page, path);
  await page.getByText(`${ticketRows} rows in this sheet`).waitFor();
}
