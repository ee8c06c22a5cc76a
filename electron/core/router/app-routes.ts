import { unwrap } from '../../../shared/model/outcome.ts';
import { type CoreServices, requireFile } from '../services/core-services.ts';
import { answersNotAvailable } from './not-available.ts';
import { calls } from './procedures.ts';

/** Snapshot and events, settings, the key. */
export function appRoutes(services: CoreServices) {
  const { events, keys, ports } = services;
  return {
    app: {
      snapshot: calls.app.snapshot.handler(() => takeSnapshot(services)),
      lookForUpdates: calls.app.lookForUpdates.handler(() => {
        if (ports.updates === undefined) return answersNotAvailable();
        ports.updates.lookNow();
        return {};
      }),
      events: calls.app.events.handler(({ signal }) => events.subscribe(signal)),
    },
    settings: {
      change: calls.settings.change.handler(({ input }) => {
        const known = Object.entries(input).filter(([, value]) => value !== undefined);
        return services.changeSettings(Object.fromEntries(known));
      }),
    },
    key: {
      save: calls.key.save.handler(async ({ input }) => {
        const status = unwrap(await keys.save(input.key));
        services.keyChanged();
        return status;
      }),
      remove: calls.key.remove.handler(async () => {
        const status = unwrap(await keys.remove());
        services.keyChanged();
        return status;
      }),
    },
  };
}

function takeSnapshot({ events, keys, ports, ...services }: CoreServices) {
  // Taken before the rest, so that an event in between is rather seen twice than not at all.
  const revision = events.revision();
  return {
    revision,
    version: ports.version,
    builtOn: ports.builtOn ?? null,
    updates: ports.updates?.kind ?? 'none',
    host: ports.host === 'desktop' ? ('desktop' as const) : ('browser' as const),
    settings: services.settings(),
    key: keys.status(),
    jobs: services.jobs.list(),
    notice: services.notice,
  };
}

/** Files by reference: choosing, the sample, recent ones, opening with the system's programs. */
export function fileRoutes(services: CoreServices) {
  const { files, ports } = services;
  return {
    choose: calls.files.choose.handler(async () => {
      const { dialogs } = ports;
      if (dialogs === null) return answersNotAvailable();
      const path = await dialogs.chooseWorkbook();
      return path === null ? null : files.register(path, 'opened');
    }),
    useSample: calls.files.useSample.handler(() => files.copySample(ports.samplePath)),
    listRecent: calls.files.listRecent.handler(() =>
      files.listRecent(10).map((file) => ({
        fileId: file.fileId,
        name: file.name,
        openedAt: new Date(file.openedAt).toISOString(),
      })),
    ),
    open: calls.files.open.handler(async ({ input }) => {
      if (ports.opener === null) return answersNotAvailable();
      await ports.opener.openFile(requireFile(services, input.fileId).path);
      return {};
    }),
    showInFolder: calls.files.showInFolder.handler(async ({ input }) => {
      if (ports.opener === null) return answersNotAvailable();
      await ports.opener.showInFolder(requireFile(services, input.fileId).path);
      return {};
    }),
  };
}
