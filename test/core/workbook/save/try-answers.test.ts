import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type OpenedWorkbook, openWorkbook } from '../../../../electron/core/workbook/open/open-workbook.ts';
import { tryAnswers } from '../../../../electron/core/workbook/save/try-answers.ts';
import { readTable } from '../../../../electron/core/workbook/table/read-table.ts';
import { buildXlsx } from '../../../fixtures/xlsx-builder.ts';
import { value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = temporaryFolder();

/** Reads the first sheet with a trial, as the worker does; `change` stands in for a part of the workbook. */
async function read(path: string, change: Partial<OpenedWorkbook> = {}) {
  const opened = value(await openWorkbook(path));
  const sheet = opened.sheets[0]?.name ?? '';
  const tablePath = at('table.sqlite');
  const bugs: unknown[] = [];
  const samples: unknown[] = [];
  try {
    const options = { onBug: (error: unknown) => void bugs.push(error) };
    const summary = value(
      await readTable(value(opened.sheet(sheet)), { sheet }, [], tablePath, options, (found, facts) => {
        samples.push(facts.sample?.kind ?? null);
        const workbook = { ...opened, ...change };
        return tryAnswers({ workbook, path, summary: found, facts, tablePath, options });
      }),
    );
    return { summary, bugs, samples };
  } finally {
    await opened.close();
  }
}

const text = (cell: string, content: string) => `<c r="${cell}" t="inlineStr"><is><t>${content}</t></is></c>`;
const filler = 'lorem ipsum dolor sit amet '.repeat(12);

function manyRows(count: number): string {
  const rows = [`<row r="1">${text('A1', 'Id')}${text('B1', 'Text')}</row>`];
  for (let row = 2; row < count + 2; row += 1)
    rows.push(`<row r="${row}">${text(`A${row}`, `T-${row}`)}${text(`B${row}`, filler)}</row>`);
  return rows.join('');
}

describe('a trial of writing answers', () => {
  it('goes well with plain files of each kind, and leaves nothing behind', async () => {
    writeFileSync(at('plain.xlsx'), buildXlsx({ rows: manyRows(3) }));
    writeFileSync(at('plain.csv'), 'Id,Text\n1,a\n2,b\n');
    for (const name of ['plain.xlsx', 'plain.csv']) {
      const { summary, samples } = await read(at(name));
      expect([name, summary.placeProblem, samples]).toEqual([name, null, [null]]);
    }
    expect(existsSync(at('table.sqlite.trial')) || existsSync(at('table.sqlite.remade'))).toBe(false);
  });

  it('takes the beginning and the end of large files', async () => {
    writeFileSync(at('large.xlsx'), buildXlsx({ rows: manyRows(24_000) }));
    writeFileSync(at('large.csv'), `Id,Text\n${`1,"${filler}"\n`.repeat(2000)}`);
    const sheet = await read(at('large.xlsx'));
    expect([sheet.summary.placeProblem, sheet.samples, sheet.summary.rowCount]).toEqual([
      null,
      ['sheet'],
      24_000,
    ]);
    const list = await read(at('large.csv'));
    expect([list.summary.placeProblem, list.samples]).toEqual([null, ['text']]);
  });

  it('finds what a save would stumble over, in a large sheet too', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    for (const count of [3, 24_000]) {
      const table = `<table xmlns="${main}" id="1" name="T" displayName="T" ref="A1:B${count + 1}"/>`;
      writeFileSync(at('broken.xlsx'), buildXlsx({ rows: manyRows(count), tables: [table] }));
      const { summary, bugs } = await read(at('broken.xlsx'));
      expect([count, summary.placeProblem, bugs]).toEqual([
        count,
        { code: 'workbook-damaged', facts: {} },
        [],
      ]);
    }
  });

  it('gives an error that nobody has foreseen no other name, and hands it to the log', async () => {
    writeFileSync(at('old.xlsx'), buildXlsx({ rows: manyRows(3) }));
    const fault = new TypeError('rows is not iterable');
    const sheetJs = {
      sheets: [],
      losses: [],
      hasOtherLetters: false,
      isCutOff: false,
      sheet: () => {
        throw fault;
      },
      toXlsx: () => {
        throw fault;
      },
    };
    const { summary, bugs } = await read(at('old.xlsx'), { sheetJs });
    expect(summary.placeProblem).toEqual({ code: 'trial-failed', facts: {} });
    expect(bugs).toEqual([fault]);
  });
});
