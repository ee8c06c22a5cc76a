/**
 * Opens the database of a data folder with one more migration than it has, and dies inside it when told so.
 * Argument: `{"dataFolder":…,"dies":…}`.
 */
import { migrations } from '../../electron/core/database/migrations.ts';
import { openDatabase } from '../../electron/core/database/open-database.ts';
import { unwrap } from '../../shared/model/outcome.ts';

const { dataFolder, dies } = JSON.parse(process.argv[2] ?? '{}') as { dataFolder: string; dies: boolean };
const next = {
  version: migrations.length + 1,
  sql: 'CREATE TABLE later (line TEXT); INSERT INTO later SELECT id FROM jobs;',
};
const opened = unwrap(
  openDatabase(dataFolder, {
    now: Date.now(),
    steps: [...migrations, next],
    probe: () => {
      if (dies) process.kill(process.pid, 'SIGKILL');
    },
  }),
);
const lines = opened.database.all('SELECT line FROM later');
process.stdout.write(`${JSON.stringify({ lines: lines.length })}\n`);
opened.database.close();
opened.lock.release();
