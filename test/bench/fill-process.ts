/**
 * Fills a data folder in a process of its own, so that its memory goes with it. Argument:
 * `{"dataFolder":…,"rowCounts":[…]}`; prints the ids.
 */
import { fillDatabase } from './fill-database.ts';

const { dataFolder, rowCounts } = JSON.parse(process.argv[2] ?? '{}') as {
  dataFolder: string;
  rowCounts: readonly number[];
};
process.stdout.write(`${JSON.stringify(fillDatabase(dataFolder, rowCounts))}\n`);
