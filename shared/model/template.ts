import type { Parsed } from '../schemas/deep-readonly.ts';
import type * as schema from '../schemas/schemas.ts';

/** What one field of an answer may hold; each field becomes a column of its own. */
export type FieldType = AnswerField['type'];

/** One named value that Claude is asked to return. */
export type AnswerField = Extract<AnswerFormat, { readonly kind: 'fields' }>['fields'][number];

/** The shape that every answer of a job must have. */
export type AnswerFormat = Parsed<typeof schema.answerFormat>;

/** What to do with a row in which every placeholder's cell is empty, or one of them is. */
export type EmptyRule = Template['emptyRule'];

/** The instruction with its placeholders, what is shared by all rows, and the shape of the answer. */
export type Template = Parsed<typeof schema.template>;

/** Which data rows of the table are sent. */
export type RowSelection = Parsed<typeof schema.rowSelection>;

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
