/**
 * Makes samples/support-tickets.xlsx, the workbook that people practise on. Run `node build/make-sample.ts` after a
 * change to the texts; a test proves that the committed file has exactly these parts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeSampleTickets } from './sample-tickets.ts';
import { workbookParts } from './sample-workbook.ts';
import { makeZip, type ZipEntry } from './sample-zip.ts';

/** How many tickets the sample holds. */
export const sampleTicketCount = 320;

/** Where the sample lies in the project. */
export const samplePath = fileURLToPath(new URL('../samples/support-tickets.xlsx', import.meta.url));

/** The parts of the sample, before they are packed. */
export function makeSampleParts(): readonly ZipEntry[] {
  return workbookParts(makeSampleTickets(sampleTicketCount));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(fileURLToPath(new URL('../samples', import.meta.url)), { recursive: true });
  writeFileSync(samplePath, makeZip(makeSampleParts()));
}
