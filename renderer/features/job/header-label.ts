import type { IHeaderParams, IInnerHeaderComponent } from 'ag-grid-community';

/** What a column's header needs for its menu. */
export interface HeaderLook {
  readonly menuLabel: string;
  readonly className: string;
  readonly onMenu: (columnId: string, button: HTMLElement) => void;
}

/** A column's name and the button for its menu, in plain DOM; a click beside the button sorts, which the grid does itself. */
export class HeaderLabel implements IInnerHeaderComponent {
  readonly #label = document.createElement('span');
  readonly #name = document.createElement('span');
  readonly #button = document.createElement('button');

  init(params: IHeaderParams & HeaderLook): void {
    this.#name.textContent = params.displayName;
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
    this.#name.textContent = params.displayName;
    return true;
  }
}
