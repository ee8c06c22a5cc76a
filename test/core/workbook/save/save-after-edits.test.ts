import { mkdirSync, writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { createWorkbookService } from '../../../../electron/core/workbook/service/workbook-host.ts';
import { openTableFile } from '../../../../electron/core/workbook/table/table-file.ts';
import { answerColumn, sendAll, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/**
 * Random tables are sent, the person works on the file, and the answers come back: each is found on a row with the very
 * cells it answers, with its own id where there are ids, and every other row is untouched and listed.
 */
const at = temporaryFolder();
const service = createWorkbookService({ workers: 1 });
beforeAll(() => mkdirSync(at('scratch')));
afterAll(() => service.close());

/** A sheet as a person sees it: titles above, columns with names, and rows by column name. */
interface Sheet {
  readonly name: string;
  readonly titles: number;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

type Edit = (sheet: Sheet) => Sheet;

const rowEdits = (draw: number): Readonly<Record<string, Edit>> => {
  const pick = (sheet: Sheet) => draw % Math.max(1, sheet.rows.length);
  return {
    sortUp: (sheet) => ({
      ...sheet,
      rows: [...sheet.rows].sort((a, b) => `${a.Text}`.localeCompare(`${b.Text}`)),
    }),
    sortDown: (sheet) => ({ ...sheet, rows: [...sheet.rows].reverse() }),
    remove: (sheet) => ({
      ...sheet,
      rows: sheet.rows.filter((_, index) => index !== pick(sheet) || sheet.rows.length < 3),
    }),
    edit: (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) =>
        index === pick(sheet) ? { ...row, Text: `${row.Text} edited` } : row,
      ),
    }),
    insert: (sheet) => ({
      ...sheet,
      rows: sheet.rows.toSpliced(pick(sheet), 0, {
        Id: `new ${draw}`,
        Text: `inserted ${draw % 3}`,
        Kind: 'x',
        More: '',
      }),
    }),
    note: (sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, index) => (index === pick(sheet) ? { ...row, More: `note ${draw}` } : row)),
    }),
  };
};

const columnEdits = (draw: number): Readonly<Record<string, Edit>> => ({
  moveColumn: (sheet) => {
    const from = draw % sheet.columns.length;
    const moved = sheet.columns[from] ?? '';
    const rest = sheet.columns.filter((_, index) => index !== from);
    return { ...sheet, columns: rest.toSpliced((draw >> 3) % (rest.length + 1), 0, moved) };
  },
  insertColumn: (sheet) => ({
    ...sheet,
    columns: sheet.columns.toSpliced(draw % sheet.columns.length, 0, `Extra ${draw}`),
  }),
  addTitle: (sheet) => ({ ...sheet, titles: Math.min(2, sheet.titles + 1) }),
});

const anyEdit: fc.Arbitrary<Edit> = fc
  .nat(500)
  .chain((draw) => fc.constantFrom(...Object.values(rowEdits(draw)), ...Object.values(columnEdits(draw))));

const anyRows = fc.array(
  fc.record({
    Text: fc.oneof(fc.constantFrom('same', 'twin', 'ok, "fine"'), fc.stringMatching(/^[a-zäé ]{1,12}[a-z]$/)),
    Kind: fc.constantFrom('x', 'y', ''),
    More: fc.constantFrom('', 'm'),
  }),
  { minLength: 3, maxLength: 14 },
);

function grid(sheet: Sheet): string[][] {
  const titles = Array.from({ length: sheet.titles }, (_, index) => [`A title in line ${index + 1}`]);
  return [
    ...titles,
    [...sheet.columns],
    ...sheet.rows.map((row) => sheet.columns.map((name) => row[name] ?? '')),
  ];
}

type Format = 'csv' | 'xlsx' | 'xlsb' | 'ods' | 'biff8';

function write(path: string, sheet: Sheet, format: Format): void {
  if (format === 'csv') {
    writeFileSync(path, stringify(grid(sheet)));
    return;
  }
  const workbook = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(grid(sheet)), sheet.name);
  writeFileSync(path, XLSX.write(workbook, { type: 'buffer', bookType: format }));
}

/** Rows of a saved file by column name, in order. */
async function readBack(path: string, titles: number): Promise<readonly ReadonlyMap<string, string>[]> {
  const summary = value(await service.inspect(path));
  const sheet = summary.sheets[0]?.name ?? '';
  value(await service.readTable({ path, sheet, headerRow: titles + 1 }, at('back.sqlite')));
  const table = value(openTableFile(at('back.sqlite')));
  const rows = [...table.rows()].map(
    (row) => new Map(table.summary.columns.map((column, index) => [column.name, row.cells[index] ?? ''])),
  );
  table.close();
  return rows;
}

const formats: readonly Format[] = ['csv', 'xlsx', 'xlsb', 'ods', 'biff8'];

describe.each(formats)('after any work on a %s file', (format) => {
  const extension = format === 'biff8' ? 'xls' : format;

  it.each([true, false])('each answer is on its row or in a list; with an id column: %s', async (usesIds) => {
    await fc.assert(
      fc.asyncProperty(anyRows, fc.array(anyEdit, { maxLength: 6 }), async (cells, edits) => {
        const rows = cells.map((row, index) => ({ ...row, Id: `T-${index}` }));
        const before: Sheet = { name: 'Data', titles: 0, columns: ['Id', 'Text', 'Kind', 'More'], rows };
        const path = at(`work.${extension}`);
        write(path, before, format);
        const request = await sendAll(service, path, (name) => at(`scratch/${name}`), {
          used: ['Text', 'Kind'],
          ...(usesIds ? { id: 'Id' } : {}),
          headerRow: 1,
          columns: [answerColumn],
          answer: (row) => [`${row[0]}|${row[1]}|${row[2]}`],
        });
        const after = edits.reduce<Sheet>((sheet, edit) => edit(sheet), before);
        write(path, after, format);
        const outcome = await service.save(
          request,
          at(`out${service.targetExtension(path, request.text ?? null)}`),
        );
        if (!outcome.ok) {
          expect(outcome.problem.code).toBe('save-nothing-to-write');
          return;
        }
        const { matching, written } = outcome.value;
        expect(matching.matched + matching.changed + matching.gone).toBe(rows.length);
        expect(written).toBe(matching.matched);
        const saved = await readBack(outcome.value.path, after.titles);
        expect(saved.length).toBe(after.rows.length);
        let answered = 0;
        saved.forEach((row, index) => {
          const now = after.rows[index] ?? {};
          for (const name of after.columns) expect(row.get(name) ?? '').toBe(now[name] ?? '');
          const answer = row.get('Answer') ?? '';
          if (answer === '') return;
          answered += 1;
          const [id, text, kind] = answer.split('|');
          expect([text, kind]).toEqual([now.Text, now.Kind]);
          if (usesIds) expect(id).toBe(now.Id);
        });
        expect(answered).toBe(written);
      }),
      { numRuns: format === 'csv' || format === 'xlsx' ? 25 : 6 },
    );
  });
});
