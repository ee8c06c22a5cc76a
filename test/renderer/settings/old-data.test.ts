import { describe, expect, test } from 'vitest';
import { countRemovals, readDays } from '../../../renderer/features/settings/old-data.ts';

describe('a typed number of days', () => {
  test.each([
    ['30', 30],
    [' 7 ', 7],
    ['1', 1],
    ['36500', 36_500],
  ])('%j is %i', (typed, days) => {
    expect(readDays(typed)).toBe(days);
  });

  test.each(['', '0', '-5', '1.5', '1e3', '99999', 'ten', '٣'])('%j is none', (typed) => {
    expect(readDays(typed)).toBeNull();
  });
});

describe('what would be removed', () => {
  const none = { files: 0, bytes: 0 };
  const jobs = [
    { jobId: 'saved', unsavedRows: 0, aboutBytes: 10 },
    { jobId: 'unsaved', unsavedRows: 5, aboutBytes: 10 },
  ];

  test('is what is saved, and of the rest only what was ticked', () => {
    expect(countRemovals({ jobs, copies: none, backups: none }, [])).toEqual({ jobs: 1, files: 0 });
    expect(
      countRemovals({ jobs, copies: { files: 2, bytes: 9 }, backups: none }, ['unsaved', 'gone']),
    ).toEqual({
      jobs: 2,
      files: 2,
    });
  });
});
