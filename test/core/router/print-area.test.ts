import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildXlsx } from '../../fixtures/xlsx-builder.ts';
import { startWholeWay } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';
import { partText } from '../workbook/xlsx/xlsx-files.ts';

const at = temporaryFolder();

const area =
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Data!$A$1:$A$3</definedName></definedNames>';

test('a print area that ends beside the answers grows only where the window asks for it, and the report tells', async () => {
  const bytes = buildXlsx({
    rows: ['Text', 'one', 'two']
      .map((text, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="str"><v>${text}</v></c></row>`)
      .join(''),
    adjust: (part) =>
      part.name === 'xl/workbook.xml'
        ? { ...part, content: String(part.content).replace('</workbook>', `${area}</workbook>`) }
        : part,
  });
  writeFileSync(at('book.xlsx'), bytes);
  const way = await startWholeWay(at('book.xlsx'));
  try {
    const job = await way.send({ headerRow: 1 });
    const order = { jobId: job.id, target: 'copy' } as const;
    const { jobs } = way.bench.client;
    const areaIn = async (name: string | undefined) =>
      /Data!\$A\$1:[^<]*/.exec(await partText(join(way.folder, name ?? ''), 'xl/workbook.xml'))?.[0];
    expect((await jobs.checkSave(order)).printArea).toEqual({ lastColumn: 0 });
    const kept = await jobs.save(order);
    expect(kept?.printArea).toEqual({ lastColumn: 0, isGrown: false });
    expect(await areaIn(kept?.name)).toBe('Data!$A$1:$A$3');
    const grown = await jobs.save({ ...order, printsAnswers: true });
    expect(grown?.printArea).toEqual({ lastColumn: 0, isGrown: true });
    expect(await areaIn(grown?.name)).toBe('Data!$A$1:$B$3');
    expect(way.bugs).toEqual([]);
  } finally {
    await way.stop();
  }
});
