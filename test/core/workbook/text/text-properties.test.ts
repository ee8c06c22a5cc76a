import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectTextShape } from '../../../../electron/core/workbook/text/detect-text-shape.ts';
import { patchText } from '../../../../electron/core/workbook/text/text-patch.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { readAll } from './text-files.ts';

const at = temporaryFolder();

const lineEnds = ['\n', '\r\n', '\r\r\n', '\r'] as const;
const encodings = ['utf8', 'utf16le', 'utf16be', 'windows-1252', 'shift_jis', 'gbk'] as const;
type Encoding = (typeof encodings)[number];

/** Words that every encoding of the list holds. */
const word = fc.constantFrom('tea', 'late', 'box', '5', 'a1', 'No.', 'so');
const phrase = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const answerText = fc.oneof(phrase, fc.stringMatching(/^[a",;|\t\n1 ]{1,12}$/));

/** A cell as it stands in the file, and as it is to be read. */
interface Cell {
  readonly raw: string;
  readonly text: string;
}

const enclosed = (text: string): Cell => ({ raw: `"${text.replaceAll('"', '""')}"`, text });
const plain = (text: string): Cell => ({ raw: text, text });

const goodCell = (delimiter: string, lineEnd: string): fc.Arbitrary<Cell> =>
  fc.oneof(
    { weight: 5, arbitrary: phrase.map(plain) },
    { weight: 2, arbitrary: fc.tuple(phrase, phrase).map(([a, b]) => enclosed(`${a}${delimiter} "${b}"`)) },
    {
      weight: 2,
      arbitrary: fc
        .array(phrase, { minLength: 2, maxLength: 5 })
        .map((lines) => enclosed(lines.join(lineEnd))),
    },
    { weight: 1, arbitrary: phrase.map((text) => plain(`${text}" x`)) },
  );
/** Quotes of people who never think of CSV: none of them encloses its cell. */
const strayCell: fc.Arbitrary<Cell> = fc.oneof(
  phrase.map((text) => plain(`"${text}`)),
  fc.tuple(phrase, phrase).map(([a, b]) => plain(`"${a}" ${b}`)),
  phrase.map((text) => plain(`${text}" x`)),
  phrase.map(plain),
);

interface File {
  readonly bytes: Buffer;
  readonly encoding: Encoding;
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
}

/** Tables of a number, some texts and a number. */
function tables(textCell: (delimiter: string, lineEnd: string) => fc.Arbitrary<Cell>): fc.Arbitrary<File> {
  const layout = fc.record({
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    lineEnd: fc.constantFrom(...lineEnds),
    encoding: fc.constantFrom(...encodings),
    width: fc.integer({ min: 1, max: 3 }),
    endsLastLine: fc.boolean(),
    hasMark: fc.boolean(),
  });
  return layout.chain(({ delimiter, lineEnd, encoding, width, endsLastLine, hasMark }) => {
    const texts = fc.array(textCell(delimiter, lineEnd), { minLength: width, maxLength: width });
    return fc.array(texts, { minLength: 3, maxLength: 12 }).map((rows): File => {
      const header = ['Id', ...Array.from({ length: width }, (_, index) => `Text ${index}`), 'Q'].map(plain);
      const records = [header, ...rows.map((row, index) => [plain(String(index)), ...row, plain('7')])];
      const lines = records.map((record) => record.map((cell) => cell.raw).join(delimiter));
      const text = lines.join(lineEnd) + (endsLastLine ? lineEnd : '');
      const addBOM = hasMark && encoding.startsWith('utf');
      return {
        bytes: iconv.encode(text, encoding, { addBOM }),
        encoding,
        delimiter,
        rows: records.map((record) => record.map((cell) => cell.text)),
      };
    });
  });
}

function isKept(before: Buffer, after: Buffer): boolean {
  let kept = 0;
  for (const byte of after) if (kept < before.length && byte === before[kept]) kept += 1;
  return kept === before.length;
}

/** Reads a file, gives each row its answer, and reads the copy again: by our own reader and by csv-parse. */
async function holds(name: string, { bytes, encoding, delimiter, rows }: File, given: readonly string[]) {
  const [source, target] = [at(`${name}.csv`), at(`${name} out.csv`)];
  await writeFile(source, bytes);
  await rm(target, { force: true });
  const known = { encoding, delimiter };
  const before = await readAll(source, known);
  expect([...before.rows.values()]).toEqual(rows);
  const numbers = [...before.rows.keys()];
  const answers = rows.map((_, index) => `A ${given[index % given.length]}`);
  const file = await open(source, 'r');
  const layout = await detectTextShape(file, known);
  await file.close();
  if (!layout.ok) throw new Error(layout.problem.code);
  const patched = await patchText({
    sourcePath: source,
    targetPath: target,
    layout: layout.value,
    header: { first: 1, last: 1 },
    columns: [{ header: 'Answer', place: 'append', kind: 'text' }],
    rows: async function* () {
      for (const [index, rowNumber] of numbers.entries()) {
        if (index > 0) yield { rowNumber, values: [answers[index] ?? ''] };
      }
    },
  });
  expect(patched.ok && patched.value.written).toBe(rows.length - 1);
  const after = await readFile(target);
  expect(isKept(bytes, after)).toBe(true);
  const expected = rows.map((row, index) => [...row, index === 0 ? 'Answer' : answers[index]]);
  const text = iconv.decode(after, encoding);
  const other = parse(text, {
    delimiter,
    record_delimiter: ['\r\r\n', '\r\n', '\n', '\r'],
    relax_quotes: true,
  });
  expect(other).toEqual(expected);
}

const given = fc.array(answerText, { minLength: 1, maxLength: 12 });

describe('any text file', () => {
  it('has as many rows as it has records, each with its own answer, and keeps its bytes', {
    timeout: 300_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(tables(goodCell), given, (file, answers) => holds('good', file, answers)),
      { numRuns: 200 },
    );
  });

  it('keeps its rows and bytes with stray quotes in it', { timeout: 300_000 }, async () => {
    const files = tables(() => strayCell);
    const property = fc.asyncProperty(files, given, (file, answers) => holds('stray', file, answers));
    await fc.assert(property, { numRuns: 200 });
  });
});
