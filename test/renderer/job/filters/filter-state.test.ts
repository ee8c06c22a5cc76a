import { expect, test } from 'vitest';
import {
  initialFilters,
  toView,
  withFilter,
} from '../../../../renderer/features/job/filters/filter-state.ts';
import { columnId, columnOf, sortOf } from '../../../../renderer/features/job/grid/column-ids.ts';

test('a bar of a chart leads to its label, or to the rows without one', () => {
  const labelled = initialFilters({ answer: { column: 1, label: 'Billing' } });
  expect(toView(labelled, '', null)).toEqual({
    answers: [{ column: 1, labels: ['Billing'], offList: false, empty: false }],
  });
  const blank = initialFilters({ answer: { column: 0, label: null } });
  expect(blank.answers).toEqual([{ column: 0, labels: [], offList: false, empty: true }]);
  expect(toView(initialFilters(undefined), '', null)).toEqual({});
});

test('filters of several columns, state, marks, search and order narrow down together', () => {
  const first = { column: 0, labels: ['a'], offList: false, empty: false };
  const second = { column: 1, labels: [], offList: true, empty: false };
  const options = {
    ...withFilter(withFilter(initialFilters({ state: 'answered' }), first), second),
    mark: 'accepted' as const,
  };
  const sort = { by: 'length', column: 0, descending: true } as const;
  expect(toView(options, 'parcel', sort)).toEqual({
    state: 'answered',
    mark: 'accepted',
    answers: [first, second],
    search: 'parcel',
    sort,
  });
  expect(withFilter(options, { ...first, labels: [] }).answers).toEqual([second]);
});

test('the grid’s names of columns lead back to them', () => {
  for (const column of [
    { kind: 'answer', column: 12 },
    { kind: 'input', column: 0 },
    { kind: 'cost' },
  ] as const) {
    expect(columnOf(columnId(column))).toEqual(column);
  }
  expect(columnOf('something else')).toBeNull();
  expect(sortOf('input-3', true)).toEqual({ by: 'input', column: 3, descending: true });
  expect(sortOf('state', false)).toEqual({ by: 'state', descending: false });
});
