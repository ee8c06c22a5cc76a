import { describe, expect, it, vi } from 'vitest';
import { decideTaskBar, dotPixels } from '../../electron/desktop/task-bar.ts';
import { makeJob } from './jobs-fixture.ts';

vi.mock('electron', () => ({ app: {}, nativeImage: {} }));

const rejected = { code: 'key-rejected' } as const;

describe('the icon in the task bar', () => {
  it.each([
    ['nothing', [], 'none', 0],
    ['a finished job', [makeJob({ state: 'finished' })], 'none', 0],
    ['a running job', [makeJob()], 'running', 0],
    ['a job that the user paused', [makeJob({ state: 'paused' })], 'none', 0],
    ['a job that needs the user', [makeJob({ state: 'paused', problem: rejected })], 'stopped', 1],
    [
      'one that needs the user beside one that runs',
      [makeJob({ state: 'paused', problem: rejected }), makeJob()],
      'running',
      1,
    ],
    [
      'a job that waits and tries again by itself',
      [makeJob({ problem: { code: 'offline' }, retryAt: '2026-11-21T10:05:00.000Z' })],
      'running',
      0,
    ],
    [
      'a batch in doubt, which is cleared up without the user',
      [makeJob({ problem: { code: 'batch-in-doubt' } })],
      'running',
      0,
    ],
    ['answers that are deleted soon', [makeJob({ problem: { code: 'results-expire-soon' } })], 'stopped', 1],
  ] as const)('with %s', (_name, jobs, progress, needing) => {
    expect(decideTaskBar([...jobs])).toEqual({ progress, needing });
  });

  it('bears a round red dot on Windows', () => {
    const pixels = dotPixels();
    expect(pixels).toHaveLength(16 * 16 * 4);
    expect([...pixels.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    const middle = (8 * 16 + 8) * 4;
    expect([...pixels.subarray(middle, middle + 4)]).toEqual([0x1c, 0x1c, 0xc5, 0xff]);
  });
});
