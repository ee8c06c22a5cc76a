import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { AppSnapshot, SaveOrder } from '../../shared/contract/types.ts';
import type { AnswerFilter, ResultView } from '../../shared/model/answers.ts';
import type { JobSummary, ResultRow } from '../../shared/model/job.ts';
import type { Problem } from '../../shared/model/outcome.ts';
import { answerFormat, problem } from '../../shared/schemas/schemas.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (pattern: string) =>
  globSync(pattern, { cwd: root }).map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));

test('every schema says what it describes', () => {
  const mute = read('shared/schemas/*schemas.ts').flatMap(({ name, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, at) => {
      const [, schema] = /^(?:export )?const (\w+)/.exec(line) ?? [];
      return schema !== undefined && !lines[at - 1]?.endsWith('*/') ? [`${name}: ${schema}`] : [];
    });
  });
  expect(mute).toEqual([]);
});

test('what crosses is described once: no interface beside a schema of the same fields', () => {
  const fieldsOf = (body: string) =>
    [...body.matchAll(/^ {2}(?:readonly )?(\w+)\??(?::|,$)/gm)]
      .map(([, field]) => field ?? '')
      .sort()
      .join();
  const schemas = new Set(
    read('shared/schemas/*schemas.ts').flatMap(({ text }) =>
      [...text.matchAll(/const \w+ = z\.object\(\{\n([\s\S]*?)\n\}\)/g)].map(([, body]) =>
        fieldsOf(body ?? ''),
      ),
    ),
  );
  const twins = read('shared/model/*.ts').flatMap(({ name, text }) =>
    [...text.matchAll(/export interface (\w+) \{\n([\s\S]*?)\n\}/g)].flatMap(([, type, body]) =>
      schemas.has(fieldsOf(body ?? '')) ? [`${name}: ${type}`] : [],
    ),
  );
  expect(schemas.size).toBeGreaterThan(30);
  expect(twins).toEqual([]);
});

test('both sides see it read-only, however deep', () => {
  const change = (
    row: ResultRow,
    job: JobSummary,
    snapshot: AppSnapshot,
    view: ResultView,
    order: SaveOrder,
  ) => {
    // @ts-expect-error: a row's answers are changed by the core alone.
    row.answers.push('');
    // @ts-expect-error: and so are its notes.
    row.notes[0] = { code: 'expired' };
    // @ts-expect-error: a job's counts are the core's.
    job.counts.answered = 1;
    // @ts-expect-error: within a snapshot, too.
    snapshot.jobs[0].batches.pop();
    // @ts-expect-error: what is asked for does not change on the way either.
    view.answers?.push({} as AnswerFilter);
    // @ts-expect-error: nor what is ordered.
    order.places = [];
  };
  expect(change).toBeTypeOf('function');
});

test('what may be left out is left out, and never there without a value', () => {
  const plain: Problem = { code: 'offline' };
  expect(problem.parse(plain)).toEqual(plain);
  expect(problem.safeParse({ code: 'offline', facts: undefined }).success).toBe(false);
  expect(answerFormat.safeParse({ kind: 'text', stripsPreamble: undefined }).success).toBe(false);
  // @ts-expect-error: by its type as well.
  const odd: Problem = { code: 'offline', facts: undefined };
  expect(odd.code).toBe('offline');
});
