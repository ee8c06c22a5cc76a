import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { placeholderFor } from '../../draft/placeholder-use.ts';
import { editorColumns } from './column-facet.ts';

/** The beginning of a placeholder up to the cursor. */
const opened = /\{\{[^{}\n]*$/;

/** Offers the sheet's columns once `{{` is typed. */
export function completeColumns(context: CompletionContext): CompletionResult | null {
  const before = context.matchBefore(opened);
  if (before === null) return null;
  const { names } = context.state.facet(editorColumns);
  return {
    from: before.from + 2,
    options: names.map((name) => ({ label: name, apply: applyColumn })),
    validFor: /^[^{}\n]*$/,
  };
}

/** Closes the braces, taking in those that stand behind the cursor already. */
function applyColumn(view: EditorView, completion: Completion, from: number, to: number): void {
  const behind = view.state.sliceDoc(to, to + 2);
  const end = behind === '}}' ? to + 2 : to;
  const insert = placeholderFor(completion.label);
  view.dispatch({
    changes: { from: from - 2, to: end, insert },
    selection: { anchor: from - 2 + insert.length },
    userEvent: 'input.complete',
  });
}
