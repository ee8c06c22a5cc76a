import { ORPCError } from '@orpc/server';
import type { ProblemCode } from '../../shared/contract/errors.ts';
import type { Problem } from '../../shared/model/outcome.ts';

const sentences: Partial<Record<ProblemCode, string>> = {
  'file-not-found': 'The file {name} is not there.',
  'file-empty': 'The file is empty.',
  'file-type-unknown': 'This kind of file cannot be read. Give a workbook or a CSV file.',
  'workbook-damaged': 'The workbook is damaged and cannot be read. Open it in Excel, save it and try again.',
  'workbook-password-protected':
    'The workbook is protected by a password. Save a copy without one and try again.',
  'sheet-not-found': 'The workbook has no sheet of this name.',
  'sheet-without-rows': 'The sheet has no rows.',
  'instruction-empty': 'The instruction is empty. Give one with --prompt.',
  'placeholder-unknown': 'There is no column "{name}" in this sheet.',
  'column-name-taken': 'There is a column "{name}" already. Choose another name with --column.',
  'answer-format-invalid': 'The list of labels or fields has an empty or a repeated entry.',
  'rows-none-selected': 'There is no row to send.',
  'row-too-long': 'Row {row} is too long to be sent.',
  'key-missing':
    'There is no key. Set ANTHROPIC_API_KEY, or save a key in the app, and run the same command again.',
  'key-rejected': 'Anthropic does not accept the key. Set another one and run the same command again.',
  'key-of-another-account':
    'It is not known whether rows sent with another key arrived, and this key does not see them. Set the old key and run the same command again.',
  'credit-exhausted': 'The credit at Anthropic is used up. Add credit and run the same command again.',
  'spend-limit-reached':
    'The spending limit of the Anthropic account is reached. Run the same command again later.',
  'spend-cap-reached': 'The spending cap is reached. Run the same command again with a higher --spend-cap.',
  'price-unknown': 'The price of this model is not known, so no spending cap can be kept. Leave out the cap.',
  'model-unknown': 'Anthropic does not know this model. Choose another with --model.',
  'save-nothing-to-write': 'No row has an answer, so no workbook was written.',
  'folder-not-found': 'The folder for the new workbook is not there.',
  'folder-not-writable': 'Nothing can be written to the folder for the new workbook.',
  'workbook-locked':
    'The workbook is open in another program. Close it there and run the same command again.',
  'disk-full': 'The disk is full. Make room and run the same command again; the answers are kept.',
};

/** One plain sentence for a problem, for a terminal; the page has its own, longer ones. */
export function describeProblem(problem: Problem): string {
  const sentence = sentences[problem.code];
  if (sentence === undefined)
    return `It could not be done (${problem.code}). Run the same command again to go on.`;
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(problem.facts?.[name] ?? ''));
}

/** The problem behind an exception of a call through the router; null for a bug. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof ORPCError && error.code === 'PROBLEM') return error.data as Problem;
  return null;
}
