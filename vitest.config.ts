import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Four projects: `unit` runs side by side, on every processor and one more, since many of its tests wait for LibreOffice or a process (Vitest would leave
 * a processor out); `service` (real sockets) takes the machine for itself, one file after the other; `kill` (processes that are killed) and `e2e` (a real browser)
 * share three places, since what they wait for is a service that is asked every half minute. `vitest run --project unit` runs one of them.
 */
const markWorker = 'test/support/mark-worker.ts';
const alone = ['test/service', 'test/kill', 'test/headless', 'test/e2e'];
const files = (folder: string): string[] => [`${folder}/**/*.test.ts`, `${folder}/**/*.test.tsx`];

export default defineConfig({
  test: {
    globalSetup: ['test/support/start-reaper.ts', 'test/support/build-worker.ts'],
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: markWorker,
          include: files('test'),
          exclude: alone.flatMap(files),
          // For what never comes: LibreOffice on a busy computer takes half a minute to start.
          testTimeout: 120_000,
          hookTimeout: 120_000,
          maxWorkers: availableParallelism() + 1,
          // Each file has modules of its own all the same; a process for each of 230 took a fifth of the time.
          isolate: false,
          sequence: { groupOrder: 0 },
          // Or its import of Electron could not be stood in for, and would try to download the runtime.
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      single('service', ['test/service'], 60_000, 1),
      single('kill', ['test/kill', 'test/headless'], 900_000, 2, 3, 'test/kill/programs.ts'),
      single('e2e', ['test/e2e'], 600_000, 2, 3, 'test/e2e/support/provide-fonts.ts', [
        'test/e2e/support/keep-failures.ts',
      ]),
    ],
  },
});

/** A project whose files run one after the other, or few at once, after the groups with a lower number. */
function single(
  name: string,
  folders: readonly string[],
  timeoutMs: number,
  groupOrder: number,
  atOnce = 1,
  globalSetup?: string,
  setupFiles: readonly string[] = [],
) {
  return {
    test: {
      name,
      setupFiles: [markWorker, ...setupFiles],
      include: folders.flatMap(files),
      testTimeout: timeoutMs,
      hookTimeout: timeoutMs,
      fileParallelism: atOnce > 1,
      maxWorkers: atOnce,
      sequence: { groupOrder },
      // A limit for what never comes, not a measure of how busy the machine is.
      expect: { poll: { timeout: 90_000 } },
      ...(globalSetup === undefined ? {} : { globalSetup }),
    },
  };
}
