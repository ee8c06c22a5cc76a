import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkbookService } from '../../../electron/core/workbook/service/workbook-host.ts';
import { codeOf, sendAll, value } from './answers.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Real workbooks from many programs, through the whole service: looked at, read, answered, saved and read again. */
const corpus = join(import.meta.dirname, '../../../../shared/workbooks');
const names = existsSync(corpus) ? readdirSync(corpus).filter((name) => /\.xls[xm]$/.test(name)) : [];

const at = temporaryFolder();
const service = createWorkbookService({ workers: 1 });
beforeAll(() => mkdirSync(at('scratch')));
afterAll(() => service.close());

/** All columns, those of tables that stand beside it too. */
async function rowsOf(path: string, sheet: string, headerRow: number) {
  const request = { path, sheet, headerRow, columns: 'all' } as const;
  const table = value(await service.readTable(request, at('rows.sqlite')));
  const file = value(service.openTable(at('rows.sqlite')));
  const rows = [...file.rows()];
  file.close();
  return { table, rows };
}

describe.skipIf(names.length === 0)(
  `real workbooks${names.length === 0 ? ' (not run: no ../shared)' : ''}`,
  () => {
    it.each(names)(
      '%s gets its answers, and all its rows stay',
      async (name) => {
        const path = join(corpus, name);
        const summary = value(await service.inspect(path));
        for (const sheet of summary.sheets.slice(0, 3)) {
          const read = await service.readTable({ path, sheet: sheet.name }, at('first.sqlite'));
          if (!read.ok) {
            expect(['sheet-without-rows', 'sheet-is-chart']).toContain(codeOf(read));
            continue;
          }
          // Nothing is sent from a pivot table's output.
          if (read.value.placeProblem?.code === 'sheet-is-pivot') continue;
          expect(read.value.placeProblem).toBeNull();
          const before = await rowsOf(path, sheet.name, read.value.headerRow);
          const column = read.value.columns[0]?.name ?? '';
          const first = value(service.openTable(at('first.sqlite')));
          const sent = new Set([...first.rows()].map(({ rowNumber }) => rowNumber));
          first.close();
          const request = await sendAll(service, path, (file) => at(`scratch/${file}`), {
            used: [column],
            sheet: sheet.name,
            headerRow: read.value.headerRow,
            answer: (_, rowNumber) => [`row ${rowNumber}`],
          });
          const target = at(`out${service.targetExtension(path, request.text ?? null)}`);
          rmSync(target, { force: true });
          const saved = value(await service.save(request, target));
          expect(saved.written).toBe(sent.size);
          const after = await rowsOf(target, sheet.name, read.value.headerRow);
          const old = new Set(before.table.columns.map((one) => one.index));
          const own = after.table.columns.findIndex((one) => !old.has(one.index));
          expect(after.table.columns.toSpliced(own, 1).map((one) => one.name)).toEqual(
            before.table.columns.map((one) => one.name),
          );
          // Whether a row looks like data may change with an answer on it.
          const answered = before.rows.map(({ nonData: _, ...row }) => ({
            ...row,
            cells: row.cells.toSpliced(own, 0, sent.has(row.rowNumber) ? `row ${row.rowNumber}` : ''),
            ...(row.stored === undefined
              ? {}
              : { stored: row.stored.map(([at, text]) => [at < own ? at : at + 1, text]) }),
          }));
          expect(after.rows.map(({ nonData: _, ...row }) => row)).toEqual(answered);
        }
      },
      120_000,
    );
  },
);
