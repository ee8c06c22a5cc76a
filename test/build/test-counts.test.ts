import { describe, expect, it } from 'vitest';
import { countTests, summaryLine } from '../../build/test-counts.mjs';

const test = (status: string, suite = 'suite') => ({ status, title: status, ancestorTitles: [suite] });

describe('what npm test says at the end', () => {
  it('counts tests by outcome and names what was not run', () => {
    const report = {
      testResults: [
        {
          status: 'passed',
          assertionResults: [
            test('passed'),
            test('passed'),
            test('skipped', 'the keychain (not run: no gnome-keyring)'),
          ],
        },
        { status: 'failed', assertionResults: [test('failed'), test('pending'), test('todo')] },
      ],
    };
    const { counts, unrun } = countTests(report);
    expect(counts).toEqual({ passed: 2, failed: 1, skipped: 3 });
    expect(unrun).toEqual(['suite', 'the keychain (not run: no gnome-keyring)']);
  });

  it('names a test that was not run with its own reason, where it has one', () => {
    const alone = {
      ...test('skipped', 'saving'),
      title: 'reads it in LibreOffice (not run: no LibreOffice)',
    };
    const report = { testResults: [{ status: 'passed', assertionResults: [test('passed'), alone] }] };
    expect(countTests(report).unrun).toEqual(['saving › reads it in LibreOffice (not run: no LibreOffice)']);
  });

  it('notices a suite that was run and says that it was not', () => {
    const run = [test('passed', 'the keychain (not run: no gnome-keyring)'), test('passed')];
    const report = { testResults: [{ status: 'passed', assertionResults: run }] };
    expect(countTests(report).misnamed).toEqual(['the keychain (not run: no gnome-keyring) › passed']);
  });

  it('does not take a file that could not be loaded for a success', () => {
    expect(countTests({ testResults: [{ status: 'failed', assertionResults: [] }] }).counts.failed).toBe(1);
  });

  it('is a zero for a run that left no report, with the crash counted', () => {
    const { counts } = countTests(null);
    expect(summaryLine(counts, { passed: ['types'], failed: ['lint'] }, 1)).toBe(
      '1 passed, 2 failed, 0 skipped',
    );
  });

  it('is one line in one form', () => {
    expect(
      summaryLine({ passed: 10, failed: 0, skipped: 2 }, { passed: ['types', 'lint'], failed: [] }, 0),
    ).toBe('12 passed, 0 failed, 2 skipped');
  });
});
