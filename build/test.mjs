import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bootstrap, root, runNode, say } from './bootstrap.mjs';
import { buildIfNeeded } from './build.mjs';
import { runCheckSteps } from './check-steps.mjs';
import { countTests, summaryLine } from './test-counts.mjs';
import { provideTestTools } from './test-tools.mjs';

const reportPath = join(root, 'test-results', 'vitest.json');

bootstrap();
const environment = await provideTestTools();
const isBuilt = await buildIfNeeded();
const checks = await runCheckSteps();
(isBuilt ? checks.passed : checks.failed).unshift('build');
process.stdout.write('\n— tests\n');
const { exitCode, counts, unrun, misnamed } = await runVitest();
report();

async function runVitest() {
  mkdirSync(dirname(reportPath), { recursive: true });
  rmSync(reportPath, { force: true });
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`];
  const code = await runNode([vitest, 'run', ...reporters, ...process.argv.slice(2)], { env: environment });
  return { exitCode: code, ...countTests(readReport()) };
}

function readReport() {
  try {
    return JSON.parse(readFileSync(reportPath, 'utf8'));
  } catch {
    say('The test run ended without a report.');
    return null;
  }
}

function report() {
  for (const name of unrun) process.stdout.write(`not run: ${name}\n`);
  for (const name of misnamed) process.stdout.write(`failed: was run, but is called so: ${name}\n`);
  for (const name of checks.failed) process.stdout.write(`failed: ${name}\n`);
  const isGreen = exitCode === 0 && counts.failed === 0 && checks.failed.length + misnamed.length === 0;
  // A run that ended badly without a failing test (a crash, an error outside of tests) counts as one failure.
  const crashes = (exitCode !== 0 && counts.failed === 0 ? 1 : 0) + misnamed.length;
  process.stdout.write(`${summaryLine(counts, checks, crashes)}\n`);
  process.exitCode = isGreen ? 0 : 1;
}
