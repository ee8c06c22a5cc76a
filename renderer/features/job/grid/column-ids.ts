import type { ResultColumn, ResultSort } from '../../../../shared/model/answers.ts';

/** The grid's name of a column. */
export function columnId(column: ResultColumn): string {
  return 'column' in column ? `${column.kind}-${column.column}` : column.kind;
}

/** The column behind the grid's name. */
export function columnOf(id: string): ResultColumn | null {
  const [, kind, number] = /^(input|answer)-(\d+)$/.exec(id) ?? [];
  if (kind === 'input' || kind === 'answer') return { kind, column: Number(number) };
  return (['row', 'state', 'note', 'cost', 'mark'] as const).find((known) => known === id) === undefined
    ? null
    : { kind: id as 'row' | 'state' | 'note' | 'cost' | 'mark' };
}

/** The order that a sorted column of the grid stands for. */
export function sortOf(id: string, descending: boolean): ResultSort | null {
  const column = columnOf(id);
  if (column === null) return null;
  return 'column' in column
    ? { by: column.kind, column: column.column, descending }
    : { by: column.kind, descending };
}
