import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../../../shared/schemas/problem-codes.ts';
import { buildXlsx, type ZipPart } from '../../../fixtures/xlsx-builder.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { patchFile, readSheet } from './xlsx-files.ts';

/**
 * Thousands of broken files: each is read and patched, or refused with a code. Nothing is thrown, nothing
 * hangs, and what was read before damage was met is never given as whole. FUZZ_FILES sets how many, FUZZ_SEED
 * where chance begins.
 */
const count = Number(process.env.FUZZ_FILES ?? 2000);
const seed = Number(process.env.FUZZ_SEED ?? 20261121);
const maxMs = Number(process.env.FUZZ_FILES === undefined ? 25_000 : 3_600_000);
const at = temporaryFolder();

/** Mulberry32: small, and the same everywhere. */
function chance(start: number): (below: number) => number {
  let state = start;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const snippets = [
  '<',
  '>',
  '</row>',
  '<row r="1">',
  '<c r="A1"',
  '/>',
  '<!--',
  '-->',
  '<![CDATA[',
  '"',
  '&',
  '&#x0;',
  't="s"',
  '<!DOCTYPE x>',
  '\0',
  ' r="99999999"',
  '_xD800_',
  '<?x',
  'sheetData',
];

function brokenText(text: string, next: (below: number) => number): string {
  let broken = text;
  for (let times = next(4) + 1; times > 0; times -= 1) {
    const from = next(broken.length + 1);
    const snippet = snippets[next(snippets.length)] ?? '';
    const kind = next(4);
    if (kind === 0) broken = broken.slice(0, from) + snippet + broken.slice(from);
    else if (kind === 1) broken = broken.slice(0, from) + broken.slice(from + next(20) + 1);
    else if (kind === 2) broken = broken.slice(0, from) + snippet + broken.slice(from + snippet.length);
    else broken = broken.slice(0, from);
  }
  return broken;
}

function brokenBytes(bytes: Buffer, next: (below: number) => number): Buffer {
  const broken = Buffer.from(bytes);
  if (next(4) === 0) return broken.subarray(0, next(broken.length));
  for (let times = next(8) + 1; times > 0; times -= 1) {
    // Half of the hits go to the directory at the end, where sizes and places are.
    const where =
      next(2) === 0 ? next(broken.length) : broken.length - 1 - next(Math.min(broken.length, 600));
    broken[where] = (broken[where] ?? 0) ^ (1 << next(8));
  }
  return broken;
}

const corpus = join(import.meta.dirname, '../../../../../shared/workbooks');
const small = existsSync(corpus)
  ? readdirSync(corpus)
      .filter((name) => /\.xls[xm]$/.test(name) && statSync(join(corpus, name)).size < 20_000)
      .map((name) => readFileSync(join(corpus, name)))
  : [];

const rows =
  '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>in</t></r></is></c></row><row r="3"><c r="A3" s="1"><v>45000</v></c><c r="B3"><f t="shared" si="0" ref="B3:B4">A3</f><v>1</v></c></row><row/><row><c t="e"><v>#N/A</v></c></row>';
const table =
  '<table ref="A1:B4" name="T"><tableColumns count="2"><tableColumn id="1" name="a"/><tableColumn id="2" name="b"/></tableColumns></table>';

function brokenFile(next: (below: number) => number): Buffer {
  const sample = small.length > 0 && next(2) === 0 ? small[next(small.length)] : undefined;
  if (sample !== undefined) return brokenBytes(sample, next);
  const victim = next(9);
  let number = 0;
  const adjust = (part: ZipPart): ZipPart => {
    number += 1;
    const isHit = number - 1 === victim || (victim === 8 && part.name.includes('sheet1.xml'));
    return isHit ? { ...part, content: brokenText(String(part.content), next) } : part;
  };
  return buildXlsx({ rows, strings: ['<t>a</t>'], tables: [table], adjust });
}

describe('broken files', () => {
  it(
    `${count} of them are read or refused, never anything else (seed ${seed})`,
    async () => {
      const known = new Set<string>(problemCodes);
      const outcomes = new Map<string, number>();
      const started = performance.now();
      let done = 0;
      for (; done < count && performance.now() - started < maxMs; done += 1) {
        const bytes = brokenFile(chance(seed + done));
        writeFileSync(at('broken.xlsx'), bytes);
        const tell = `file ${done} of seed ${seed}`;
        const read = await readSheet(at('broken.xlsx')).catch((error: unknown) => {
          throw new Error(`${tell}: reading threw`, { cause: error });
        });
        const code = read.ok ? 'ok' : read.problem.code;
        if (!read.ok) expect([tell, known.has(code)]).toEqual([tell, true]);
        outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
        rmSync(at('patched.xlsx'), { force: true });
        const sheet = read.ok ? read.value.name : 'Data';
        const patched = await patchFile(
          at('broken.xlsx'),
          at('patched.xlsx'),
          { 2: ['x'], 3: ['y'] },
          { sheet },
        ).catch((error: unknown) => {
          throw new Error(`${tell}: patching threw`, { cause: error });
        });
        // What was patched can be read again, and what could not be read was not patched.
        if (patched.ok) expect([tell, (await readSheet(at('patched.xlsx'), sheet)).ok]).toEqual([tell, true]);
      }
      expect(done).toBeGreaterThan(Math.min(count, 100) - 1);
      expect(outcomes.get('ok') ?? 0).toBeGreaterThan(0);
      expect(outcomes.get('workbook-damaged') ?? 0).toBeGreaterThan(0);
    },
    maxMs * 2,
  );
});
