import type * as answer from '../schemas/answer-schemas.ts';
import type { Parsed } from '../schemas/deep-readonly.ts';
import type { FieldType } from './template.ts';

/** What one answer column holds, which decides what may be typed into it. */
export type AnswerKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'number' }
  | { readonly kind: 'date' }
  /** One of a list; also yes and no. */
  | { readonly kind: 'labels'; readonly labels: readonly string[] };

/** Yes and no as they stand in the workbook. */
export const yesNo = ['Yes', 'No'] as const;

/** As much of an answer format as tells the columns' kinds, as the core or the contract types it. */
type FormatLike =
  | { readonly kind: 'text' }
  | { readonly kind: 'labels'; readonly labels: readonly string[] }
  | {
      readonly kind: 'fields';
      readonly fields: readonly {
        readonly type: FieldType;
        readonly labels?: readonly string[] | undefined;
      }[];
    };

/** What each answer column of a format holds, in the order of the columns. */
export function answerKinds(format: FormatLike): readonly AnswerKind[] {
  switch (format.kind) {
    case 'text':
      return [{ kind: 'text' }];
    case 'labels':
      return [{ kind: 'labels', labels: format.labels.map((label) => label.trim()) }];
    case 'fields':
      return format.fields.map(({ type, labels }): AnswerKind => {
        if (type === 'yes-no') return { kind: 'labels', labels: yesNo };
        if (type === 'one-of') {
          return { kind: 'labels', labels: (labels ?? []).map((label) => label.trim()) };
        }
        return { kind: type };
      });
  }
}

/** A typed answer as it is kept (null is a cell left empty on purpose), or that it does not fit its column. */
export type TypedAnswer =
  | { readonly fits: true; readonly value: string | number | null }
  | { readonly fits: false };

const misfit: TypedAnswer = { fits: false };

/**
 * Reads what a person has typed in place of an answer. Numbers may have a decimal point or comma, but no
 * separators for thousands.
 */
export function readTypedAnswer(kind: AnswerKind, typed: string): TypedAnswer {
  const text = typed.trim();
  if (text === '') return { fits: true, value: null };
  switch (kind.kind) {
    case 'text':
      return { fits: true, value: text };
    case 'number':
      return readNumber(text);
    case 'date': {
      const day = text.normalize('NFKC');
      return isDay(day) ? { fits: true, value: day } : misfit;
    }
    case 'labels': {
      const wanted = text.toLowerCase();
      const label = kind.labels.find((known) => known.toLowerCase() === wanted);
      return label === undefined ? misfit : { fits: true, value: label };
    }
  }
}

function readNumber(typed: string): TypedAnswer {
  const text = typed.normalize('NFKC');
  // Digits of full width come from Japanese and Chinese keyboards. "1,240" may mean either of two numbers, so
  // it is not guessed.
  if (/^[+-]?\d{1,3},\d{3}$/.test(text)) return misfit;
  const plain = text.replace(/^([+-]?\d*),(\d+)$/, '$1.$2');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return misfit;
  const value = Number(plain);
  return Number.isFinite(value) ? { fits: true, value } : misfit;
}

/** A day that the calendar has, as YYYY-MM-DD. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Rows by what stands in one answer column: any of these labels, anything that is not on the list, or nothing. */
export type AnswerFilter = NonNullable<ResultView['answers']>[number];

/** An order of rows. Empty cells come last either way, as in Excel. */
export type ResultSort = NonNullable<ResultView['sort']>;

/** Which rows of a job to show, and in which order; everything left out means all rows as they stand in the sheet. */
export type ResultView = Parsed<typeof answer.resultView>;

/** One column of the results, for reading it whole. */
export type ResultColumn = Parsed<typeof answer.resultColumn>;

/** How often each label stands in an answer column. */
export type LabelCounts = Parsed<typeof answer.labelCounts>;

/** What people have changed and marked among a job's rows. */
export type ReviewCounts = Parsed<typeof answer.reviewCounts>;
