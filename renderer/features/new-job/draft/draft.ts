import type { FileReference, TryResult } from '../../../../shared/contract/types.ts';
import { defaultNonDataChoice } from '../../../../shared/model/non-data.ts';
import type {
  ColumnsChoice,
  HeaderRows,
  NonDataChoice,
  RowRulesChoice,
  TextFileShape,
} from '../../../../shared/model/table.ts';
import type { AnswerField, EmptyRule, RowSelection } from '../../../../shared/model/template.ts';

/** The three shapes an answer can have, as the user picks them. */
export type AnswerKind = 'text' | 'labels' | 'fields';

/** How long an answer may become, in the user's words; see answer-length.ts for what it means in tokens. */
export const answerLengths = ['short', 'medium', 'long', 'very-long'] as const;
export type AnswerLength = (typeof answerLengths)[number];

/** Answers of the last try, with the fingerprint of what was tried so that a later change shows them as outdated. */
export interface LastTry {
  readonly fingerprint: string;
  readonly isPractice: boolean;
  readonly inputColumns: readonly string[];
  readonly answerColumns: readonly string[];
  readonly results: readonly TryResult[];
}

/** The template that the draft began with. */
export interface StartedFrom {
  readonly id: string;
  readonly name: string;
  /** True for one of the user's own, which may be saved as a new version. */
  readonly isOwn: boolean;
  /** The new column's name that it brings; empty for none. */
  readonly columnName: string;
  /** Names of the columns that its instruction asks for. */
  readonly asksFor: readonly string[];
  /** Counts the templates taken, so that the editor knows when to begin anew. */
  readonly use: number;
}

/**
 * What the user has chosen so far. `null` means "not chosen: take what is suggested", so that a suggestion can still
 * improve when the sheet changes. What is read from the workbook stands in the query cache and not here.
 */
export interface NewJobDraft {
  readonly file: FileReference | null;
  readonly isSample: boolean;
  readonly text: Partial<TextFileShape>;
  readonly sheet: string | null;
  /** 0 and 0 for a table without headers; null for the guess. */
  readonly headerRows: HeaderRows | null;
  /** The table's columns, where several tables stand side by side; null for what is suggested. */
  readonly columns: ColumnsChoice | null;
  /** A column's name, or `none` when the user wants none; null for the suggestion. */
  readonly idColumn: { readonly name: string | null } | null;
  readonly instruction: string;
  readonly background: string;
  readonly answerKind: AnswerKind;
  /** Text answers only: leave out an opening such as “Here is the translation:” and code fences. */
  readonly stripsPreamble: boolean;
  /** The text of the label box, as typed. */
  readonly labelsText: string;
  readonly fields: readonly AnswerField[];
  readonly emptyRule: EmptyRule;
  readonly rows: RowSelection;
  /** Rows that look like no data. */
  readonly nonData: NonDataChoice;
  /** How rows are put together, by sheet columns. */
  readonly rowRules: RowRulesChoice;
  readonly columnName: string | null;
  readonly answerLength: AnswerLength;
  readonly model: string | null;
  /** True once the user chose made-up answers although a key is there; without a key every job is practice. */
  readonly wantsPractice: boolean;
  /** The amount as typed; empty for no cap. */
  readonly spendCapText: string;
  readonly sharesIdenticalRequests: boolean | null;
  readonly deletesAfterCollection: boolean | null;
  readonly template: StartedFrom | null;
  readonly lastTry: LastTry | null;
  /** The try before that, so that a change of the instruction can be judged by what it changed. */
  readonly previousTry: LastTry | null;
}

/** Each row as it stands. */
export const noRowRules: RowRulesChoice = { fillsDown: [], continuesBy: null };

/** A wizard that nobody has touched. */
export const emptyDraft: NewJobDraft = {
  file: null,
  isSample: false,
  text: {},
  sheet: null,
  headerRows: null,
  columns: null,
  idColumn: null,
  instruction: '',
  background: '',
  answerKind: 'text',
  stripsPreamble: false,
  labelsText: '',
  fields: [{ name: '', type: 'text' }],
  emptyRule: 'skip-when-all-empty',
  rows: { kind: 'all' },
  nonData: defaultNonDataChoice,
  rowRules: noRowRules,
  columnName: null,
  answerLength: 'medium',
  model: null,
  wantsPractice: false,
  spendCapText: '',
  sharesIdenticalRequests: null,
  deletesAfterCollection: null,
  template: null,
  lastTry: null,
  previousTry: null,
};
