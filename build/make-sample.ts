/**
 * Makes samples/support-tickets.xlsx, the workbook that people practise on, or the file named as first
 * argument. Run `node build/make-sample.ts` after a change to the texts; a test proves that the committed
 * file has exactly these parts.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeSampleTickets } from './sample-tickets.ts';
import { workbookParts } from './sample-workbook.ts';
import { makeZip } from './sample-zip.ts';

const ticketCount = 320;
const samplePath = fileURLToPath(new URL('../samples/support-tickets.xlsx', import.meta.url));

writeFileSync(process.argv[2] ?? samplePath, makeZip(workbookParts(makeSampleTickets(ticketCount))));
