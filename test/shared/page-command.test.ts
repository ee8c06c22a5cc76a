import { describe, expect, test } from 'vitest';
import { commandNames, readPageCommand } from '../../shared/model/page-command.ts';

describe('a command that comes from outside of the page', () => {
  test('is one of those that are known', () => {
    for (const name of commandNames) expect(readPageCommand({ name, extra: 1 })).toEqual({ name });
    expect(readPageCommand({ name: 'show-job', jobId: 'a-1' })).toEqual({ name: 'show-job', jobId: 'a-1' });
  });

  test.each([
    null,
    'help',
    {},
    { name: 'delete-everything' },
    { name: 'show-job' },
    { name: 'show-job', jobId: '../settings' },
    { name: 'show-job', jobId: 7 },
  ])('is nothing when it is %j', (value) => {
    expect(readPageCommand(value)).toBeNull();
  });
});
