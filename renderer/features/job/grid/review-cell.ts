import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community';
import type { RowMark } from '../../../../shared/model/job.ts';
import type { ResultLine } from '../shared/whole-job.ts';

/** Words and looks of what was done with a row; given by the columns, which know theme and language. */
export interface ReviewCellStyle {
  readonly markWord: (mark: RowMark) => string;
  readonly editedWord: string;
  readonly renewedWord: string;
  readonly classOf: (part: RowMark | 'edited' | 'renewed') => string;
}

/** What a person has done with a row, as badges in plain DOM (state-cell.ts tells why not React). */
export class ReviewCell implements ICellRendererComp {
  readonly #badges = document.createElement('span');

  init(params: ICellRendererParams<ResultLine> & ReviewCellStyle): void {
    this.#draw(params);
  }

  getGui(): HTMLElement {
    return this.#badges;
  }

  refresh(params: ICellRendererParams<ResultLine> & ReviewCellStyle): boolean {
    this.#draw(params);
    return true;
  }

  #draw({ data, ...style }: ICellRendererParams<ResultLine> & ReviewCellStyle): void {
    this.#badges.replaceChildren();
    if (data === undefined) return;
    if (data.mark !== null) this.#add(style.markWord(data.mark), style.classOf(data.mark));
    if (data.isRenewed) this.#add(style.renewedWord, style.classOf('renewed'));
    else if (data.editedColumns.length > 0) this.#add(style.editedWord, style.classOf('edited'));
  }

  #add(word: string, className: string): void {
    const badge = document.createElement('span');
    badge.textContent = word;
    badge.className = className;
    this.#badges.append(badge);
  }
}
