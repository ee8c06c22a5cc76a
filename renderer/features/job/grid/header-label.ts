import type { IHeaderParams, IInnerHeaderComponent } from 'ag-grid-community';
import { cutMiddle } from '../../../components/cut-middle.ts';

/**
 * Room that a header's padding, menu and sort arrow take; a letter's mean width in the header's font; no name
 * is cut shorter than the third.
 */
const besideNamePx = 64;
const letterPx = 7.5;
const minNameLength = 12;
/** Shorter ones differ soon enough. */
const longName = 36;

/** What a column's header needs for its menu. */
export interface HeaderStyle {
  readonly menuLabel: string;
  readonly className: string;
  readonly onMenu: (columnId: string, button: HTMLElement) => void;
}

/**
 * A column's name and the button for its menu, in plain DOM; a click beside the button sorts, which the grid
 * does itself.
 */
export class HeaderLabel implements IInnerHeaderComponent {
  readonly #label = document.createElement('span');
  readonly #name = document.createElement('span');
  readonly #button = document.createElement('button');

  init(params: IHeaderParams & HeaderStyle): void {
    this.#show(params);
    params.column.addEventListener('widthChanged', () => this.#show(params));
    this.#label.className = params.className;
    this.#button.type = 'button';
    this.#button.tabIndex = -1;
    this.#button.textContent = '▾';
    this.#button.setAttribute('aria-label', params.menuLabel);
    this.#button.setAttribute('aria-haspopup', 'menu');
    const open = (event: Event): void => {
      event.stopPropagation();
      event.preventDefault();
      params.onMenu(params.column.getColId(), this.#button);
    };
    this.#button.addEventListener('click', open);
    for (const kept of ['mousedown', 'pointerdown', 'touchstart'] as const) {
      this.#button.addEventListener(kept, (event) => event.stopPropagation());
    }
    this.#label.append(this.#name, this.#button);
  }

  getGui(): HTMLElement {
    return this.#label;
  }

  refresh(params: IHeaderParams): boolean {
    this.#show(params);
    return true;
  }

  /** As much of the name as fits: two questions of a survey begin alike, and CSS would leave out their ends. */
  #show({ displayName, column }: IHeaderParams): void {
    const maxWidth = Math.floor((column.getActualWidth() - besideNamePx) / letterPx);
    const isLong = displayName.length > longName;
    this.#name.textContent = isLong ? cutMiddle(displayName, Math.max(minNameLength, maxWidth)) : displayName;
    this.#name.title = displayName;
  }
}
