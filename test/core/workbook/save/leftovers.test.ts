import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { createWorkbookService } from '../../../../electron/core/workbook/service/workbook-host.ts';
import { codeOf, sendAll, value } from '../answers.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const at = temporaryFolder();
const service = createWorkbookService({ workers: 1 });
beforeAll(() => {
  mkdirSync(at('scratch'));
  mkdirSync(at('saved'));
});
afterAll(() => service.close());

it('a workbook that is made anew leaves nothing beside itself, whether it was saved or not', async () => {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(
    book,
    XLSX.utils.aoa_to_sheet([
      ['Text', 'Town'],
      ['late', 'Bonn'],
      ['lost', 'Köln'],
    ]),
    'May',
  );
  writeFileSync(at('old.xls'), XLSX.write(book, { type: 'buffer', bookType: 'biff8' }));
  const request = await sendAll(service, at('old.xls'), (name) => at(`scratch/${name}`), { used: ['Text'] });
  expect(value(await service.save(request, at('saved/new.xlsx'))).written).toBe(2);
  expect(readdirSync(at('saved'))).toEqual(['new.xlsx']);
  mkdirSync(at('saved/folder.xlsx'));
  expect(codeOf(await service.save(request, at('saved/folder.xlsx')))).not.toBe('ok');
  expect(readdirSync(at('saved')).sort()).toEqual(['folder.xlsx', 'new.xlsx']);
});
