/**
 * What shared/sentences owns: the sentences that page and core both say. The page shows them; the core searches and
 * sorts by them and writes them into workbooks. It holds no other: those belong to the page (renderer/messages) or
 * to the hosts (electron/locales).
 */
import type { RowFact } from '../model/columns-beside.ts';
import type { RowMark, RowState } from '../model/job.ts';
import type { NoteCode, QuotingCode } from '../model/notes.ts';

/** All of them in one language; a missing one does not compile. `{{…}}` stands for a value. */
export interface Sentences {
  /** What has become of a row: in badges, filters, counts and workbooks. */
  readonly states: Readonly<Record<RowState, string>>;
  /** Why a row has no good answer. */
  readonly notes: Readonly<Record<Exclude<NoteCode, QuotingCode>, string>>;
  /** One sentence after another. */
  readonly twoSentences: string;
  /** Words that go into workbooks and exports. */
  readonly workbook: {
    /** Behind a state: "Answered, changed by hand". */
    readonly changedByHand: string;
    readonly marks: Readonly<Record<RowMark, string>>;
    /** Behind the name of the answer column: "Category – status". */
    readonly headers: Readonly<Record<RowFact | 'original-answer', string>>;
    /** Header of the rows' numbers. */
    readonly rowNumber: string;
    readonly practiceModel: string;
    /** One word of a list after another. */
    readonly twoOfList: string;
    /** Rows of the sheet that tells how the answers came about. */
    readonly summary: SummaryWords;
  };
}

/** What the rows of the summary sheet are called. */
export interface SummaryWords {
  readonly madeWith: string;
  readonly savedOn: string;
  readonly sentOn: string;
  readonly workbook: string;
  readonly sheet: string;
  readonly columnsUsed: string;
  readonly answerColumns: string;
  readonly model: string;
  readonly modelInPractice: string;
  readonly instruction: string;
  readonly background: string;
  readonly rows: string;
  readonly changedByHand: string;
  readonly cost: string;
  readonly costUnknown: string;
  readonly batches: string;
}
