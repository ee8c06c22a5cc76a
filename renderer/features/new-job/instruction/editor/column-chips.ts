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
import { findColumn, parsePlaceholders } from '../../../../../shared/model/placeholders.ts';
import { editorColumns } from './column-facet.ts';

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
    chip.textContent = this.name;
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
    if (update.docChanged || update.viewportChanged || hasNewColumns) this.decorations = chipsOf(update.view);
  }
}

/** Chips for the lines in sight. A plugin may not replace a line break, so a name written over two lines stays text. */
function chipsOf(view: EditorView): DecorationSet {
  const columns = view.state.facet(editorColumns);
  const chips: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges) {
    const start = view.state.doc.lineAt(from).from;
    for (const found of parsePlaceholders(view.state.sliceDoc(start, to))) {
      if (found.name.includes('\n')) continue;
      const isKnown = findColumn(found.name, columns.names) !== -1;
      const widget = new ColumnChip(found.name, isKnown, columns.chipLabel(found.name, isKnown));
      chips.push(Decoration.replace({ widget }).range(start + found.start, start + found.end));
    }
  }
  return Decoration.set(chips, true);
}

/** Shows `{{Column}}` as a chip that the cursor steps over and Backspace removes whole. */
export const columnChips = ViewPlugin.fromClass(ChipPlugin, {
  decorations: (plugin) => plugin.decorations,
  provide: (plugin) =>
    EditorView.atomicRanges.of((view) => view.plugin(plugin)?.decorations ?? RangeSet.empty),
});
