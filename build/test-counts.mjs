/** Counts Vitest's JSON report; a file that could not run at all is one failure. `unrun` names what was skipped. */
export function countTests(report) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const unrun = new Set();
  for (const file of report?.testResults ?? []) {
    const tests = file.assertionResults ?? [];
    if (file.status === 'failed' && !tests.some((test) => test.status === 'failed')) counts.failed += 1;
    for (const test of tests) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failed += 1;
      else {
        counts.skipped += 1;
        // The suite's name says why; one line for each suite is enough.
        unrun.add(test.ancestorTitles?.filter(Boolean).join(' › ') || test.title);
      }
    }
  }
  return { counts, unrun: [...unrun].sort() };
}

/** The last line of `npm test`. Each check counts as one test. */
export function summaryLine(counts, checks, crashes) {
  const passed = counts.passed + checks.passed.length;
  const failed = counts.failed + checks.failed.length + crashes;
  return `${passed} passed, ${failed} failed, ${counts.skipped} skipped`;
}
