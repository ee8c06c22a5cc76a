import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { RowState } from '../../../../shared/model/job.ts';

/** How each state is to look and read; given by the columns, which know theme and language. */
export interface StateCellStyle {
  readonly classOf: (state: RowState) => string;
  readonly wordOf: (state: RowState) => string;
}

/** A row's state as a badge in plain DOM: dozens are made anew at each step of scrolling, too many for React. */
export class StateCell implements ICellRendererComp {
  readonly #badge = document.createElement('span');

  init(params: ICellRendererParams & StateCellStyle): void {
    this.#draw(params);
  }

  getGui(): HTMLElement {
    return this.#badge;
  }

  refresh(params: ICellRendererParams & StateCellStyle): boolean {
    this.#draw(params);
    return true;
  }

  #draw({ value, classOf, wordOf }: ICellRendererParams & StateCellStyle): void {
    const state = value as RowState | null | undefined;
    const isKnown = state !== null && state !== undefined;
    this.#badge.className = isKnown ? classOf(state) : '';
    this.#badge.textContent = isKnown ? wordOf(state) : '';
  }
}
