const reason = '(not run: ';

/**
 * Counts Vitest's JSON report; a file that could not run at all is one failure. `unrun` names what was
 * skipped, `misnamed` what was run though its name says that it was not.
 */
export function countTests(report) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const unrun = new Set();
  const misnamed = new Set();
  for (const file of report?.testResults ?? []) {
    const tests = file.assertionResults ?? [];
    if (file.status === 'failed' && !tests.some((test) => test.status === 'failed')) counts.failed += 1;
    for (const test of tests) {
      const suite = test.ancestorTitles?.filter(Boolean).join(' › ') ?? '';
      const name = suite === '' ? test.title : `${suite} › ${test.title}`;
      if (/^(passed|failed)$/.test(test.status) && name.includes('(not run')) misnamed.add(name);
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed') counts.failed += 1;
      else {
        counts.skipped += 1;
        // One line is enough for a suite whose name says why.
        unrun.add(suite === '' || test.title.includes(reason) ? name : suite);
      }
    }
  }
  return { counts, unrun: [...unrun].sort(), misnamed: [...misnamed].sort() };
}

/** The last line of `npm test`. Each check counts as one test. */
export function summaryLine(counts, checks, crashes) {
  const passed = counts.passed + checks.passed.length;
  const failed = counts.failed + checks.failed.length + crashes;
  return `${passed} passed, ${failed} failed, ${counts.skipped} skipped`;
}
