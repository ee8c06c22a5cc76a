import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { buildStyles, buildXlsx } from '../../../fixtures/xlsx-builder.ts';
import { hasOffice, readFormattedInOffice } from '../../../support/office.ts';
import { describeWhere } from '../../../support/where.ts';
import { value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { readSheet } from '../xlsx/xlsx-files.ts';
import { builtInIds, formatGroups } from './format-list.ts';
import { differenceNames, differenceOf, type ShownTwice } from './office-differences.ts';

const at = temporaryFolder();

function escaped(code: string): string {
  return code
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

interface ListedCell {
  /** A format's code, or the number of a built-in one. */
  readonly format: string;
  readonly number: number;
}

/** A workbook with one cell a row, read by us and by LibreOffice. */
async function showTwice(cells: readonly ListedCell[]): Promise<readonly ShownTwice[]> {
  const formats = [...new Set(cells.map((cell) => cell.format))];
  const codes = formats.filter((format) => !/^id \d+$/.test(format));
  const idOf = (format: string): number =>
    codes.includes(format) ? 164 + codes.indexOf(format) : Number(format.slice('id '.length));
  const styles = buildStyles(codes.map(escaped), [
    '<xf numFmtId="0"/>',
    ...formats.map((format) => `<xf numFmtId="${idOf(format)}"/>`),
  ]);
  const rows = cells.map(
    ({ format, number }, index) =>
      `<row r="${index + 1}"><c r="A${index + 1}" s="${formats.indexOf(format) + 1}"><v>${number}</v></c></row>`,
  );
  writeFileSync(at('formats.xlsx'), buildXlsx({ rows: rows.join(''), styles }));
  const ours = new Map(
    value(await readSheet(at('formats.xlsx'))).rows.map((row) => [row.rowNumber, row.cells[0]]),
  );
  const sheets = readFormattedInOffice([at('formats.xlsx')]).get(at('formats.xlsx'));
  const theirs = [...(sheets?.values() ?? [])][0] ?? [];
  return cells.map(({ format, number }, index) => ({
    format,
    number,
    ours: ours.get(index + 1) ?? '',
    theirs: (theirs[index]?.[0] ?? '').trim(),
  }));
}

const listed: readonly ListedCell[] = [
  ...Object.values(formatGroups).flatMap(({ numbers, codes }) =>
    codes.flatMap((format) => numbers.map((number) => ({ format, number }))),
  ),
  ...builtInIds.flatMap((id) =>
    [0, 0.75, 8.965, -8.965, 1234.5, 45356].map((number) => ({ format: `id ${id}`, number })),
  ),
];

describeWhere(hasOffice ? null : 'no LibreOffice', 'every format of the list', () => {
  it('shows what LibreOffice shows, or differs for a reason that is known by name', async () => {
    const shown = await showTwice(listed);
    expect(new Set(shown.map((cell) => cell.format)).size).toBeGreaterThan(400);
    const different = shown.filter((cell) => cell.ours !== cell.theirs);
    const unexplained = different.filter((cell) => differenceOf(cell) === null);
    expect(unexplained).toEqual([]);
    // No reason outlives what it was written for, and the reasons stay exceptions.
    expect(new Set(different.map(differenceOf))).toEqual(new Set(differenceNames));
    const coded = shown.filter((cell) => !cell.format.startsWith('id '));
    expect(coded.filter((cell) => cell.ours !== cell.theirs).length).toBeLessThan(coded.length / 10);
  }, 120_000);
});
