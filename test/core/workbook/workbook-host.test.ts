import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createWorkbookService } from '../../../electron/core/workbook/service/workbook-host.ts';
import { answerColumn, codeOf, sendAll, value } from './answers.ts';
import { temporaryFolder } from './temporary-folder.ts';

const at = temporaryFolder();
const service = createWorkbookService({ patienceMs: 500 });

afterAll(() => service.close());

function bigText(rows: number): string {
  const lines = ['Id,Comment'];
  for (let row = 0; row < rows; row += 1) lines.push(`${row},"comment ${row}, with some words"`);
  return lines.join('\n');
}

describe('the workbook service', () => {
  it('looks at a file, reads its table and shows its rows', async () => {
    writeFileSync(at('small.csv'), 'Id;Name\n1;Ä\n2;Ö\n');
    const summary = value(await service.inspect(at('small.csv')));
    expect(summary).toMatchObject({ format: 'csv', sizeBytes: 18, suggestedSheet: 0, warnings: [] });
    expect(summary.fileHash).toMatch(/^[0-9a-f]{64}$/);
    expect(summary.text?.delimiter).toBe(';');
    const table = value(
      await service.readTable({ path: at('small.csv'), sheet: 'small' }, at('small.sqlite')),
    );
    expect(table.columns.map((column) => column.name)).toEqual(['Id', 'Name']);
    const file = value(service.openTable(at('small.sqlite')));
    expect(file.listRows(0, 10).map((row) => row.cells)).toEqual([
      ['1', 'Ä'],
      ['2', 'Ö'],
    ]);
    file.close();
    const top = value(await service.listTopRows({ path: at('small.csv'), sheet: 'small' }, 2));
    expect(top.map((row) => row.cells)).toEqual([
      ['Id', 'Name'],
      ['1', 'Ä'],
    ]);
  });

  it('tells how far it is, and can be stopped at any time, leaving nothing behind', async () => {
    writeFileSync(at('big.csv'), bigText(600_000));
    const stop = new AbortController();
    const shares: number[] = [];
    const reading = service.readTable({ path: at('big.csv'), sheet: 'big' }, at('big.sqlite'), {
      signal: stop.signal,
      onProgress: (share) => {
        shares.push(share);
        if (share < 1) stop.abort();
      },
    });
    expect(codeOf(await reading)).toBe('reading-canceled');
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
    expect(existsSync(at('big.sqlite')) || existsSync(at('big.sqlite.part'))).toBe(false);
    const table = value(await service.readTable({ path: at('big.csv'), sheet: 'big' }, at('big.sqlite')));
    expect(table.rowCount).toBe(600_000);
  });

  it('stops by force what does not stop by itself, and works on with another worker', async () => {
    const impatient = createWorkbookService({ workers: 1, patienceMs: 0 });
    const stop = new AbortController();
    const reading = impatient.readTable({ path: at('big.csv'), sheet: 'big' }, at('forced.sqlite'), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(codeOf(await reading)).toBe('reading-canceled');
    expect(existsSync(at('forced.sqlite')) || existsSync(at('forced.sqlite.part'))).toBe(false);
    expect(codeOf(await impatient.inspect(at('small.csv')))).toBe('ok');
    await impatient.close();
  });

  it('never begins what was canceled before its turn', async () => {
    const stop = new AbortController();
    stop.abort();
    const path = at('small.csv');
    expect(codeOf(await service.inspect(path, { signal: stop.signal }))).toBe('reading-canceled');
    const busy = createWorkbookService({ workers: 1 });
    const later = new AbortController();
    const first = busy.inspect(at('big.csv'));
    const second = busy.inspect(path, { signal: later.signal });
    later.abort();
    expect(codeOf(await second)).toBe('reading-canceled');
    expect(codeOf(await first)).toBe('ok');
    await busy.close();
  });

  it('outlives a file that needs more memory than it may have, and works on', async () => {
    const small = createWorkbookService({ memoryLimitMb: 24, workers: 1 });
    const wide = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 16_000 }, (_, column) => `${row} ${column} ${'x'.repeat(20)}`).join(','),
    );
    writeFileSync(at('wide.csv'), wide.join('\n'));
    const outcome = await small.readTable({ path: at('wide.csv'), sheet: 'wide' }, at('wide.sqlite'));
    expect(codeOf(outcome)).toBe('file-too-large');
    expect(existsSync(at('wide.sqlite')) || existsSync(at('wide.sqlite.part'))).toBe(false);
    expect(codeOf(await small.inspect(at('small.csv')))).toBe('ok');
    await small.close();
    expect(codeOf(await small.inspect(at('small.csv')))).toBe('reading-canceled');
  });

  it('stops a save without a trace', async () => {
    const path = at('big.csv');
    writeFileSync(path, bigText(100_000));
    const request = await sendAll(service, path, at, { used: ['Comment'], columns: [answerColumn] });
    const stop = new AbortController();
    const saving = service.save(request, at('big – results.csv'), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    expect(codeOf(await saving)).toBe('reading-canceled');
    const names = readdirSync(dirname(path));
    expect(names.filter((name) => name.endsWith('.sheetbatch') || name.includes('results'))).toEqual([]);
  });

  it('gives a save the extension of its content', () => {
    writeFileSync(at('zip.csv'), Buffer.from('PK\u0003\u0004rest'));
    expect(service.targetExtension(at('a.xls'), null)).toBe('.xlsx');
    expect(service.targetExtension(at('a.XLSB'), null)).toBe('.xlsx');
    expect(service.targetExtension(at('a.ods'), null)).toBe('.xlsx');
    expect(service.targetExtension(at('a.xlsm'), null)).toBe('.xlsm');
    expect(service.targetExtension(at('small.csv'), null)).toBe('.csv');
    expect(service.targetExtension(at('zip.csv'), null)).toBe('.xlsx');
  });
});
