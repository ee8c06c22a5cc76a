import type { AnswerKind, NewJobDraft } from './draft.ts';

/** What choosing the sample fills in, so that a newcomer has something that works in front of them. */
export interface SampleTemplate {
  readonly instruction: string;
  readonly answerKind: AnswerKind;
  readonly labelsText: string;
  readonly columnName: string;
  readonly answerLength: NewJobDraft['answerLength'];
}

/**
 * Fits the bundled workbook of support tickets, whose texts stand in the column Message, with the article
 * in Product.
 */
export const sampleTemplate: SampleTemplate = {
  instruction: `You sort support tickets for a shop.
Choose the one category that fits this ticket best. Judge by what the customer wants done, not by the words they use. If two fit, choose the one that must be handled first.

Product: {{Product}}
Ticket: {{Message}}`,
  answerKind: 'labels',
  labelsText: ['Billing', 'Delivery', 'Returns', 'Product fault', 'Account', 'Question', 'Other'].join('\n'),
  columnName: 'Category',
  answerLength: 'short',
};
