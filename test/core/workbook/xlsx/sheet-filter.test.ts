import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { NewColumn } from '../../../../electron/core/workbook/model/workbook-service.ts';
import { createWorkbookService } from '../../../../electron/core/workbook/service/workbook-host.ts';
import { shrinkFilter } from '../../../../electron/core/workbook/xlsx/write/sheet-filter.ts';
import { buildXlsx } from '../../../fixtures/xlsx-builder.ts';
import { answerColumn, sendAll, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { partText } from './xlsx-files.ts';

const at = temporaryFolder();
const service = createWorkbookService({ workers: 1 });
afterAll(() => service.close());

const sheetPart = 'xl/worksheets/sheet1.xml';
const rows = [1, 2, 3, 4]
  .map(
    (row) =>
      `<row r="${row}"><c r="A${row}" t="str"><v>${row === 1 ? 'Text' : `t${row}`}</v></c><c r="B${row}"><v>${row}</v></c></row>`,
  )
  .join('');

/** A workbook whose sheet has a filter, and what its name says. */
function book(filter: string, name: string): Buffer {
  return buildXlsx({
    rows,
    afterRows: filter,
    adjust: (part) =>
      part.name === 'xl/workbook.xml'
        ? {
            ...part,
            content: String(part.content).replace(
              '</workbook>',
              `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${name}</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$B$4</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="3" hidden="1">${name}</definedName></definedNames></workbook>`,
            ),
          }
        : part,
  });
}

async function save(bytes: Buffer, columns: readonly NewColumn[] = [answerColumn]) {
  writeFileSync(at('book.xlsx'), bytes);
  for (const name of ['out.xlsx', 'worked.xlsx']) rmSync(at(name), { force: true });
  const request = {
    ...(await sendAll(service, at('book.xlsx'), at, {
      used: ['Text'],
      headerRow: 1,
      columns,
      answer: ([text]) => columns.map(() => `about ${text}`),
    })),
    cellsPath: at('noted'),
  };
  value(await service.save(request, at('out.xlsx')));
  return request;
}

const filterIn = async (name: string) => /<autoFilter[^>]*>/.exec(await partText(at(name), sheetPart))?.[0];
const namesIn = async (name: string) =>
  [...(await partText(at(name), 'xl/workbook.xml')).matchAll(/<definedName [^>]*>([^<]*)</g)].map(
    ([, text]) => text,
  );

describe("a sheet's own filter", () => {
  it('reaches over the answers beside it, its name too, and nothing else does', async () => {
    await save(book('<autoFilter ref="A1:B4"/>', 'Data!$A$1:$B$4'));
    expect(await filterIn('out.xlsx')).toBe('<autoFilter ref="A1:C4"/>');
    expect(await namesIn('out.xlsx')).toEqual(['Data!$A$1:$C$4', 'Data!$A$1:$B$4', 'Data!$A$1:$B$4']);
  });

  it('reaches over several columns, however it and its sheet are written', async () => {
    const columns: readonly NewColumn[] = [answerColumn, { header: 'More', place: 'append', kind: 'text' }];
    await save(
      book(
        "<autoFilter  ref = '$A$1:$B$4' ><filterColumn colId='1'><filters><filter val='2'/></filters></filterColumn></autoFilter>",
        "'Data'!$A$1:$B$4",
      ),
      columns,
    );
    expect(await filterIn('out.xlsx')).toBe("<autoFilter  ref = '$A$1:$D$4' >");
    expect((await namesIn('out.xlsx'))[0]).toBe("'Data'!$A$1:$D$4");
  });

  it('reaches over all answers where it ended among them, in a column without a name, or has no last row', async () => {
    const columns: readonly NewColumn[] = [answerColumn, { header: 'More', place: 'append', kind: 'text' }];
    await save(book('<autoFilter ref="A1:C4"/>', 'Data!$A$1:$C$4'), columns);
    expect(await filterIn('out.xlsx')).toBe('<autoFilter ref="A1:D4"/>');
    expect((await namesIn('out.xlsx'))[0]).toBe('Data!$A$1:$D$4');
    await save(book('<autoFilter ref="A:B"/>', 'Data!$A:$B'), columns);
    expect([await filterIn('out.xlsx'), (await namesIn('out.xlsx'))[0]]).toEqual([
      '<autoFilter ref="A:D"/>',
      'Data!$A:$D',
    ]);
    await save(book('<autoFilter ref="A1:E4"/>', 'Data!$A$1:$E$4'), columns);
    expect(await filterIn('out.xlsx')).toBe('<autoFilter ref="A1:E4"/>');
  });

  it('keeps what it has sorted whole, so that sorting that again moves the answers along', async () => {
    const sorted = (last: string) =>
      `<autoFilter ref="A1:${last}4"><sortState ref="A2:${last}4"><sortCondition descending="1" ref="B2:B4"/></sortState></autoFilter>`;
    const bytes = book(sorted('B'), 'Data!$A$1:$B$4');
    const { usedColumns, idColumn, answersPath } = await save(bytes);
    const tailOf = async (name: string) =>
      /<autoFilter.*<\/autoFilter>/.exec(await partText(at(name), sheetPart))?.[0];
    expect(await tailOf('out.xlsx')).toBe(sorted('C'));
    copyFileSync(at('out.xlsx'), at('worked.xlsx'));
    value(
      await service.removeColumns({
        path: at('worked.xlsx'),
        sent: { usedColumns, idColumn, answersPath },
        cellsPath: at('noted'),
        isOnlyCheck: false,
      }),
    );
    expect(await tailOf('worked.xlsx')).toBe(sorted('B'));
  });

  it('that shrinks leaves nothing sorted beyond it', () => {
    const tail = (filter: string, sorted: string) =>
      `<autoFilter ref="A1:${filter}9"><sortState ref="A2:${sorted}9"><sortCondition ref="B2:B9"/></sortState></autoFilter>`;
    const shrunk = (sorted: string) => {
      const before = tail('E', sorted);
      const { pieces = [] } = shrinkFilter(before, new Set([3, 4])) ?? {};
      return [...pieces]
        .sort((a, b) => b.start - a.start)
        .reduce(
          (text, { start, end, text: piece }) => text.slice(0, start) + piece + text.slice(end),
          before,
        );
    };
    expect(shrunk('E')).toBe(tail('C', 'C'));
    expect(shrunk('D')).toBe(tail('C', 'C'));
    expect(shrunk('C')).toBe(tail('C', 'C'));
    expect(shrunk('B')).toBe(tail('C', 'B'));
  });

  it('stays where it is when it is elsewhere, or somebody else has kept it in a view', async () => {
    await save(book('<autoFilter ref="A1:A4"/>', 'Data!$A$1:$A$4'));
    expect(await filterIn('out.xlsx')).toBe('<autoFilter ref="A1:A4"/>');
    await save(book('<autoFilter ref="A2:B4"/>', 'Data!$A$2:$B$4'));
    expect(await filterIn('out.xlsx')).toBe('<autoFilter ref="A2:B4"/>');
    const view =
      '<customSheetViews><customSheetView guid="{00000000-0000-0000-0000-000000000001}"><autoFilter ref="A1:B4"/></customSheetView></customSheetViews>';
    await save(book(view, 'Data!$A$1:$B$4'));
    expect(await filterIn('out.xlsx')).toBe('<autoFilter ref="A1:B4"/>');
  });

  it('grows also when answers go into a column that is there as well, and an answer stands on a row that was not', async () => {
    const filled: NewColumn = {
      header: 'Text',
      place: { column: 'Text', onlyEmptyCells: true },
      kind: 'text',
    };
    await save(book('<autoFilter ref="A1:B4"/>', 'Data!$A$1:$B$4'), [filled, answerColumn]);
    expect(await filterIn('out.xlsx')).toBe('<autoFilter ref="A1:C4"/>');
  });

  it('ends where it did once the columns are taken out again, byte for byte', async () => {
    const bytes = book('<autoFilter ref="A1:B4"/>', 'Data!$A$1:$B$4');
    const { usedColumns, idColumn, answersPath } = await save(bytes);
    copyFileSync(at('out.xlsx'), at('worked.xlsx'));
    const removed = value(
      await service.removeColumns({
        path: at('worked.xlsx'),
        sent: { usedColumns, idColumn, answersPath },
        cellsPath: at('noted'),
        isOnlyCheck: false,
      }),
    );
    expect(removed.removed).toEqual(['Answer']);
    expect(await filterIn('worked.xlsx')).toBe('<autoFilter ref="A1:B4"/>');
    expect(await partText(at('worked.xlsx'), 'xl/workbook.xml')).toBe(
      await partText(at('book.xlsx'), 'xl/workbook.xml'),
    );
  });

  it('is as it was when the save is taken back', async () => {
    const bytes = book('<autoFilter ref="A1:B4"/>', 'Data!$A$1:$B$4');
    writeFileSync(at('book.xlsx'), bytes);
    const request = await sendAll(service, at('book.xlsx'), at, { used: ['Text'], headerRow: 1 });
    const saved = value(await service.save(request, at('book.xlsx')));
    const backup = { path: saved.backupPath ?? '', fileHash: saved.sourceHash };
    value(
      await service.undoSave({ path: saved.path, writtenHash: saved.fileHash, backup, isOnlyCheck: false }),
    );
    expect(readFileSync(at('book.xlsx')).equals(bytes)).toBe(true);
  });
});
