import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, dropCursor, EditorView, keymap, placeholder } from '@codemirror/view';
import { type ReactElement, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { placeholderFor } from '../../../../../shared/model/placeholders.ts';
import { columnChips } from './column-chips.ts';
import { completeColumns } from './column-completion.ts';
import { type EditorColumns, editorColumns } from './column-facet.ts';
import { editorTheme } from './editor-theme.ts';
import { cleanPastedText } from './paste-filter.ts';

/** What the buttons around the editor can ask of it. */
export interface InstructionEditorHandle {
  /** Puts a chip where the cursor is and gives the editor the focus. */
  insertColumn(name: string): void;
  /** Puts another text in place of all, as one step that can be undone. */
  replaceText(text: string): void;
}

/** The words of the editor; the page's messages give them. */
export interface EditorWords {
  readonly label: string;
  readonly placeholder: string;
  readonly columnsOffered: string;
}

interface InstructionCodeMirrorProps {
  /** The text to begin with. Later ones come through the handle: a text that comes back late must not undo typing. */
  readonly initialText: string;
  readonly onChange: (value: string) => void;
  readonly columns: EditorColumns;
  readonly words: EditorWords;
  /** Id of the element that says what is wrong or how to go on. */
  readonly describedBy: string;
  readonly isInvalid: boolean;
  /** The nonce under which the page's policy lets the editor add its styles. */
  readonly cspNonce: string;
  readonly ref?: Ref<InstructionEditorHandle>;
}

/** A plain-text editor in which placeholders are chips. Loaded apart from the first bundle. */
export function InstructionCodeMirror(props: InstructionCodeMirrorProps): ReactElement {
  const { initialText, onChange, columns, words, describedBy, isInvalid, cspNonce, ref } = props;
  const parent = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const compartments = useRef({ columns: new Compartment(), attributes: new Compartment() });
  const listener = useRef(onChange);
  useEffect(() => {
    listener.current = onChange;
  }, [onChange]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is made once; what changes comes by transactions below
  useEffect(() => {
    if (parent.current === null) return;
    const { current: slots } = compartments;
    const editor = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: initialText,
        extensions: [
          EditorView.cspNonce.of(cspNonce),
          baseExtensions(words, (text) => listener.current(text)),
          slots.columns.of(editorColumns.of(columns)),
          slots.attributes.of(contentAttributes(words.label, describedBy, isInvalid)),
        ],
      }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    view.current?.dispatch({
      effects: compartments.current.columns.reconfigure(editorColumns.of(columns)),
    });
  }, [columns]);

  useEffect(() => {
    const attributes = contentAttributes(words.label, describedBy, isInvalid);
    view.current?.dispatch({ effects: compartments.current.attributes.reconfigure(attributes) });
  }, [words.label, describedBy, isInvalid]);

  useImperativeHandle(
    ref,
    () => ({
      insertColumn: (name) => insertColumn(view.current, name),
      replaceText: (text) => replaceText(view.current, text),
    }),
    [],
  );
  return <div ref={parent} />;
}

function baseExtensions(words: EditorWords, onChange: (text: string) => void): Extension {
  return [
    history(),
    drawSelection(),
    dropCursor(),
    EditorView.lineWrapping,
    EditorState.phrases.of({ Completions: words.columnsOffered }),
    placeholder(words.placeholder),
    // No waiting: whoever types {{ wants a column, and a quick Enter must not become a line break.
    autocompletion({ override: [completeColumns], icons: false, interactionDelay: 0 }),
    EditorView.clipboardInputFilter.of(cleanPastedText),
    columnChips,
    editorTheme,
    keymap.of([...completionKeymap, ...historyKeymap, ...defaultKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange(update.state.doc.toString());
    }),
  ];
}

function contentAttributes(label: string, describedBy: string, isInvalid: boolean): Extension {
  return EditorView.contentAttributes.of({
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': String(isInvalid),
    spellcheck: 'true',
    // Editable and so focusable anyway; said in words for those who reckon only with tab stops.
    tabindex: '0',
  });
}

/** What a button did is undone by itself, and not together with what was typed just before. */
const ownStep = isolateHistory.of('full');

function insertColumn(view: EditorView | null, name: string): void {
  if (view === null) return;
  const { names } = view.state.facet(editorColumns);
  view.dispatch(view.state.replaceSelection(placeholderFor(name, names)), {
    userEvent: 'input.complete',
    scrollIntoView: true,
    annotations: ownStep,
  });
  view.focus();
}

function replaceText(view: EditorView | null, text: string): void {
  view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text }, annotations: ownStep });
  view?.focus();
}
