import { describe, expect, test } from 'vitest';
import type { RemoteModel } from '../../../electron/core/claude/claude-service.ts';
import {
  checkAttachment,
  checkDraft,
  checkOrder,
  checkPlace,
  createRowChoice,
} from '../../../electron/core/jobs/create/check-draft.ts';
import { checkModel } from '../../../electron/core/jobs/create/check-model.ts';
import { findKnownModel, priceTable } from '../../../electron/core/models/price-table.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import type { Column, TableRow } from '../../../shared/model/table.ts';
import type { AnswerFormat } from '../../../shared/model/template.ts';
import { makeSettings } from '../support/core-bench.ts';
import { makeTable } from '../support/memory-table.ts';

/**
 * Everything that a draft is refused for, each by the code that the page has a sentence for, with the very
 * name that is wrong.
 */

const { summary } = makeTable(['Id', 'Message', ''], 3, () => ['A', 'late', '']);
const columns: readonly Column[] = summary.columns.map((column) =>
  column.name === '' ? { ...column, name: 'Column C' } : column,
);
const { template } = makeSettings();
const model = findKnownModel(makeSettings().model);
const limit = model?.maxOutputTokens ?? 0;

const refused = (code: string, facts?: Readonly<Record<string, unknown>>) => ({
  ok: false,
  problem: facts === undefined ? { code } : { code, facts },
});
const draft = (change: Partial<JobSettings>) => checkDraft(makeSettings(change), columns);
const answered = (answerFormat: AnswerFormat, change: Partial<JobSettings> = {}) =>
  draft({ template: { ...template, answerFormat }, ...change });
const field = (name: string, labels?: readonly string[]) =>
  labels === undefined ? ({ name, type: 'text' } as const) : ({ name, type: 'one-of', labels } as const);

describe('a draft', () => {
  test('that is right says which columns are sent', () => {
    expect(draft({ idColumn: 'Id' })).toEqual({ ok: true, value: { inputColumns: ['Message'] } });
    expect(draft({ rows: { kind: 'where-empty', column: 'Column C' } }).ok).toBe(true);
  });

  test('with braces that are not closed is not sent as it is', () => {
    expect(draft({ template: { ...template, instruction: 'Sum up {{Message' } })).toMatchObject({
      problem: { code: 'placeholder-unclosed' },
    });
  });

  test('cannot know rows, or choose them, by a column that is not in the sheet', () => {
    const unknown = refused('placeholder-unknown', { name: 'Number', suggestion: '' });
    expect(draft({ idColumn: 'Number' })).toEqual(unknown);
    expect(draft({ rows: { kind: 'where-empty', column: 'Number' } })).toEqual(unknown);
  });

  test.each<[string, AnswerFormat, string, (Readonly<Record<string, unknown>> | undefined)?]>([
    ['no labels', { kind: 'labels', labels: [] }, 'answer-format-invalid'],
    ['an empty label', { kind: 'labels', labels: ['a', ' '] }, 'answer-format-invalid', { label: ' ' }],
    ['a label twice', { kind: 'labels', labels: ['Ä', 'b', ' ä'] }, 'answer-format-invalid', { label: ' ä' }],
    ['no fields', { kind: 'fields', fields: [] }, 'answer-format-invalid'],
    ['a field without a name', { kind: 'fields', fields: [field('a'), field(' ')] }, 'column-name-empty'],
    ['a choice of nothing', { kind: 'fields', fields: [field('a', [])] }, 'answer-format-invalid'],
    [
      'a choice with a label twice',
      { kind: 'fields', fields: [field('a'), field('b', ['x', 'X'])] },
      'answer-format-invalid',
      { label: 'X' },
    ],
    [
      'a field of a column’s name',
      { kind: 'fields', fields: [field('message ')] },
      'column-name-taken',
      { name: 'message ' },
    ],
    [
      'a field twice',
      { kind: 'fields', fields: [field('a'), field('A')] },
      'column-name-taken',
      { name: 'A' },
    ],
  ])('with %s is refused', (_, format, code, facts) => {
    expect(answered(format)).toEqual(refused(code, facts));
    expect(
      checkAttachment(
        makeSettings({ template: { ...template, answerFormat: format, instruction: '' } }),
        columns,
      ),
    ).toEqual(refused(code, facts));
  });

  test('names its column as no other is named, unless it fills the empty cells of that one', () => {
    const rows = { kind: 'where-empty', column: 'Message' } as const;
    expect(draft({ columnName: ' message' })).toEqual(refused('column-name-taken', { name: ' message' }));
    expect(draft({ columnName: '' })).toEqual(refused('column-name-empty'));
    expect(draft({ columnName: 'Message', rows }).ok).toBe(true);
    expect(draft({ columnName: 'Id', rows })).toEqual(refused('column-name-taken', { name: 'Id' }));
    // Several fields never fill one column.
    expect(answered({ kind: 'fields', fields: [field('Message')] }, { rows })).toEqual(
      refused('column-name-taken', { name: 'Message' }),
    );
  });
});

describe('what is about to be sent', () => {
  const order = (change: Partial<JobSettings>) => checkOrder(makeSettings(change), columns);

  test('asks for no longer an answer than the model writes, to the token', () => {
    expect(limit).toBeGreaterThan(0);
    expect(order({ maxTokens: limit }).ok).toBe(true);
    expect(order({ maxTokens: limit + 1 })).toEqual(
      refused('answer-longer-than-model', { model: makeSettings().model, limit }),
    );
    // Of a model that nobody knows Anthropic says it.
    expect(order({ model: 'claude-of-tomorrow', maxTokens: limit + 1 }).ok).toBe(true);
  });

  test('says of each row something of its own', () => {
    expect(order({ template: { ...template, instruction: 'Say hello.' } })).toEqual(
      refused('instruction-without-column'),
    );
    expect(order({ template: { ...template, instruction: ' ' } })).toEqual(refused('instruction-empty'));
  });
});

describe('results that are there already', () => {
  const attach = (idColumn: string | null, instruction = '') =>
    checkAttachment(makeSettings({ idColumn, template: { ...template, instruction } }), columns);

  test('belong to rows by their id, or by everything in them; an id must be a column', () => {
    expect(attach('Id')).toEqual({ ok: true, value: { inputColumns: ['Id'] } });
    expect(attach(null)).toEqual({ ok: true, value: { inputColumns: ['Id', 'Message', 'Column C'] } });
    expect(attach('Number')).toEqual(refused('placeholder-unknown', { name: 'Number', suggestion: '' }));
  });

  test('with their instruction are held to all that a draft is', () => {
    expect(attach('Id', 'Read {{Message}}')).toEqual({ ok: true, value: { inputColumns: ['Message'] } });
    expect(attach('Id', 'Read {{Number}}')).toMatchObject({ problem: { code: 'placeholder-unknown' } });
  });
});

describe('a place for the answers', () => {
  const place = (free: readonly { first: number; count: number }[]) => ({ after: 2, free, coveredRows: [] });
  const oneColumn = makeSettings();
  const filling = makeSettings({ columnName: 'Message', rows: { kind: 'where-empty', column: 'Message' } });
  const twoColumns = makeSettings({
    template: { ...template, answerFormat: { kind: 'fields', fields: [field('a'), field('b')] } },
  });

  test('is as wide as the answers are', () => {
    expect(checkPlace(oneColumn, { place: place([{ first: 3, count: 1 }]), placeProblem: null }).ok).toBe(
      true,
    );
    expect(checkPlace(twoColumns, { place: place([{ first: 3, count: 1 }]), placeProblem: null })).toEqual(
      refused('workbook-full'),
    );
    expect(checkPlace(filling, { place: place([]), placeProblem: null }).ok).toBe(true);
  });

  test.each(['workbook-full', 'pivot-beside-table'] as const)(
    '%s stands in the way of new columns only',
    (code) => {
      const problem = {
        place: place([{ first: 3, count: 9 }]),
        placeProblem: { code, facts: { sheet: 'S' } },
      };
      expect(checkPlace(oneColumn, problem)).toEqual(refused(code, { sheet: 'S' }));
      expect(checkPlace(filling, problem).ok).toBe(true);
    },
  );

  test('that cannot be written at all, cannot be filled either', () => {
    const problem = { code: 'workbook-damaged', facts: { part: 'x' } } as const;
    const found = { place: place([{ first: 3, count: 9 }]), placeProblem: problem };
    expect(checkPlace(filling, found)).toEqual(refused('workbook-damaged', { part: 'x' }));
  });
});

test('the rows chosen are those asked for, both ends of a range among them', () => {
  const row = (rowNumber: number, message: string, isHidden = false): TableRow => ({
    rowNumber,
    cells: ['A', message],
    isHidden,
  });
  const all = [row(2, 'x'), row(3, ' '), row(4, 'y', true), row(5, '')];
  const chosen = (rows: JobSettings['rows']) => {
    const { isChosen } = createRowChoice({ rows }, { columns, place: summary.place }, ['Message']);
    return all.filter(isChosen).map(({ rowNumber }) => rowNumber);
  };
  expect(chosen({ kind: 'all' })).toEqual([2, 3, 4, 5]);
  expect(chosen({ kind: 'range', firstRow: 3, lastRow: 4 })).toEqual([3, 4]);
  expect(chosen({ kind: 'visible' })).toEqual([2, 3, 5]);
  expect(chosen({ kind: 'where-empty', column: 'Message' })).toEqual([3, 5]);
});

describe('a model', () => {
  const listing = (...ids: readonly string[]) => ({
    listModels: async () => ({ ok: true as const, value: ids.map((id) => ({ id }) as RemoteModel) }),
  });
  const unreachable = {
    listModels: async () => ({
      ok: false as const,
      problem: { code: 'offline' as const },
      retryAfterMs: null,
      isTemporary: true,
    }),
  };
  const check = (name: string, service: Parameters<typeof checkModel>[1]) =>
    checkModel(name, service, priceTable);

  test('that nobody knows is refused before a job is written down for it', async () => {
    const unknown = refused('model-unknown', { model: 'claude-new' });
    expect(await check('claude-new', listing('claude-newer', 'claude-old'))).toEqual(unknown);
    expect(await check('claude-new', null)).toEqual(unknown);
  });

  test('is known by its price, by Anthropic’s list, or by that with a date behind it; without a network sending will tell', async () => {
    const fine = { ok: true, value: null };
    expect(await check(makeSettings().model, listing())).toEqual(fine);
    expect(await check(makeSettings().model, null)).toEqual(fine);
    expect(await check('claude-new', listing('claude-old', 'claude-new'))).toEqual(fine);
    expect(await check('claude-new', listing('claude-new-20270101'))).toEqual(fine);
    expect(await check('claude-new', unreachable)).toEqual(fine);
  });
});
