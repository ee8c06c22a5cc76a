import type { Template } from './template.ts';

/** A small table with a header, to try a template on before one's own sheet is there. */
export interface SampleTable {
  readonly columns: readonly string[];
  /** Cells in the order of `columns`. */
  readonly rows: readonly (readonly string[])[];
}

/** What a template in the library holds: everything of a draft but the sheet, the model and the rows. */
export interface TemplateContent {
  readonly name: string;
  /** One sentence on what it does with each row. */
  readonly description: string;
  /** Header of the new column; not used where the answer has several fields. */
  readonly columnName: string;
  /** Longest answer in tokens, thinking included. */
  readonly maxTokens: number;
  readonly template: Template;
}

/** A template that comes with the program. Its id never changes, its text may with a new version of the program. */
export interface ReadyTemplate extends TemplateContent {
  readonly id: string;
  readonly sample: SampleTable;
}

/** One saved state of a template of the user's own. */
export interface TemplateVersion {
  /** Counted from 1. */
  readonly number: number;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly content: TemplateContent;
}

/** A template of the user's own with all its versions, oldest first; the last one is the present one. */
export interface OwnTemplate {
  readonly id: string;
  readonly versions: readonly TemplateVersion[];
}
