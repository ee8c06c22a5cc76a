import { join } from 'node:path';
import { makeReport } from '../report/make-report.ts';
import { clearAnswersCache } from '../saving/answers-cache.ts';
import { removeUnusedCells } from '../saving/undo-last-save.ts';
import type { CoreServices } from '../services/core-services.ts';
import { measureStorage } from '../storage/measure-storage.ts';
import { checkOldData, type RemovalContext, removeOldData } from '../storage/remove-old-data.ts';
import { answersNotAvailable } from './not-available.ts';
import { calls } from './procedures.ts';

const dayMs = 24 * 3_600_000;
/** Lines of the log that go into a report. */
const reportedLines = 200;

/** What is kept on this computer: how much, and removing what is old. */
export function storageRoutes(services: CoreServices) {
  const { ports, database, bulk, filesFolder, events } = services;
  const context: RemovalContext = {
    database,
    bulk,
    dataFolder: ports.dataFolder,
    filesFolder,
    practiceFolder: join(ports.dataFolder, 'practice'),
    tidy: async () => {
      await clearAnswersCache(services);
      await removeUnusedCells(services);
    },
    removed: (jobId) => events.publish({ type: 'jobs.removed', jobId }),
  };
  const before = (days: number): number => ports.clock.now() - days * dayMs;
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: two removals at once would count the same room twice. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  }

  return {
    measure: calls.storage.measure.handler(async () => await measureStorage(ports.dataFolder)),
    showFolder: calls.storage.showFolder.handler(async () => {
      if (ports.opener === null) return answersNotAvailable();
      await ports.opener.showInFolder(database.path);
      return {};
    }),
    checkOld: calls.storage.checkOld.handler(
      async ({ input }) => await checkOldData(context, before(input.days)),
    ),
    removeOld: calls.storage.removeOld.handler(({ input }) =>
      inTurn(() =>
        removeOldData(context, { before: before(input.days), unsavedJobIds: input.unsavedJobIds }),
      ),
    ),
  };
}

/** Starting with the computer. */
export function startupRoutes(services: CoreServices) {
  const { loginItem } = services.ports;
  return {
    get: calls.startup.get.handler(() => ({ startsAtLogin: loginItem?.isOn() ?? null })),
    change: calls.startup.change.handler(({ input }) => {
      if (loginItem === undefined || loginItem === null) return answersNotAvailable();
      loginItem.change(input.startsAtLogin);
      // Asked once: whoever has switched it has answered.
      services.changeSettings({ hasAnsweredLoginOffer: true });
      return { startsAtLogin: loginItem.isOn() };
    }),
  };
}

/** The report of a problem. */
export function reportRoutes(services: CoreServices) {
  const { ports, database, jobs, keys } = services;
  return {
    make: calls.reports.make.handler(async () => {
      const now = ports.clock.now();
      const text = makeReport({
        database,
        summarize: jobs.summarize,
        settings: services.settings(),
        storage: await measureStorage(ports.dataFolder),
        keyState: keys.status().state,
        isVaultLasting: ports.vault.isLasting,
        host: ports.host,
        version: ports.version,
        now,
        logLines: services.log.recent(reportedLines),
      });
      return { fileName: `sheetbatch-report-${new Date(now).toISOString().slice(0, 10)}.json`, text };
    }),
  };
}
