import { ORPCError } from '@orpc/server';
import { type Problem, ProblemError } from '../../shared/model/outcome.ts';
import { literalBraces } from '../../shared/model/placeholders.ts';
import type { ProblemCode } from '../../shared/schemas/problem-codes.ts';

const goOn = 'Run the same command again to go on; nothing is sent twice.';
const kept = 'The answers are kept; run the same command again.';
const onlyInWindow = 'This can only be done in the window.';
const asTheyAre = `To send two opening braces as they are, write ${literalBraces}.`;
const meant = (suggestion: string): string => (suggestion === '' ? '' : ` Did you mean "${suggestion}"?`);

/** One for every code of the contract, for a terminal: by its type a code without a sentence does not compile. */
const sentences: Readonly<Record<ProblemCode, string | ((fact: (name: string) => string) => string)>> = {
  'file-not-chosen': 'No file was given. Give one with --file.',
  'file-not-found': 'The file {name} is not there.',
  'file-not-readable': 'The file {name} cannot be read. It may be open elsewhere, or belong to another user.',
  'file-too-large':
    'The file is larger than can be opened safely. Split it, or save only the sheet that is needed.',
  'file-type-unknown': 'This kind of file cannot be read. Give a workbook or a CSV file.',
  'file-empty': 'The file is empty.',
  'trial-failed':
    'A trial of writing answers into this workbook failed, so nothing was sent. Save it as a new .xlsx workbook in Excel or LibreOffice and try again.',
  'workbook-damaged': 'The workbook is damaged and cannot be read. Open it in Excel, save it and try again.',
  'workbook-cut-off':
    'The end of this file is missing, as when a download or a copy breaks off, and with it a part of the workbook. Get the file again from where it came from.',
  'workbook-password-protected':
    'The workbook is protected by a password. Save a copy without one and try again.',
  'workbook-unsafe':
    'The workbook was not opened, for safety: it is built in a way that can bring a computer to a halt. Save it anew in Excel and try again.',
  'workbook-encoding-unknown':
    'It cannot be told how the text of this file is stored. Save it as UTF-8 and try again.',
  'sheet-not-found': 'The workbook has no sheet of this name. Choose another with --sheet.',
  'sheet-without-rows':
    'The sheet has no rows below its header. Choose another with --sheet or --header-row.',
  'sheet-is-chart': 'This sheet is a chart and has no rows. Choose another with --sheet.',
  'sheet-is-pivot':
    'The rows of this sheet are what a pivot table shows; it writes them anew when it is refreshed. Choose the sheet with the rows that it sums up with --sheet.',
  'header-row-out-of-range': 'The header row is below the last row. Choose another with --header-row.',
  'reading-canceled': 'Reading was stopped before the whole sheet was read. Nothing was sent.',
  'workbook-locked':
    'The workbook is open in another program. Close it there and run the same command again.',
  'workbook-changed-while-saving': `The workbook was changed at the same moment, so nothing was written. ${kept}`,
  'save-not-verified': `The new file was not what it had to be, so it was thrown away, and nothing else has changed. Save again in the window, or export the answers there. ${kept}`,
  'workbook-full':
    'There is no room for another column in the sheet. Delete columns that are not needed and run the same command again; answers that have come are kept.',
  'pivot-beside-table': `A pivot table stands right of the table and would write over the answers when it is refreshed. Move it to a sheet of its own, or choose another sheet with --sheet. Then run the command again; answers that have come are kept.`,
  'folder-not-found': 'The folder for the new workbook is not there. Make it and run the same command again.',
  'folder-not-writable':
    'Nothing can be written to the folder for the new workbook. Choose another with --out and run the command again.',
  'disk-full': 'The disk is full. Make room and run the same command again; the answers are kept.',
  'save-refused-source-missing': `The workbook that the answers belong to is not there any more. Put it back. ${kept}`,
  'save-letters-lacking':
    'The encoding of the file ({encoding}) lacks letters of the answers ({letters}). Run the same command again with --lacking-letters utf-8, which stores the file as UTF-8, or --lacking-letters replace, which writes question marks for them. The answers are kept.',
  'save-nothing-to-write': 'No row has an answer, so no workbook was written.',
  'export-source-changed': `The workbook has changed since it was sent. ${onlyInWindow}`,
  'export-source-missing': `The workbook cannot be read any more. ${onlyInWindow}`,
  'undo-file-gone': 'The file is not there any more, so there is nothing to take back.',
  'undo-file-changed': 'The file was changed since it was saved, so it is left alone.',
  'undo-backup-changed':
    'The backup was moved, deleted or changed, so the file cannot be put back as it was.',
  'undo-columns-gone': 'The columns are not in the file any more.',
  'workbook-text-too-long':
    'The cell {cell} on the sheet "{sheet}" holds more text than Excel allows, so nothing was written. Shorten it and run the same command again.',
  'instruction-empty': 'The instruction is empty. Give one with --prompt.',
  'instruction-without-column':
    'The instruction names no column, so every row would get the same answer. Put one in with two braces before and behind its name.',
  'placeholder-unknown': (fact) =>
    `There is no column "${fact('name')}" in this sheet.${meant(fact('suggestion'))} ${asTheyAre}`,
  'placeholder-unclosed': (fact) =>
    `The braces of "${fact('text')}" are not closed, or they name no column.${meant(fact('suggestion'))} ${asTheyAre}`,
  'placeholder-in-background': (fact) =>
    `The background is the same for every row, so "${fact('text')}" would be sent as it stands. Put the column into the instruction. ${asTheyAre}`,
  'placeholder-in-answer':
    'Labels and names of fields are the same for every row, so "{text}" would be sent as it stands. Take the braces out.',
  'column-name-empty': 'The new column needs a name. Give one with --column.',
  'column-name-taken': 'There is a column "{name}" already. Choose another name with --column.',
  'answer-format-invalid': 'The list of labels or fields has an empty or a repeated entry.',
  'answer-longer-than-model':
    'The model {model} writes at most {limit} tokens. Give no more than that with --max-tokens.',
  'rows-none-selected': 'There is no row to send.',
  'row-too-long': 'Row {row} is too long to be sent.',
  'template-invalid': 'The template cannot be read.',
  'document-not-readable': 'The document cannot be read. Save it without a password, or give its text.',
  'document-without-text': 'The document has no text; it may hold only pictures.',
  'key-missing':
    'There is no key. Set ANTHROPIC_API_KEY, or save a key in the app, and run the same command again.',
  'key-malformed': 'This does not look like an Anthropic key. A key begins with sk-ant-.',
  'key-rejected': 'Anthropic does not accept the key. Set another one and run the same command again.',
  'key-of-another-account':
    'It is not known whether rows sent with another key arrived, and this key does not see them. Set the old key and run the same command again.',
  'key-store-unavailable': 'The keychain of this computer does not answer. Set ANTHROPIC_API_KEY instead.',
  'credit-exhausted': 'The credit at Anthropic is used up. Add credit and run the same command again.',
  'spend-limit-reached':
    'The spending limit of the Anthropic account is reached. Run the same command again later.',
  'access-denied': `This key may not do that. Ask whoever gave it, or set another. ${goOn}`,
  'model-unknown': 'Anthropic does not offer the model {model}. Choose another with --model.',
  'spend-cap-reached': 'The spending cap is reached. Run the same command again with a higher --spend-cap.',
  'price-unknown': 'The price of this model is not known, so no spending cap can be kept. Leave out the cap.',
  offline: `This computer is offline. ${goOn}`,
  'service-unreachable': `Anthropic cannot be reached. A firewall or a proxy may be in the way (HTTPS_PROXY). ${goOn}`,
  'proxy-needs-login': `The proxy asks for a name and a password. Put them into its address (HTTPS_PROXY=http://name:password@proxy:8080), or have api.anthropic.com let through. ${goOn}`,
  'connection-not-trusted': `Whoever answered could not prove to be Anthropic. Check the clock of this computer; where a firewall reads along, name its certificate in NODE_EXTRA_CA_CERTS. ${goOn}`,
  'service-busy': `Anthropic asks to wait. ${goOn}`,
  'service-overloaded': `Anthropic is very busy. ${goOn}`,
  'service-failed': `Something went wrong at Anthropic. ${goOn}`,
  'service-busy-long':
    'Anthropic asks to wait for days, which is a limit of the account. Look at its limits and run the same command again.',
  'prompt-too-long':
    'A row is longer than this model can read. Shorten it, or choose another model with --model.',
  'answer-limit-too-high':
    'The longest answer is more than this model gives. Choose a smaller one, or another model.',
  'answer-format-too-complex':
    'The list of labels or fields is larger than Anthropic accepts. Use fewer of them.',
  'not-anthropic':
    'Something else answered in place of Anthropic, such as a login page or a proxy. Check the connection and run the same command again.',
  'sending-fails':
    'The rows could not be handed over to Anthropic after several tries. Nothing was created. Check the connection and run the same command again.',
  'results-unavailable':
    'The answers cannot be fetched from Anthropic. What arrived is kept. Run the same command again to fetch the rest; that costs nothing.',
  'request-rejected':
    'Anthropic did not accept the rows, and nothing was sent. Change the instruction or the model.',
  'request-too-large': `The rows are too much for one go. ${goOn}`,
  'results-expired': 'The answers are no longer at Anthropic, which keeps them for 29 days.',
  'results-not-ready': `The answers are not ready yet. ${goOn}`,
  'results-incomplete': `Some answers are missing from Anthropic’s file. ${goOn}`,
  'results-expire-soon': `Anthropic will delete the answers soon. ${goOn}`,
  'batch-not-found': `Anthropic does not know this batch. ${goOn}`,
  'batch-in-doubt': `It is being found out whether Anthropic received the rows. ${goOn}`,
  'batch-not-findable':
    'It cannot be told whether Anthropic received the rows. Look at "Batches" in the Anthropic Console, then decide in the window whether to go on; nothing is sent until then.',
  'batch-adopted': 'A batch that was sent before was found again; nothing was sent twice.',
  'batch-was-foreign': 'A batch turned out to belong to something else; its rows are sent anew.',
  'batch-expires-soon': 'Anthropic may not finish in time; rows without an answer can be sent again.',
  'job-not-found': 'This job is not here any more.',
  'job-not-possible-now': `That is not possible at the moment. ${goOn}`,
  'row-not-found': 'This row is not part of the job.',
  'answer-not-fitting': 'This answer does not fit its column.',
  'data-folder-not-writable': 'Nothing can be written to the data folder. Choose another with --data-dir.',
  'data-folder-in-use':
    'Sheetbatch is running already with this data folder. Close it, or choose another folder with --data-dir.',
  'database-damaged': 'The list of jobs was damaged and has been put aside.',
  'database-recovered': 'The list of jobs was repaired.',
  'database-too-new':
    'These jobs belong to a newer Sheetbatch. Use that one, or another folder with --data-dir.',
  'reference-unknown': `The file was lost track of. ${goOn}`,
  'not-available-here': onlyInWindow,
  'request-invalid': 'Something in the command is larger or other than it may be.',
  unexpected: `Something unexpected happened. ${goOn}`,
};

/** One plain sentence for a problem, for a terminal; the page has its own, longer ones. */
export function describeProblem(problem: Problem): string {
  const fact = (name: string): string => String(problem.facts?.[name] ?? '');
  const sentence = sentences[problem.code];
  if (typeof sentence === 'function') return sentence(fact);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => fact(name));
}

/** The problem behind an exception, of a call through the router or of our own; null for a bug. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof ORPCError && error.code === 'PROBLEM') return error.data as Problem;
  return null;
}
