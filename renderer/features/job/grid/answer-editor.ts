import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community';
import type { AnswerKind } from '../../../../shared/model/answers.ts';

/** What an answer's editor must know beside what the grid gives it. */
export interface AnswerEditorStyle {
  readonly kind: AnswerKind;
  /** Its name for screen readers. */
  readonly label: string;
  /** What stands in the list for an answer left empty on purpose. */
  readonly emptyWord: string;
  readonly classOf: (part: 'text' | 'line') => string;
}

type Field = HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement;

/**
 * Editing an answer in its cell, as in Excel: Enter keeps, Esc takes back, Alt+Enter begins a new line. A
 * list for labels, a calendar for dates.
 */
export class AnswerEditor implements ICellEditorComp {
  #field: Field = document.createElement('input');
  #before = '';
  #isTouched = false;
  #isText = false;

  init(params: ICellEditorParams & AnswerEditorStyle): void {
    this.#before = String(params.value ?? '');
    this.#isText = params.kind.kind === 'text';
    this.#field = makeField(params.kind, this.#before, params.emptyWord);
    this.#field.className = params.classOf(this.#isText ? 'text' : 'line');
    this.#field.setAttribute('aria-label', params.label);
    if (this.#isText) this.#field.style.width = `${Math.max(320, params.column.getActualWidth())}px`;
    const touch = (): void => {
      this.#isTouched = true;
    };
    this.#field.addEventListener('input', touch);
    this.#field.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && this.#addsLine(event)) touch();
    });
  }

  getGui(): HTMLElement {
    return this.#field;
  }

  afterGuiAttached(): void {
    this.#field.focus();
    if (!(this.#field instanceof HTMLSelectElement)) this.#field.select();
  }

  /** What was not touched stays as it is, also where the field cannot show it. */
  getValue(): string {
    return this.#isTouched ? this.#field.value : this.#before;
  }

  isPopup(): boolean {
    return this.#isText;
  }

  getPopupPosition(): 'over' {
    return 'over';
  }

  #addsLine(event: KeyboardEvent): boolean {
    const field = this.#field;
    if (event.key !== 'Enter' || !event.altKey || !(field instanceof HTMLTextAreaElement)) return false;
    event.preventDefault();
    event.stopPropagation();
    field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
    return true;
  }
}

function makeField(kind: AnswerKind, value: string, emptyWord: string): Field {
  if (kind.kind === 'text') {
    const area = document.createElement('textarea');
    area.rows = 5;
    area.value = value;
    return area;
  }
  if (kind.kind === 'labels') return makeList(kind.labels, value, emptyWord);
  const input = document.createElement('input');
  input.type = kind.kind === 'date' ? 'date' : 'text';
  if (kind.kind === 'number') input.inputMode = 'decimal';
  input.value = value;
  return input;
}

function makeList(labels: readonly string[], value: string, emptyWord: string): HTMLSelectElement {
  const list = document.createElement('select');
  const add = (text: string, shown: string): void => {
    const option = document.createElement('option');
    option.value = text;
    option.textContent = shown;
    list.append(option);
  };
  // An answer off the list is shown, so that opening the editor changes nothing.
  if (value !== '' && !labels.includes(value)) add(value, value);
  for (const label of labels) add(label, label);
  add('', emptyWord);
  list.value = value;
  return list;
}
