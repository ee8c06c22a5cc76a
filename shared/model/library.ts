import type { Parsed } from '../schemas/deep-readonly.ts';
import type * as content from '../schemas/template-schemas.ts';

/** A small table with a header, to try a template on before one's own sheet is there. */
export type SampleTable = ReadyTemplate['sample'];

/** What a template in the library holds: everything of a draft but the sheet, the model and the rows. */
export type TemplateContent = Parsed<typeof content.templateContent>;

/** A template that comes with the program. Its id never changes, its text may with a new version of the program. */
export type ReadyTemplate = Parsed<typeof content.readyTemplate>;

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
