import { type ColDef, createGrid, type GridApi, type GridOptions, type IDatasource } from 'ag-grid-community';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import type { ResultLine } from '../shared/whole-job.ts';

/**
 * The grid without React around its rows: with it, each row and cell is a component, and drawing dozens of
 * them at every turn of the wheel took most of the time. The options count at the beginning; columns and
 * source may change, and with other words it is made anew.
 */
export function PlainGrid(props: {
  readonly options: GridOptions<ResultLine>;
  readonly columns: ColDef<ResultLine>[];
  readonly source: IDatasource;
  readonly words: Readonly<Record<string, string>>;
  readonly grid: RefObject<GridApi<ResultLine> | null>;
}): ReactNode {
  const { columns, source, words, grid } = props;
  const place = useRef<HTMLDivElement | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const { options, columns: columnDefs, source: datasource } = latest.current;
    if (place.current === null) return;
    const api = createGrid(place.current, {
      ...options,
      columnDefs,
      datasource,
      localeText: { ...words },
    });
    grid.current = api;
    const { current } = place;
    const moveToCell = ({ target }: FocusEvent): void => focusCellOf(target, api);
    current.addEventListener('focusin', moveToCell);
    return () => {
      current.removeEventListener('focusin', moveToCell);
      grid.current = null;
      api.destroy();
    };
  }, [grid, words]);
  useLater(columns, (changed) => grid.current?.setGridOption('columnDefs', changed));
  useLater(source, (changed) => grid.current?.setGridOption('datasource', changed));
  return <div ref={place} {...ownWayByTab} style={{ width: '100%', height: '100%' }} />;
}

/**
 * Tells tabster, which leads the way by Tab for Fluent's dialogs, that the grid leads its own. Else both take
 * a Tab from the row that stands last in the page: tabster goes on to its mark at the page's end, the grid
 * takes the focus back, and the mark, left a stop by Tab, sends each further Tab into the grid.
 */
const ownWayByTab = { 'data-tabster': JSON.stringify({ uncontrolled: { completely: true } }) };

/**
 * Takes the focus from a row to its cell. The grid gives each row a place on the way by Tab, and lets nobody
 * out from there: a user whose cell was drawn anew, such as by a reading while a dialog closed, would have
 * gone through all rows of the job to reach the next button.
 */
function focusCellOf(target: EventTarget | null, api: GridApi<ResultLine>): void {
  if (!(target instanceof Element) || !target.classList.contains('ag-row')) return;
  const rowIndex = Number(target.getAttribute('row-index'));
  api.setFocusedCell(rowIndex, api.getFocusedCell()?.column ?? 'row');
}

/** Tells of every value but the first. */
function useLater<T>(value: T, tell: (value: T) => void): void {
  const told = useRef(value);
  const latest = useRef(tell);
  latest.current = tell;
  useEffect(() => {
    if (told.current === value) return;
    told.current = value;
    latest.current(value);
  }, [value]);
}
