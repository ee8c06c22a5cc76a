import type { Completion, CompletionContext, CompletionResult } from '@codemirror/autocomplete';
import type { EditorView } from '@codemirror/view';
import { placeholderFor, scanInstruction } from '../../../../../shared/model/placeholders.ts';
import { cutMiddle } from '../../../../components/cut-middle.ts';
import { editorColumns } from './column-facet.ts';

/** Offers the sheet's columns once `{{` is typed, or `｛｛` as Japanese and Chinese keyboards give it. */
export function completeColumns(context: CompletionContext): CompletionResult | null {
  const { names } = context.state.facet(editorColumns);
  const line = context.state.doc.lineAt(context.pos);
  const before = context.state.sliceDoc(line.from, context.pos);
  const opened = openedAt(before, names);
  if (opened === -1) return null;
  return {
    from: line.from + opened + 2,
    options: names.map((name) => ({ label: name, displayLabel: cutMiddle(name), apply: applyColumn })),
    validFor: /^[^{}｛｝\n]*$/,
  };
}

/** Where the braces begin that are still open at the end of a text; -1 where none are. */
export function openedAt(before: string, columns: readonly string[]): number {
  const fullWidth = /｛｛[^｛｝]*$/.exec(before)?.index ?? -1;
  const stray = scanInstruction(before, columns).findLast(({ kind }) => kind === 'stray');
  return Math.max(fullWidth, stray?.start ?? -1);
}

/** Closes the braces, taking in those that stand behind the cursor already. */
function applyColumn(view: EditorView, completion: Completion, from: number, to: number): void {
  const behind = view.state.sliceDoc(to, to + 2);
  const end = behind === '}}' || behind === '｝｝' ? to + 2 : to;
  const insert = placeholderFor(completion.label, view.state.facet(editorColumns).names);
  view.dispatch({
    changes: { from: from - 2, to: end, insert },
    selection: { anchor: from - 2 + insert.length },
    userEvent: 'input.complete',
  });
}
