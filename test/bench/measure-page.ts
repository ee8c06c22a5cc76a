import { median } from './measure.ts';
import { firstBundleKb, measureGrid, measureStart, openChromium } from './page-bench.ts';
import { atMost, printHeading, printLine, printTargets, type TargetResult } from './report.ts';

/** A data folder with one job of very many results among others. */
export interface FilledFolder {
  readonly dataFolder: string;
  readonly bigJobId: string;
  readonly jobs: number;
  readonly results: number;
  readonly bigResults: number;
}

const count = (value: number) => value.toLocaleString('en-US');

/** Measures the start of the browser host and the grid, in a real Chromium. */
export async function measurePage(filled: FilledFolder, rounds: number): Promise<void> {
  printHeading(`The page, with ${filled.jobs} jobs and ${count(filled.results)} stored results`);
  const bundle = atMost('first bundle, compressed', firstBundleKb(), 400, 'kB');
  const browser = await openChromium();
  if (browser === null) {
    printTargets([bundle]);
    printLine('Not run: start and grid, since there is no Chromium; npm test installs one.');
    return;
  }
  try {
    const starts = [];
    for (let round = 0; round < rounds; round++) {
      starts.push(await measureStart(browser, filled.dataFolder, filled.bigJobId));
    }
    const plain = (name: string, ms: number): TargetResult => ({
      name,
      figure: `${ms.toFixed(0)} ms`,
      target: '',
      isMet: null,
    });
    const grid = await measureGrid(browser, filled.dataFolder, filled.bigJobId);
    printTargets([
      bundle,
      plain('start until the program serves', median(starts.map((start) => start.readyMs))),
      atMost('start to first paint', median(starts.map((start) => start.paintMs)), 1500, 'ms'),
      plain('start until the jobs stand there', median(starts.map((start) => start.jobsMs))),
      atMost(`grid of ${count(filled.bigResults)}: first rows after opening`, grid.firstRowsMs, 1000, 'ms'),
      plain('grid: rows in the middle after a jump', grid.jumpMs),
      atMost('grid: longest task while scrolling', grid.longestTaskMs, 100, 'ms'),
      {
        name: 'grid: tasks above 50 ms while scrolling',
        figure: String(grid.longTasks),
        target: '',
        isMet: null,
      },
    ]);
  } finally {
    await browser.close();
  }
}
