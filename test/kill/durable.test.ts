import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../electron/core/database/migrations.ts';
import { openDatabase } from '../../electron/core/database/open-database.ts';
import { unwrap } from '../../shared/model/outcome.ts';
import { startScriptedService } from '../service/scripted-service.ts';
import { describeWhere } from '../support/where.ts';
import { type KillRun, makeDataFolder } from './kill-run.ts';
import { builtProgram } from './programs.ts';
import { findNoStrace, type SystemCall, traceCalls } from './strace.ts';

/** What a power cut would take at each moment, told by what the product has asked the system for until then. */

const database = 'sheetbatch.sqlite';
const log = `${database}-wal`;

const isStep = (call: SystemCall, step: string) => call.kind === 'said' && call.text === `step ${step}`;
const isRequest = (call: SystemCall, text: string) => call.kind === 'request' && call.text === text;
const isResultsFile = (call: SystemCall) => call.kind === 'remove' && call.file.endsWith('.jsonl');

/**
 * What was done to one file between each `end` and the last `start` before it: such as 'write', 'sync';
 * several in a row count as one.
 */
function between(
  calls: readonly SystemCall[],
  file: string,
  start: (call: SystemCall) => boolean,
  end: (call: SystemCall) => boolean,
): readonly (readonly string[])[] {
  return calls.flatMap((call, at) => {
    if (!end(call)) return [];
    const from = calls.slice(0, at).findLastIndex(start);
    const kinds = calls
      .slice(from + 1, at)
      .flatMap((one) => ('file' in one && one.file === file ? [one.kind] : []));
    return [kinds.filter((kind, index) => kind !== kinds[index - 1])];
  });
}

describeWhere(findNoStrace(), 'a power cut', () => {
  test('finds on the disk the intent of each batch that has left, the id of each that has arrived, and all answers whose file is gone', async () => {
    const service = await startScriptedService({ checksBodies: false });
    const folder = makeDataFolder();
    try {
      const run: KillRun = {
        dataFolder: folder.path,
        apiUrl: service.url,
        rows: 12,
        batchSize: 6,
        speed: 200,
        killAt: null,
        killOn: 0,
        tellsSteps: true,
      };
      const { calls, stdout } = await traceCalls(builtProgram('runner'), JSON.stringify(run));
      expect(JSON.parse(stdout)).toMatchObject({ state: 'finished' });
      const onDisk = ['write', 'sync'];
      const isCreate = (call: SystemCall) => isRequest(call, 'POST /v1/messages/batches');
      expect(between(calls, log, (call) => isStep(call, 'before-intent'), isCreate)).toEqual([
        onDisk,
        onDisk,
      ]);
      const isSent = (call: SystemCall) => isStep(call, 'after-id');
      expect(between(calls, log, isCreate, isSent)).toEqual([onDisk, onDisk]);
      const isCollected = (call: SystemCall) => isStep(call, 'before-collected');
      expect(between(calls, log, isCollected, isResultsFile)).toEqual([onDisk, onDisk]);
      // The log itself, and so the database, is there by name.
      const created = calls.findIndex(isCreate);
      expect(calls.slice(0, created)).toContainEqual({ kind: 'sync', file: basename(folder.path) });
    } finally {
      await service.close();
      folder.remove();
    }
  });

  test('amid a migration finds the backup, whole and by its name', async () => {
    const folder = makeDataFolder();
    try {
      const opened = unwrap(openDatabase(folder.path, { now: 0 }));
      opened.bulk.close();
      opened.database.close();
      opened.lock.release();
      const argument = JSON.stringify({ dataFolder: folder.path, dies: false });
      const { calls, stdout } = await traceCalls(builtProgram('migrator'), argument);
      expect(JSON.parse(stdout)).toEqual({ lines: 0 });
      const backup = `${database}.version-${migrations.length}.backup`;
      const isNamed = (call: SystemCall) => call.kind === 'rename' && call.to === backup;
      const never = () => false;
      expect(between(calls, `${backup}.part`, never, isNamed).map((kinds) => kinds.at(-1))).toEqual(['sync']);
      const isMigrated = (call: SystemCall) => call.kind === 'write' && call.file === log;
      const named = calls.findIndex(isNamed);
      const migrated = calls.findIndex((call, at) => at > named && isMigrated(call));
      expect(migrated).toBeGreaterThan(named);
      expect(calls.slice(named, migrated)).toContainEqual({ kind: 'sync', file: basename(folder.path) });
    } finally {
      folder.remove();
    }
  });
});
