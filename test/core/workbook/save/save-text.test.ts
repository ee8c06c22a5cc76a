import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWorkbookService } from '../../../../electron/core/workbook/service/workbook-host.ts';
import { codeOf, sendAll, value } from '../answers.ts';

const service = createWorkbookService();
afterAll(() => service.close());

let folder = '';
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheetbatch-test-'));
  mkdirSync(at('scratch'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const source = 'Id,Name,City\r\n1,Anna,Berlin\r\n2,Ben,Paris\r\n3,Cem,Izmir\r\n';
const scratch = (name: string) => at(`scratch/${name}`);

async function sent(text = source, used = ['Name', 'City'], id?: string) {
  writeFileSync(at('people.csv'), text);
  return sendAll(service, at('people.csv'), scratch, id === undefined ? { used } : { used, id });
}

function failText(): never {
  throw new Error('no text file');
}

describe('saving into a text file', () => {
  it('takes an .xls of tabs as SheetJS read it where the job was made so, and writes an .xlsx', async () => {
    const path = at('people.xls');
    writeFileSync(path, source.replaceAll(',', '\t'));
    const { text, ...request } = await sendAll(service, path, scratch, { used: ['Name', 'City'] });
    expect(text?.delimiter).toBe('\t');
    expect(service.targetExtension(path, null)).toBe('.xlsx');
    const outcome = value(await service.save({ ...request, sheet: 'Sheet1' }, at('people.xlsx')));
    expect(outcome).toMatchObject({ path: at('people.xlsx'), written: 3 });
    expect(value(await service.inspect(outcome.path)).format).toBe('xlsx');
  });

  it('refuses a text that has taken the place of a workbook', async () => {
    const request = await sent();
    const path = at('people.xlsx');
    writeFileSync(path, source);
    const { text, ...workbook } = { ...request, sourcePath: path };
    expect(text).toBeDefined();
    expect(codeOf(await service.save(workbook, at('out.xlsx')))).toBe('file-type-unknown');
    expect(existsSync(at('out.xlsx'))).toBe(false);
  });

  it('makes a copy beside it', async () => {
    const request = await sent();
    const outcome = value(await service.save(request, at('people – results.csv')));
    expect(outcome).toMatchObject({
      path: at('people – results.csv'),
      written: 3,
      columns: ['Answer'],
      continued: 0,
      backupPath: null,
      changedEncoding: null,
      matching: { isUnchanged: true, matched: 3, changed: 0, gone: 0 },
    });
    expect(readFileSync(outcome.path, 'utf8')).toBe(
      'Id,Name,City,Answer\r\n1,Anna,Berlin,about Anna/Berlin\r\n2,Ben,Paris,about Ben/Paris\r\n3,Cem,Izmir,about Cem/Izmir\r\n',
    );
    expect(readFileSync(at('people.csv'), 'utf8')).toBe(source);
    expect(readdirSync(folder).sort()).toEqual(['people – results.csv', 'people.csv', 'scratch']);
  });

  it('writes over the original after a backup, and again later into the same column', async () => {
    const request = await sent();
    const first = value(await service.save(request, at('people.csv')));
    expect(readFileSync(first.backupPath ?? '', 'utf8')).toBe(source);
    const place = { column: 'Answer', onlyEmptyCells: false };
    const again = { ...request, columns: [{ header: 'Answer', place, kind: 'text' as const }] };
    const second = value(await service.save(again, at('people.csv')));
    expect(second.matching).toMatchObject({ isUnchanged: false, matched: 3, changed: 0, gone: 0 });
    expect(readFileSync(at('people.csv'), 'utf8').match(/about/g)).toHaveLength(3);
  });

  it('puts answers on their rows after sorting, inserting, deleting and editing', async () => {
    const request = await sent();
    writeFileSync(at('people.csv'), 'Id,Name,City\r\n9,Dora,Rome\r\n3,Cem,Izmir\r\n1,Anna,Bonn\r\n');
    expect(value(await service.checkSave(request))).toMatchObject({
      isUnchanged: false,
      matched: 1,
      changed: 0,
      changedRows: [],
      gone: 2,
      goneRows: [2, 3],
    });
    const outcome = value(await service.save(request, at('out.csv')));
    expect(outcome.written).toBe(1);
    expect(readFileSync(at('out.csv'), 'utf8')).toBe(
      'Id,Name,City,Answer\r\n9,Dora,Rome,\r\n3,Cem,Izmir,about Cem/Izmir\r\n1,Anna,Bonn,\r\n',
    );
  });

  it('tells changed rows from gone ones by their id', async () => {
    const request = await sent(source, ['Name', 'City'], 'Id');
    writeFileSync(at('people.csv'), 'City,Name,Id\r\nIzmir,Cem,3\r\nBonn,Anna,1\r\n');
    const matching = value(await service.checkSave(request));
    expect(matching).toMatchObject({ matched: 1, changed: 1, changedRows: [2], gone: 1, goneRows: [3] });
  });

  it('knows columns that were moved, renamed or pushed down by a title', async () => {
    const request = await sent();
    writeFileSync(
      at('people.csv'),
      'Our people\r\n\r\nNote,Town,Id,Name\r\nx,Izmir,3,Cem\r\ny,Paris,2,Ben\r\nz,Berlin,1,Anna\r\n',
    );
    const outcome = value(await service.save(request, at('out.csv')));
    expect(outcome.matching).toMatchObject({ matched: 3, changed: 0, gone: 0 });
    expect(readFileSync(at('out.csv'), 'utf8')).toBe(
      'Our people\r\n\r\nNote,Town,Id,Name,Answer\r\nx,Izmir,3,Cem,about Cem/Izmir\r\ny,Paris,2,Ben,about Ben/Paris\r\nz,Berlin,1,Anna,about Anna/Berlin\r\n',
    );
  });

  it('does not take another column for a removed one that has a few values only', async () => {
    const yesNo = 'Id,Approved,Paid\r\n1,yes,no\r\n2,no,yes\r\n3,yes,yes\r\n4,no,no\r\n';
    const request = await sent(yesNo, ['Approved']);
    writeFileSync(at('people.csv'), 'Id,Paid\r\n1,no\r\n2,yes\r\n3,yes\r\n4,no\r\n');
    expect(value(await service.checkSave(request))).toMatchObject({ matched: 0 });
    expect(codeOf(await service.save(request, at('out.csv')))).toBe('save-nothing-to-write');
    expect(existsSync(at('out.csv'))).toBe(false);
  });

  it('reads anew a file that Excel has saved with another encoding and delimiter', async () => {
    const text = 'Id,Name,City\r\n1,Jürgen,Köln\r\n2,Anna,Bonn\r\n';
    writeFileSync(at('people.csv'), Buffer.from(text, 'latin1'));
    const request = await sendAll(service, at('people.csv'), scratch, { used: ['Name', 'City'] });
    expect(request.text?.encoding).toBe('windows-1252');
    for (const bytes of [
      Buffer.from(`\ufeff${text.replaceAll(',', ';')}`),
      Buffer.from(text.replaceAll(',', '\t').replaceAll('\r', '')),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text.replaceAll(',', ';'), 'latin1'),
    ]) {
      writeFileSync(at('people.csv'), bytes);
      rmSync(at('out.csv'), { force: true });
      const outcome = value(await service.save(request, at('out.csv')));
      expect(outcome.matching).toMatchObject({ isUnchanged: false, matched: 2 });
      expect(readFileSync(at('out.csv')).includes(bytes.subarray(0, 4))).toBe(true);
      const back = value(await service.inspect(at('out.csv'))).text;
      expect(back?.encoding).toBe(value(await service.inspect(at('people.csv'))).text?.encoding);
    }
  });

  it('does not trust row numbers of a job from before, where the file is divided into other rows by now', async () => {
    const request = await sent('Id,Name,City\n1,"Anna,Berlin\n2,Ben,Paris\n3,Cem,Izmir\n');
    const { recordRules: _, ...textOfThen } = request.text ?? failText();
    // Then one open quote was one row: the answers of the rows of then are none of these rows.
    const lines = readFileSync(request.answersPath, 'utf8').split('\n');
    const numbered = lines.map((line, index) => line.replace(/"rowNumber":\d+/, `"rowNumber":${index + 7}`));
    writeFileSync(request.answersPath, numbered.join('\n'));
    const then = { ...request, text: textOfThen };
    const outcome = value(await service.save(then, at('out.csv')));
    expect(outcome.matching).toMatchObject({ isUnchanged: false, matched: 3 });
    expect(readFileSync(at('out.csv'), 'utf8')).toContain('3,Cem,Izmir,about Cem/Izmir\n');
    rmSync(at('out.csv'));
    const now = { ...request, text: { ...textOfThen, recordRules: 2 as const } };
    expect(value(await service.checkSave(now)).isUnchanged).toBe(true);
  });

  it('is refused with a code each, and the answers stay where they are', async () => {
    const request = await sent();
    expect(codeOf(await service.save(request, at('nowhere/out.csv')))).toBe('folder-not-found');
    writeFileSync(at('~$people.csv'), 'Anna');
    if (process.platform !== 'win32') {
      expect(codeOf(await service.save(request, at('people.csv')))).toBe('workbook-locked');
    }
    expect(codeOf(await service.save(request, at('copy.csv')))).toBe('ok');
    rmSync(at('people.csv'));
    expect(codeOf(await service.save(request, at('out.csv')))).toBe('save-refused-source-missing');
    expect(codeOf(await service.checkSave(request))).toBe('save-refused-source-missing');
    expect(readdirSync(folder).filter((name) => name.endsWith('.sheetbatch'))).toEqual([]);
  });

  it('is refused when the source changes meanwhile', async () => {
    const request = await sent(`${source}${'4,Dora,Rome\r\n'.repeat(50_000)}`);
    let isTouched = false;
    const outcome = await service.save(request, at('out.csv'), {
      onProgress: () => {
        if (!isTouched) appendFileSync(at('people.csv'), '5,Eva,Oslo\r\n');
        isTouched = true;
      },
    });
    expect(isTouched).toBe(true);
    expect(codeOf(outcome)).toBe('workbook-changed-while-saving');
    expect(
      readdirSync(folder)
        .map((name) => basename(name))
        .sort(),
    ).toEqual(['people.csv', 'scratch']);
  });
});
