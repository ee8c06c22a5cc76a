/** What one field of an answer may hold; each field becomes a column of its own. */
export type FieldType = 'text' | 'number' | 'yes-no' | 'date' | 'one-of';

/** One named value that Claude is asked to return. */
export interface AnswerField {
  readonly name: string;
  readonly type: FieldType;
  /** Only for `one-of`. */
  readonly labels?: readonly string[];
}

/** The shape that every answer of a job must have. */
export type AnswerFormat =
  | { readonly kind: 'text'; readonly stripsPreamble?: boolean }
  | { readonly kind: 'labels'; readonly labels: readonly string[] }
  | { readonly kind: 'fields'; readonly fields: readonly AnswerField[] };

/** What to do with a row in which every placeholder's cell is empty, or one of them is. */
export type EmptyRule = 'skip-when-all-empty' | 'skip-when-any-empty' | 'send-empty';

/** The instruction with its placeholders, what is shared by all rows, and the shape of the answer. */
export interface Template {
  /** Plain text with `{{Column}}` placeholders. */
  readonly instruction: string;
  /** Text put before every row's own part, the same for all rows; empty when there is none. */
  readonly background: string;
  readonly answerFormat: AnswerFormat;
  readonly emptyRule: EmptyRule;
}

/** Which data rows of the table are sent. */
export type RowSelection =
  | { readonly kind: 'all' }
  /** One-based sheet row numbers, both ends included. */
  | { readonly kind: 'range'; readonly firstRow: number; readonly lastRow: number }
  | { readonly kind: 'where-empty'; readonly column: string }
  | { readonly kind: 'visible' };

/** Names of the new columns for an answer format: one for text and labels, one per field otherwise. */
export function answerColumns(format: AnswerFormat, columnName: string): readonly string[] {
  return format.kind === 'fields' ? format.fields.map((field) => field.name) : [columnName];
}

/** The words of an answer format that Claude reads: labels and names of fields. */
export function answerWords(format: AnswerFormat): readonly string[] {
  switch (format.kind) {
    case 'text':
      return [];
    case 'labels':
      return format.labels;
    case 'fields':
      return format.fields.flatMap((field) => [field.name, ...(field.labels ?? [])]);
  }
}
