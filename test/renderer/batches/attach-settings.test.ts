import { expect, test } from 'vitest';
import {
  attachSettings,
  freeColumnName,
  isHeaderTaken,
  takenFields,
} from '../../../renderer/features/batches/attach-settings.ts';
import { resultsUntil, stageOf } from '../../../renderer/features/batches/batch-life.ts';
import type { Column } from '../../../shared/model/table.ts';

const columns: readonly Column[] = ['Order', 'Answer', 'answer 2'].map((name, index) => ({
  index,
  name,
  header: name,
  isHidden: false,
}));

test('the new column gets a name that no column has, capitals or not', () => {
  expect(freeColumnName('Answer', columns)).toBe('Answer 3');
  expect(freeColumnName('Reply', columns)).toBe('Reply');
  expect(isHeaderTaken(' ORDER ', columns)).toBe(true);
});

test('parts whose columns are there already are named', () => {
  const fields = [
    { name: 'order', type: 'text' },
    { name: 'mood', type: 'text' },
  ] as const;
  expect(takenFields({ kind: 'fields', fields }, columns)).toEqual(['order']);
  expect(takenFields({ kind: 'text' }, columns)).toEqual([]);
});

test('a job of fetched answers has no instruction, sends nothing, and deletes nothing at Anthropic', () => {
  const choice = { format: { kind: 'text' }, columnName: ' Answer 3 ', idColumn: 'Order' } as const;
  expect(attachSettings({ model: null }, choice)).toMatchObject({
    template: { instruction: '', answerFormat: { kind: 'text' } },
    model: 'unknown',
    columnName: 'Answer 3',
    idColumn: 'Order',
    rows: { kind: 'all' },
    deletesAfterCollection: false,
    isPractice: false,
  });
});

test('answers can be had from the end of the batch until 29 days after it was sent', () => {
  const createdAt = '2026-11-01T12:00:00Z';
  const end = Date.parse('2026-11-30T12:00:00Z');
  expect(resultsUntil({ createdAt })).toBe(end);
  expect(stageOf({ status: 'ended', createdAt }, end - 1)).toBe('ready');
  expect(stageOf({ status: 'ended', createdAt }, end)).toBe('gone');
  expect(stageOf({ status: 'in_progress', createdAt }, end - 1)).toBe('working');
  expect(stageOf({ status: 'canceling', createdAt }, end - 1)).toBe('canceling');
  expect(resultsUntil({ createdAt: '' })).toBeNull();
});
