import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findFirstColumn } from '../../../shared/model/answer-place.ts';
import { columnLetters } from '../../../shared/model/column-letters.ts';
import { unwrap } from '../../../shared/model/outcome.ts';
import { casePath, hasCases } from '../../support/cases.ts';
import { convertInOffice, hasOffice } from '../../support/office.ts';
import { describeWhere } from '../../support/where.ts';
import { startWholeWay, stoppedWays } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';
import { type CaseNeighbour, caseNeighbours } from './case-neighbours.ts';

const at = temporaryFolder();
const ways = stoppedWays();

/** From the file to the saved answers: header, rows and what Claude reads are as they are told. */
async function goesWell(path: string, { header, rows, first, column }: CaseNeighbour): Promise<void> {
  const way = await startWholeWay(path);
  ways.push(way);
  const table = await way.readTable();
  expect([table.firstHeaderRow, table.headerRow]).toEqual(header);
  if (column !== undefined) expect(columnLetters(findFirstColumn(table.place, 1) ?? 0)).toBe(column);
  const job = await way.send({ settings: { sharesIdenticalRequests: false } });
  expect(way.requests()[0]).toContain(first);
  const saved = unwrap(await way.save(job.id));
  // The title of the last group may be read as going on over it.
  const own = saved.summary.columns.findIndex(({ name }) => name.endsWith('Answer'));
  const answered = saved.rows.map(({ rowNumber, cells }) => [rowNumber, cells[own]]);
  expect(saved.columns).toEqual(['Answer']);
  expect(answered.filter(([, answer]) => answer !== '')).toEqual(
    rows.map((row, index) => [row, way.requests()[index]]),
  );
}

describe.each(Object.entries(Object.groupBy(caseNeighbours, ({ like }) => like)))(
  'like %s',
  (_, neighbours = []) => {
    test.each(neighbours)('$name', async (neighbour) => {
      writeFileSync(at(neighbour.file), neighbour.bytes());
      await goesWell(at(neighbour.file), neighbour);
    });
  },
);

/** Kinds whose neighbours are tests of their own: the file of this folder, and a name in it. */
const elsewhere: Readonly<Record<string, readonly [file: string, ...names: readonly string[]]>> = {
  '26b-ean-dedupe.xlsx': ['row-identity', 'do not share an answer', 'numbers in .%s'],
  '43-id-column-long-number.xlsx': ['row-identity', 'sorted anew, by cells and by ids', 'numbers in .%s'],
  '25d-formats-by-language.xlsx': ['shown-numbers', "'[$-416]d", "'[$-412]aaaa'"],
  '25e-ssrs-export-formats.xlsx': ['shown-numbers', "'[$-10407]0.0'", "'[$-1010409]"],
  '100-vertical-merges-in-data.xlsx': ['row-rules', 'in a file of kind %s', 'far down a long sheet'],
  '101-autofilter-range.xlsx': ['every-case', 'below a title', 'over one column only'],
  '37b-header-with-braces.xlsx': ['odd-column-names', 'braces and all', 'differ in capitals only'],
  '82c-tsv-xls-more.xls': [
    'text-shapes-way',
    "'orders.xls'",
    'saved into the original keeps its bytes as text',
  ],
  '66-unclosed-quote.csv': ['text-files-way', 'a quote after blanks', 'a last cell that opens'],
  '66b-two-stray-quotes.csv': ['text-files-way', 'a quote closed too early', 'quotes not doubled over lines'],
  '77c-lines-no-header.txt': ['text-shapes-way', 'a .csv of sentences', 'chosen by hand, and saved twice'],
  '80b-one-nul-in-utf8.csv': ['text-shapes-way', "['windows-1252', 'Text;N", "['several', `Text,N"],
  '84-csv-named-xlsx.xlsx': ['text-shapes-way', "'orders.xls'", 'a web page named .xls stays'],
  '51-excel-error-in-used-cell.xlsx': ['faulty-rows', 'in an .xls file too', 'in a text file too'],
  '63c-mac-roman.csv': ['text-shapes-way', "['cp866'", "['macintosh', 'Nr;"],
  'export-11-teams-attendance.two-people.csv': [
    'text-shapes-way',
    'dates with commas between tabs',
    'sections of different width',
  ],
  'export-12-crcrlf.in.csv': ['text-files-way', 'CR CR LF in quotes', 'CR CR LF in UTF-16'],
  'export-14-id-words.de.csv': ['every-case', 'in Spanish', 'a DOI'],
  'export-14-id-words.ja.csv': ['every-case', 'in Chinese', 'a DOI'],
  'export-14-id-words.fr.csv': ['every-case', 'in Spanish', 'a DOI'],
  'export-17-continuation-rows.bank-two-lines.csv': [
    'row-rules',
    'rows that continue others moved along',
    'a total without a name',
  ],
  'export-21-first-sheet-is-a-chart-table.in.xlsx': [
    'every-case',
    'behind a cover and notes',
    'between dates',
  ],
  'export-28-grouped-report.in.xlsx': [
    'row-rules',
    'after filled groups changed places',
    'far down a long sheet',
  ],
  'export-35-explicit-end-tags.in.xlsx': ['every-case', 'columns only', 'with a prefix'],
  'export-35-explicit-end-tags.all-parts.xlsx': ['every-case', 'columns only', 'with a prefix'],
};

/** The same in one format and another is one kind. */
function kindOf(name: string): string {
  return name.replace(/(?:\.in)?\.[a-z]+$/, '');
}

function sourceOf(file: string): string {
  return readFileSync(new URL(`${file}.test.ts`, import.meta.url), 'utf8');
}

describeWhere(hasCases ? null : 'no ../shared', 'each kind of ../shared/cases', () => {
  test('has two neighbours at least that go the whole way', () => {
    const names = readFileSync(casePath('INDEX.tsv'), 'utf8').trim().split('\n').slice(1);
    const cases = names.map((line) => line.split('\t')[0] ?? '');
    const like = (kind: string): number =>
      caseNeighbours.filter((one) => kindOf(one.like) === kind).length +
      Object.entries(elsewhere)
        .filter(([name]) => kindOf(name) === kind)
        .flatMap(([, [file, ...tests]]) => tests.filter((name) => sourceOf(file).includes(name))).length;
    expect([...new Set(cases.map(kindOf))].filter((kind) => like(kind) < 2)).toEqual([]);
    const named = [...caseNeighbours.map((one) => one.like), ...Object.keys(elsewhere)];
    expect(named.filter((name) => !cases.includes(name))).toEqual([]);
  });
});

describeWhere(hasOffice ? null : 'no LibreOffice', 'made anew by LibreOffice', () => {
  const made = caseNeighbours.filter(({ file }) =>
    /^(?:plan|prices)\.ods$|^(?:monkey|deutsch)\.xls$/.test(file),
  );
  test.each(made.flatMap((neighbour) => (['xls', 'ods'] as const).map((kind) => ({ ...neighbour, kind }))))(
    '$file as .$kind goes as well',
    async ({ kind, ...neighbour }) => {
      writeFileSync(at(neighbour.file), neighbour.bytes());
      const path = at(`again.${kind}`);
      convertInOffice(at(neighbour.file), kind, path);
      await goesWell(path, neighbour);
    },
  );
});
