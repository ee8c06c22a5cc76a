import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maxLineBytes,
  type ResultLine,
  readResultLines,
} from '../../../electron/core/claude/result-lines.ts';

async function collect(source: string | AsyncIterable<Uint8Array>): Promise<ResultLine[]> {
  const lines: ResultLine[] = [];
  for await (const line of readResultLines(source)) lines.push(line);
  return lines;
}

async function* chunksOf(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let start = 0;
  for (let turn = 0; start < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % Math.max(sizes.length, 1)] ?? bytes.length);
    yield bytes.subarray(start, start + size);
    start += size;
  }
}

function fromText(text: string, sizes: readonly number[] = [7]): Promise<ResultLine[]> {
  return collect(chunksOf(Buffer.from(text), sizes));
}

const succeeded = (id: string, text: string) =>
  JSON.stringify({
    custom_id: id,
    result: { type: 'succeeded', message: { content: [{ type: 'text', text }] } },
  });

describe('a result file', () => {
  it('gives each kind of result its own outcome', async () => {
    const lines = await fromText(
      [
        succeeded('a', 'hi'),
        '{"custom_id":"b","result":{"type":"errored","error":{"type":"error","error":{"type":"invalid_request_error","message":"too long"},"request_id":null}}}',
        '{"custom_id":"c","result":{"type":"errored","error":{"type":"overloaded_error","message":"flat"}}}',
        '{"custom_id":"d","result":{"type":"canceled"}}',
        '{"custom_id":"e","result":{"type":"expired"}}',
        '{"custom_id":"f","result":{"type":"postponed"}}',
        '{"custom_id":"g","result":{"type":"errored"}}',
      ].join('\n'),
    );
    expect(lines.map((line) => (line.kind === 'result' ? [line.customId, line.outcome] : line))).toEqual([
      ['a', { type: 'succeeded', message: { content: [{ type: 'text', text: 'hi' }] } }],
      ['b', { type: 'errored', errorType: 'invalid_request_error', message: 'too long' }],
      ['c', { type: 'errored', errorType: 'overloaded_error', message: 'flat' }],
      ['d', { type: 'canceled' }],
      ['e', { type: 'expired' }],
      ['f', { type: 'unknown', name: 'postponed' }],
      ['g', { type: 'errored', errorType: 'unknown', message: '' }],
    ]);
  });

  it('goes on after blank lines, Windows line ends and broken lines, and says where the broken ones are', async () => {
    const lines = await fromText(
      `\r\n${succeeded('a', '1')}\r\n\n  \t\n{"custom_id":"b","result":{"ty\nnull\n[]\n{"custom_id":"","result":{"type":"expired"}}\n{"custom_id":"x","result":{"type":"succeeded"}}\n${succeeded('c', '3')}`,
    );
    expect(lines.map((line) => (line.kind === 'result' ? line.customId : `bad ${line.lineNumber}`))).toEqual([
      'a',
      'bad 5',
      'bad 6',
      'bad 7',
      'bad 8',
      'bad 9',
      'c',
    ]);
  });

  it('cut off anywhere gives every whole line and reports the one that was cut, if only one byte of it is there', async () => {
    const lines = [succeeded('a', '1'), succeeded('b', '2')];
    const [first = ''] = lines;
    const text = lines.join('\n');
    for (let cut = 1; cut <= text.length; cut += 1) {
      const found = await fromText(text.slice(0, cut), [1]);
      const whole = (cut >= first.length ? 1 : 0) + (cut === text.length ? 1 : 0);
      const partly = cut < first.length || (cut > first.length + 1 && cut < text.length) ? 1 : 0;
      expect(found.filter(({ kind }) => kind === 'result')).toHaveLength(whole);
      expect(found.filter(({ kind }) => kind === 'bad-line')).toHaveLength(partly);
    }
  });

  it('keeps an answer with U+2028, U+2029, U+0085 and a vertical tab on its one line', async () => {
    const text = 'a\u2028b\u2029c\u0085d\u000be';
    const line = `{"custom_id":"a","result":{"type":"succeeded","message":{"text":"${text.replace('\u000b', '\\u000b')}"}}}`;
    expect(await fromText(`${line}\n`)).toMatchObject([
      { kind: 'result', customId: 'a', outcome: { message: { text } } },
    ]);
  });

  it('reads from a path', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'result-lines-'));
    const path = join(folder, 'r.jsonl');
    writeFileSync(path, `${succeeded('a', 'x'.repeat(700_000))}\n${succeeded('b', 'ü')}\n`);
    expect((await collect(path)).map((line) => line.kind === 'result' && line.customId)).toEqual(['a', 'b']);
    rmSync(folder, { recursive: true });
  });

  it('gives up a line that no answer can be, without holding it, and reads the next', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      // A whole and valid result but for its length, so that only the limit can refuse it.
      yield Buffer.from('{"custom_id":"a",');
      const piece = Buffer.alloc(1 << 20, ' ');
      for (let sent = 0; sent <= maxLineBytes; sent += piece.length) yield piece;
      yield Buffer.from(`"result":{"type":"expired"}}\n${succeeded('b', 'next')}`);
    }
    expect(await collect(endless())).toMatchObject([
      { kind: 'bad-line', lineNumber: 1 },
      { kind: 'result', customId: 'b', lineNumber: 2 },
    ]);
  });

  it('takes a line of 30 MB in one piece, however small the pieces it comes in', async () => {
    const line = Buffer.from(succeeded('long', 'y'.repeat(30_000_000)));
    const [only] = await collect(chunksOf(line, [1 << 14]));
    expect(only).toMatchObject({ kind: 'result', customId: 'long' });
  });

  it('loses no byte of an answer that comes byte by byte', async () => {
    const file = `${succeeded('a', 'ä 😀')}\n\r\n${succeeded('b', '')}`;
    expect(await fromText(file, [1])).toEqual(await fromText(file, [1000]));
    expect((await fromText(file, [1])).map(({ kind }) => kind)).toEqual(['result', 'result']);
  });

  it('reads the same whatever the borders of the pieces are, also inside a character', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(text, fc.constantFrom('\n', '\r\n', '\n\n')), { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 10 }),
        async (rows, sizes) => {
          const file = rows.map(([value, end], index) => succeeded(`r${index}`, value) + end).join('');
          const lines = await fromText(file, sizes);
          expect(
            lines.map((line) =>
              line.kind === 'result' && line.outcome.type === 'succeeded'
                ? [line.customId, line.outcome.message]
                : line,
            ),
          ).toEqual(
            rows.map(([value], index) => [`r${index}`, { content: [{ type: 'text', text: value }] }]),
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
