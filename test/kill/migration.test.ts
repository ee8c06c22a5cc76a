import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../electron/core/database/migrations.ts';
import { openDatabase } from '../../electron/core/database/open-database.ts';
import { unwrap } from '../../shared/model/outcome.ts';
import { makeDataFolder } from './kill-run.ts';
import { builtProgram } from './programs.ts';

function migrate(dataFolder: string, dies: boolean) {
  return spawnSync(process.execPath, [builtProgram('migrator'), JSON.stringify({ dataFolder, dies })], {
    encoding: 'utf8',
  });
}

test('a process killed in the middle of a migration leaves the old database whole, with a backup, and the next start migrates it', () => {
  const folder = makeDataFolder();
  try {
    const { database, lock } = unwrap(openDatabase(folder.path, { now: 0 }));
    database.run(
      "INSERT INTO jobs (id, name, is_practice, file_id, workbook_name, source_path, file_hash, sheet, header_row, settings, input_columns, created_at) VALUES ('a', '', 0, '', '', '', '', '', 1, '{}', '[]', 0)",
    );
    database.close();
    lock.release();
    expect(migrate(folder.path, true).signal).toBe('SIGKILL');
    expect(existsSync(join(folder.path, `sheetbatch.sqlite.version-${migrations.length}.backup`))).toBe(true);
    const again = migrate(folder.path, false);
    expect(again.stderr).toBe('');
    expect(JSON.parse(again.stdout)).toEqual({ lines: 1 });
    // The older program says that it is too old instead of guessing.
    expect(openDatabase(folder.path, { now: 0 })).toMatchObject({
      ok: false,
      problem: { code: 'database-too-new' },
    });
  } finally {
    folder.remove();
  }
});
