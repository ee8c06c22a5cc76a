import { type Range, RangeSet } from '@codemirror/state';
import {
  Decoration,
  type DecorationSet,
  EditorView,
  type PluginValue,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view';
import { type InstructionToken, scanInstruction } from '../../../../../shared/model/placeholders.ts';
import { cutMiddle } from '../../../../components/cut-middle.ts';
import { type EditorColumns, editorColumns } from './column-facet.ts';

/** A placeholder shown as one thing: the column's name in a box. */
class ColumnChip extends WidgetType {
  readonly name: string;
  readonly isKnown: boolean;
  readonly label: string;

  constructor(name: string, isKnown: boolean, label: string) {
    super();
    this.name = name;
    this.isKnown = isKnown;
    this.label = label;
  }

  override eq(other: ColumnChip): boolean {
    return other.name === this.name && other.isKnown === this.isKnown && other.label === this.label;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span');
    chip.className = this.isKnown ? 'sb-chip' : 'sb-chip sb-chip-unknown';
    chip.setAttribute('role', 'img');
    chip.setAttribute('aria-label', this.label);
    chip.title = this.name;
    chip.textContent = cutMiddle(this.name);
    return chip;
  }
}

class ChipPlugin implements PluginValue {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = chipsOf(view);
  }

  update(update: ViewUpdate): void {
    const hasNewColumns = update.startState.facet(editorColumns) !== update.state.facet(editorColumns);
    if (update.docChanged || hasNewColumns) this.decorations = chipsOf(update.view);
  }
}

/**
 * Chips for the whole text, since braces that do not close count up to its end. A plugin may not replace a
 * line break: a name over two lines stays text.
 */
function chipsOf(view: EditorView): DecorationSet {
  const columns = view.state.facet(editorColumns);
  const text = view.state.doc.toString();
  const chips = scanInstruction(text, columns.names).map((token): Range<Decoration> => {
    const isOneLine = !text.slice(token.start, token.end).includes('\n');
    const widget = isOneLine ? chipOf(token, columns) : null;
    const look = widget === null ? marks[token.kind] : Decoration.replace({ widget });
    return look.range(token.start, token.end);
  });
  return Decoration.set(chips, true);
}

const marks = {
  column: Decoration.mark({ class: 'sb-named' }),
  braces: Decoration.mark({ class: 'sb-named' }),
  unknown: Decoration.mark({ class: 'sb-stray' }),
  stray: Decoration.mark({ class: 'sb-stray' }),
} as const;

/** Null for what is shown as text: braces that are still being typed. */
function chipOf(token: InstructionToken, columns: EditorColumns): ColumnChip | null {
  switch (token.kind) {
    case 'column':
      return new ColumnChip(token.name, token.isSure, columns.chipLabel(token.name, token.isSure));
    case 'unknown':
      return new ColumnChip(token.name, false, columns.chipLabel(token.name, false));
    case 'braces':
      return new ColumnChip('{{', true, columns.bracesLabel);
    case 'stray':
      return null;
  }
}

/** Shows `{{Column}}` as a chip that the cursor steps over and Backspace removes whole. */
export const columnChips = ViewPlugin.fromClass(ChipPlugin, {
  decorations: (plugin) => plugin.decorations,
  provide: (plugin) =>
    EditorView.atomicRanges.of((view) => view.plugin(plugin)?.decorations ?? RangeSet.empty),
});
