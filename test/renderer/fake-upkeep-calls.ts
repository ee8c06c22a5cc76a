import type { implement } from '@orpc/server';
import type { contract } from '../../shared/contract/contract.ts';

/** Data on disk, starting with the computer and the report, served from memory. */
export function createFakeUpkeepCalls(os: ReturnType<typeof implement<typeof contract>>) {
  let startsAtLogin = false;
  return {
    storage: {
      measure: os.storage.measure.handler(() => ({
        folder: '/home/ana/.config/Sheetbatch',
        totalBytes: 84_000_000,
        freeBytes: 120_000_000_000,
        kinds: [
          { kind: 'jobs' as const, bytes: 80_000_000 },
          { kind: 'backups' as const, bytes: 4_000_000 },
        ],
      })),
      showFolder: os.storage.showFolder.handler(() => ({})),
      checkOld: os.storage.checkOld.handler(() => ({
        jobs: [
          {
            jobId: 'old',
            name: 'Category – tickets 2025',
            endedAt: '2025-11-21T10:00:00.000Z',
            rows: 1240,
            unsavedRows: 0,
            aboutBytes: 1_200_000,
            costUsdMicros: 2_100_000,
          },
        ],
        busyJobs: 0,
        copies: { files: 0, bytes: 0 },
        backups: { files: 0, bytes: 0 },
      })),
      removeOld: os.storage.removeOld.handler(() => ({ jobs: 1, files: 0, freedBytes: 1_200_000 })),
    },
    startup: {
      get: os.startup.get.handler(() => ({ startsAtLogin })),
      change: os.startup.change.handler(({ input }) => {
        startsAtLogin = input.startsAtLogin;
        return { startsAtLogin };
      }),
    },
    reports: {
      make: os.reports.make.handler(() => ({ fileName: 'sheetbatch-report.json', text: '{}' })),
    },
  };
}
