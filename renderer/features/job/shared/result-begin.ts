import type { RowState } from '../../../../shared/model/job.ts';

/** Which rows the results begin with when a bar of a chart leads to them; the user may change it there. */
export interface ResultBegin {
  readonly state?: RowState;
  /**
   * The answer column's place among the job's answer columns, and one of its labels; null for rows that
   * leave it empty.
   */
  readonly answer?: { readonly column: number; readonly label: string | null };
}
