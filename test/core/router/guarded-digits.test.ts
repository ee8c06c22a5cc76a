import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../shared/model/outcome.ts';
import { casePath, casesNote, hasCases } from '../../support/cases.ts';
import { goWholeWay, startWholeWay, stoppedWays } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

async function go(path: string, columns: readonly string[]) {
  const { way, saved } = await goWholeWay(path, {
    instruction: columns.map((name) => `${name}: {{${name}}}|`).join('\n'),
  });
  ways.push(way);
  const { guardedDigits } = await way.readTable({ columns });
  return { saved, guardedDigits, after: readFileSync(saved.path, 'utf8') };
}

function file(name: string, content: string): string {
  writeFileSync(at(name), content);
  return at(name);
}

describe('what guards digits from Excel', () => {
  test('is not sent, counted, and stays in the file', async () => {
    const lines = [
      'Order,Text',
      '202401010000\t,a',
      "'00123,b",
      '="007",c',
      '"=""008""",d',
      '\t12:30,e',
      "'tis so,f",
      'plain\t,g',
      '5,h',
      'A\u00001,i',
    ];
    const { saved, guardedDigits, after } = await go(file('orders.csv', `${lines.join('\n')}\n`), ['Order']);
    const sent = ['202401010000', '00123', '007', '008', '12:30', "'tis so", 'plain\t', '5', 'A1'];
    expect(saved.column('Answer')).toEqual(sent.map((one) => `Order: ${one}|`));
    expect(guardedDigits).toEqual({ count: 6, lines: [2, 3, 4, 5, 6, 10] });
    for (const line of lines.slice(1)) expect(after).toContain(`\n${line},`);
  });

  test('is told of nothing where nothing is guarded', async () => {
    const { guardedDigits } = await go(file('plain.csv', 'Order,Text\n"1",a\n"2, 3",b\n=A1,c\n'), ['Order']);
    expect(guardedDigits).toBeUndefined();
  });

  test('is known in UTF-16, too', async () => {
    const path = at('wide.csv');
    writeFileSync(path, Buffer.from('\ufeffOrder;Text\r\n="007";a\r\n5;b\r\n', 'utf16le'));
    const way = await startWholeWay(path);
    ways.push(way);
    expect((await way.readTable()).guardedDigits).toEqual({ count: 1, lines: [2] });
  });

  test('does not keep a row from being found again once the file has changed', async () => {
    const path = file('orders.csv', 'Order,Text\n1001\t,a\n1002\t,b\n1003\t,c\n');
    const way = await startWholeWay(path);
    ways.push(way);
    const job = await way.send({ columns: ['Order'] });
    writeFileSync(way.path, 'Order,Text\n1003\t,c\n1001\t,a\n1002\t,b\n');
    const saved = unwrap(await way.save(job.id));
    expect(saved.column('Answer')).toEqual(['Order: 1003', 'Order: 1001', 'Order: 1002']);
  });

  test.skipIf(!hasCases)(`order numbers of a Chinese export${casesNote}`, async () => {
    const { saved, guardedDigits } = await go(casePath('export-05-long-preamble.in.csv'), ['Order No']);
    expect(saved.column('Answer')[0]).toBe('Order No: 202401010000|');
    expect(guardedDigits?.count).toBe(saved.rows.length);
  });

  test.skipIf(!hasCases)(`a NUL between words${casesNote}`, async () => {
    const { saved, guardedDigits } = await go(casePath('80b-one-nul-in-utf8.csv'), ['Text']);
    expect(saved.column('Answer')[0]).toBe('Text: first row with a nul inside|');
    expect(guardedDigits).toEqual({ count: 1, lines: [2] });
  });
});
