import { copyFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { notesOnTable } from '../../../electron/headless/notes.ts';
import { buildXlsx } from '../../fixtures/xlsx-builder.ts';
import { hasOffice, readFormattedInOffice } from '../../support/office.ts';
import { itWhere } from '../../support/where.ts';
import { startWholeWay, stoppedWays } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

const text = (cell: string, content: string): string =>
  `<c${cell === '' ? '' : ` r="${cell}"`} t="inlineStr"><is><t>${content}</t></is></c>`;
const head = `<row r="1">${text('A1', 'Name')}${text('B1', 'Text')}</row>`;

interface Odd {
  readonly rows: string;
  /** Name and text of each row below the header, as LibreOffice shows them. */
  readonly shown: readonly (readonly [name: string, text: string])[];
  readonly notes?: readonly string[];
}

const inOrderNote =
  'The rows or cells of this sheet stand out of order in the file. They are read by their numbers; saving writes them in order.';
const repeatedNote = (row: number): string =>
  `1 cell stands more than once in the file (row ${row}): the last one counts, and is the only one in the saved file.`;

const sheets: Readonly<Record<string, Odd>> = {
  'rows out of order': {
    rows: `${head}<row r="3">${text('A3', 'bee')}${text('B3', 'b')}</row><row r="2" spans="1:2">${text('A2', 'ant')}${text('B2', 'a')}</row>`,
    shown: [
      ['ant', 'a'],
      ['bee', 'b'],
    ],
  },
  'the header last': {
    rows: `<row r="3">${text('A3', 'bee')}${text('B3', 'b')}</row><row r="2">${text('A2', 'ant')}</row>${head}`,
    shown: [
      ['ant', ''],
      ['bee', 'b'],
    ],
  },
  'a row in two pieces': {
    rows: `${head}<row r="2" ht="30">${text('A2', 'ant')}</row><row r="3">${text('A3', 'bee')}</row><row r="2" hidden="1">${text('B2', 'a')}</row>`,
    shown: [
      ['ant', 'a'],
      ['bee', ''],
    ],
  },
  'a row twice': {
    rows: `${head}<row r="2">${text('A2', 'old')}${text('B2', 'a')}</row><row r="2">${text('A2', 'ant')}<c r="B2"/></row><row r="3">${text('A3', 'bee')}${text('B3', 'b')}</row>`,
    shown: [
      ['ant', 'a'],
      ['bee', 'b'],
    ],
    notes: [repeatedNote(2)],
  },
  'a cell twice': {
    rows: `${head}<row r="2">${text('A2', 'old')}${text('A2', 'ant')}${text('B2', 'a')}</row><row r="3">${text('A3', 'bee')}<c r="A3"/></row>`,
    shown: [
      ['ant', 'a'],
      ['bee', ''],
    ],
    notes: [repeatedNote(2)],
  },
  'cells out of order': {
    rows: `${head}<row r="2">${text('B2', 'a')}${text('A2', 'ant')}</row><row r="3">${text('A3', 'bee')}${text('', 'b')}</row>`,
    shown: [
      ['ant', 'a'],
      ['bee', 'b'],
    ],
  },
  'cells of other rows': {
    rows: `${head}<row r="2">${text('A2', 'ant')}${text('B3', 'b')}</row><row r="3">${text('A3', 'bee')}</row><row r="4">${text('A6', 'cat')}</row>`,
    shown: [
      ['ant', ''],
      ['bee', 'b'],
      ['cat', ''],
    ],
  },
  'rows without numbers after others': {
    rows: `${head}<row r="5">${text('A5', 'dog')}</row><row>${text('', 'eel')}</row><row r="2">${text('A2', 'ant')}</row><row>${text('', 'bee')}${text('', 'b')}</row>`,
    shown: [
      ['ant', ''],
      ['bee', 'b'],
      ['dog', ''],
      ['eel', ''],
    ],
  },
  'formulas out of order': {
    rows: `${head}<row r="3">${text('A3', 'bee')}<c r="B3"><f>1+2</f><v>3</v></c></row><row r="2">${text('A2', 'ant')}<c r="B2"><v>2</v></c></row>`,
    shown: [
      ['ant', '2'],
      ['bee', '3'],
    ],
  },
};

/** What Claude reads of a row. */
const askedFor = ([name, words]: readonly [string, string]): string =>
  `Name: ${name}\nText: ${words === '' ? '(empty)' : words}`;

const fileOf = (name: string): string => at(`${name.replaceAll(' ', '-')}.xlsx`);
const savedOf = (name: string): string => at(`saved-${name.replaceAll(' ', '-')}.xlsx`);

describe('sheets whose rows and cells stand in no order', () => {
  test.each(Object.keys(sheets))('%s: each answer stands on its row', async (name) => {
    const { rows, shown, notes = [] } = sheets[name] ?? { rows: '', shown: [] };
    writeFileSync(fileOf(name), buildXlsx({ rows }));
    const way = await startWholeWay(fileOf(name));
    ways.push(way);
    const table = await way.readTable();
    expect(notesOnTable(table, { rows: { kind: 'all' } })).toEqual([inOrderNote, ...notes]);
    const job = await way.send();
    const { jobs } = way.bench.client;
    const check = await jobs.checkSave({ jobId: job.id, target: 'copy' });
    const saved = await way.save(job.id);
    if (!saved.ok) throw new Error(saved.problem.code);
    const asked = shown.map(askedFor);
    expect(check.rows.map((row) => [row.about, row.cells[0]?.text])).toEqual(
      shown.map((row, place) => [row[0], asked[place]]),
    );
    expect(way.requests().toSorted()).toEqual(asked.toSorted());
    expect(saved.value.column('Answer')).toEqual(asked);
    expect(saved.value.column('Name')).toEqual(shown.map(([one]) => one));
    expect(saved.value.summary.warnings).toEqual([]);
    copyFileSync(saved.value.path, savedOf(name));
  });

  itWhere(hasOffice ? null : 'no LibreOffice', 'LibreOffice shows the old cells, and each answer', () => {
    const names = Object.keys(sheets);
    const all = readFormattedInOffice(names.flatMap((name) => [fileOf(name), savedOf(name)]));
    for (const name of names) {
      const [before = []] = [...(all.get(fileOf(name))?.values() ?? [])];
      const [after = []] = [...(all.get(savedOf(name))?.values() ?? [])];
      const filled = before.filter((row) => row.some((cell) => cell !== ''));
      const shown = sheets[name]?.shown ?? [];
      expect([name, filled.slice(1)]).toEqual([name, shown.map((row) => [...row])]);
      const asked = new Map(shown.map((row) => [row[0], askedFor(row)]));
      expect([name, after]).toEqual([
        name,
        before.map((row) => [...row, row[0] === 'Name' ? 'Answer' : (asked.get(row[0] ?? '') ?? '')]),
      ]);
    }
  });
});
