import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../shared/model/outcome.ts';
import { startWholeWay, stoppedWays } from '../../support/whole-way.ts';
import { temporaryFolder } from '../workbook/temporary-folder.ts';

const at = temporaryFolder();
const ways = stoppedWays();

/** A job whose answers are what the instruction says, with the letters that the file may lack. */
async function send(content: string, encoding: string, instruction: string) {
  writeFileSync(at('list.csv'), iconv.encode(content, encoding));
  const way = await startWholeWay(at('list.csv'));
  ways.push(way);
  const job = await way.send({ instruction });
  const check = () => way.bench.client.jobs.checkSave({ jobId: job.id, target: 'copy' });
  return { way, job, check, copy: join(way.folder, 'copy.csv') };
}

const german = 'Text;N\r\nGröße;1\r\nüber;2\r\n';

describe('answers with letters that the encoding of their file lacks', () => {
  test.each([
    ['windows-1252', german, 'Łódź: {{Text}}', 'Łź', '?ód?: Größe'],
    [
      'shift_jis',
      '氏名;N\r\n山田さん、こんにちは;1\r\n鈴木さん、ありがとう;2\r\n',
      'é한: {{氏名}}',
      'é한',
      '??: 山田さん、こんにちは',
    ],
    ['cp866', 'Товар;N\r\nМолоко;1\r\nХлеб;2\r\n', '€ “{{Товар}}”', '€“”', '? ?Молоко?'],
  ])('are asked about: %s', async (encoding, content, instruction, letters, replaced) => {
    const { way, job, check, copy } = await send(content, encoding, instruction);
    expect((await check()).lacking).toEqual({ encoding, answers: 2, letters });

    const refused = await way.save(job.id, { targetPath: copy });
    expect(refused).toEqual({
      ok: false,
      problem: { code: 'save-letters-lacking', facts: { encoding, letters, name: 'copy.csv' } },
    });
    expect(existsSync(copy)).toBe(false);

    unwrap(await way.save(job.id, { targetPath: copy, lacking: 'replace' }));
    const kept = iconv.decode(readFileSync(copy), encoding);
    const firstLine = content.split('\r\n')[1];
    expect(kept.split('\r\n')[1]).toBe(`${firstLine};${replaced}`);

    const changed = join(way.folder, 'changed.csv');
    unwrap(await way.save(job.id, { targetPath: changed, lacking: 'utf8' }));
    const text = readFileSync(changed, 'utf8');
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.split('\r\n')[1]).toBe(
      `${firstLine};${instruction.replace(/\{\{.*\}\}/, firstLine?.split(';')[0] ?? '')}`,
    );
  });

  test('are told of in the report', async () => {
    const { way, job } = await send(german, 'windows-1252', 'Łódź: {{Text}}');
    const order = { jobId: job.id, target: 'copy' } as const;
    const kept = await way.bench.client.jobs.save({ ...order, lacking: 'replace' });
    expect(kept).toMatchObject({ replacedAnswers: 2, hasChangedEncoding: false });
    const changed = await way.bench.client.jobs.save({ ...order, lacking: 'utf8' });
    expect(changed).toMatchObject({ replacedAnswers: 0, hasChangedEncoding: true });
  });

  test.each([
    ['the encoding holds them', german, 'windows-1252', 'schön: {{Text}}'],
    ['the file is UTF-8', german, 'utf8', 'Łódź: {{Text}}'],
    ['the file has plain letters only', 'Text;N\r\na;1\r\n', 'utf8', 'Łódź: {{Text}}'],
  ])('are not asked about where %s', async (_, content, encoding, instruction) => {
    const { way, job, check, copy } = await send(content, encoding, instruction);
    expect((await check()).lacking).toBeNull();
    unwrap(await way.save(job.id, { targetPath: copy }));
  });
});
