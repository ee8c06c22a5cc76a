import { Facet } from '@codemirror/state';

/** What the editor needs to know of the sheet, and how it speaks of a chip to a screen reader. */
export interface EditorColumns {
  readonly names: readonly string[];
  /** Name of a chip for a screen reader; unknown ones are said to be so. */
  readonly chipLabel: (name: string, isKnown: boolean) => string;
  /** Name of two braces that are sent as they are. */
  readonly bracesLabel: string;
}

const noColumns: EditorColumns = { names: [], chipLabel: (name) => name, bracesLabel: '' };

/** The sheet's columns, as the chips and the completion read them. */
export const editorColumns = Facet.define<EditorColumns, EditorColumns>({
  combine: (values) => values[0] ?? noColumns,
});
