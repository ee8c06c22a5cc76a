import type { ProblemTexts } from '../text/problem-text.ts';
import { fileProblems } from './file-problems.ts';

/** What went wrong, why, and what to do next, for every code of the contract. */
export const problems = {
  'connection-lost': {
    title: 'Sheetbatch is not running',
    explanation: 'This page has lost its connection to the program. Jobs that were sent go on at Anthropic.',
    next: 'Start Sheetbatch again, and use the window or tab that it opens.',
  },

  ...fileProblems,

  'instruction-empty': {
    title: 'The instruction is empty',
    explanation: 'Claude needs to be told what to do with each row.',
    next: 'Write what you want, and put in the columns it should look at.',
  },
  'placeholder-unknown': {
    title: 'The instruction names a column that is not there',
    explanation: 'One of the names in double braces does not match a column of this sheet.',
    withFacts: 'There is no column called “{{name}}” on this sheet.',
    next: 'Choose the column from the list, or correct its name.',
  },
  'placeholder-unclosed': {
    title: 'The instruction has braces that name no column',
    explanation:
      'Two opening braces begin the name of a column, and here they are not closed or have no name in them. Nothing was sent.',
    withFacts: 'In “{{text}}” the braces are not closed, or they name no column. Nothing was sent.',
    next: 'Choose the column from the list, or choose to send the braces as they are.',
  },
  'placeholder-in-background': {
    title: 'No column can stand in the background',
    explanation:
      'The background is the same for every row, so nothing in it is replaced by a row’s text. Nothing was sent.',
    withFacts:
      '“{{text}}” in the background would be sent as it stands, because the background is the same for every row. Nothing was sent.',
    next: 'Put the column into the instruction, or choose to send the braces as they are.',
  },
  'placeholder-in-answer': {
    title: 'No column can stand in a label or in the name of a field',
    explanation: 'Labels and names of fields are the same for every row. Nothing was sent.',
    withFacts:
      '“{{text}}” would not be replaced by a row’s text: labels and names of fields are the same for every row. Nothing was sent.',
    next: 'Take the braces out of it.',
  },
  'instruction-without-column': {
    title: 'The instruction names no column',
    explanation: 'Without a column every row would get the same answer. Nothing was sent.',
    next: 'Put in at least one column that Claude should look at.',
  },
  'answer-longer-than-model': {
    title: 'The longest answer is more than this model writes',
    explanation: 'Every model has a longest answer. Nothing was sent.',
    withFacts: '“{{model}}” writes answers of at most {{limit}} tokens. Nothing was sent.',
    next: 'Choose a shorter longest answer, or another model.',
  },
  'column-name-empty': {
    title: 'The new column needs a name',
    explanation: 'The answers go into a new column of your sheet, and its header must say something.',
    next: 'Type a name for the new column.',
  },
  'column-name-taken': {
    title: 'There is already a column with that name',
    explanation: 'Two columns with the same header would be hard to tell apart.',
    withFacts: 'Your sheet already has a column called “{{name}}”.',
    next: 'Choose another name.',
  },
  'answer-format-invalid': {
    title: 'The answer format is not complete',
    explanation: 'A label or a field is missing, empty, or there twice.',
    next: 'Go back to the instruction and check the list of labels or fields.',
  },
  'rows-none-selected': {
    title: 'No row is left to send',
    explanation: 'With the rows and the rule for empty cells you chose, every row is left out.',
    next: 'Choose other rows, or let rows with empty cells be sent too.',
  },
  'row-too-long': {
    title: 'A row is too long for this model',
    explanation: 'The text of one row is more than the model can read at once.',
    withFacts: 'The text of row {{row}} is more than the model can read at once.',
    next: 'Shorten it, use fewer columns, or choose another model.',
  },
  'document-not-readable': {
    title: 'The document could not be read',
    explanation: 'It may be damaged, protected with a password, or in another format than .docx or .pdf.',
    next: 'Save it again without a password, as .docx or .pdf, or copy its text and paste it here.',
  },
  'document-without-text': {
    title: 'The document has no text',
    explanation: 'It may hold only pictures, such as scanned pages.',
    next: 'Choose a document with text, or type what Claude should know.',
  },
  'template-invalid': {
    title: 'The template could not be read',
    explanation: 'The file does not hold a Sheetbatch template, or was made by a newer version.',
    next: 'Export the template again, or choose another file.',
  },

  'key-missing': {
    title: 'A key is needed',
    explanation: 'Sending rows to Claude needs a key from your Anthropic account.',
    next: 'Add your key. Everything waits until then, and nothing is lost.',
  },
  'key-malformed': {
    title: 'This does not look like an Anthropic key',
    explanation: 'A key begins with “sk-ant-” and is about 100 characters long. A part may be missing.',
    next: 'Copy the whole key from the Anthropic Console and paste it again.',
  },
  'key-rejected': {
    title: 'Anthropic does not accept the key',
    explanation: 'It was deleted or switched off, or a part of it is missing.',
    next: 'Make a new key in the Anthropic Console and save that one here.',
  },
  'key-of-another-account': {
    title: 'The new key does not see the rows sent with the old one',
    explanation:
      'The line broke while rows were being sent, and then the key was changed. This key belongs to another account or workspace, so Sheetbatch cannot look whether they arrived, and does not send them again: you might pay twice.',
    next: 'Save the old key again, or a key of the same workspace, and the job goes on by itself. Or cancel the job.',
  },
  'key-store-unavailable': {
    title: 'The key could not be kept on this computer',
    explanation:
      'The system’s own safe for passwords does not answer. Sheetbatch never writes a key into a file.',
    next: 'Unlock your keychain and try again, or paste the key each time you start Sheetbatch.',
  },
  'credit-exhausted': {
    title: 'Your Anthropic credit is used up',
    explanation: 'Anthropic takes no more rows until credit is added. What was answered is kept.',
    next: 'Add credit under Billing in the Anthropic Console, then press Continue.',
  },
  'spend-limit-reached': {
    title: 'Your Anthropic account has reached its spending limit',
    explanation: 'The limit was set in the Anthropic Console, for the account or for this key’s workspace.',
    next: 'Raise the limit there or wait for the next month, then press Continue.',
  },
  'access-denied': {
    title: 'This key may not do that',
    explanation: 'The key’s workspace has no right to use this model or to send batches.',
    next: 'Ask whoever manages your Anthropic account, or use another key.',
  },
  'model-unknown': {
    title: 'Anthropic does not offer this model',
    explanation: 'It was retired, or your account may not use it.',
    withFacts: '“{{model}}” was retired, or your account may not use it.',
    next: 'Choose another model.',
  },
  'spend-cap-reached': {
    title: 'Your own spending cap is reached',
    explanation: 'Sending more could cost more than the cap you set. Nothing beyond it was sent.',
    withFacts:
      'The cap is {{capUsdMicros}}. With the next batch the total could come to {{neededUsdMicros}} at the very most, so it was not sent.',
    next: 'Raise the cap and continue, or leave the rest unsent.',
  },
  'price-unknown': {
    title: 'The price of this model is not known',
    explanation: 'Without a price, a spending cap cannot be kept.',
    next: 'Choose a model with a known price, or send without a cap.',
  },

  offline: {
    title: 'This computer is offline',
    explanation: 'There is no connection to the internet. Rows already sent go on at Anthropic.',
    next: 'Nothing to do: Sheetbatch goes on as soon as you are online again.',
  },
  'service-unreachable': {
    title: 'Anthropic cannot be reached',
    explanation: 'The connection does not get through. A firewall, a proxy or a VPN may be in the way.',
    next: 'Sheetbatch keeps trying. If it lasts, ask your IT department to allow api.anthropic.com.',
  },
  'service-busy': {
    title: 'Anthropic asks to wait',
    explanation: 'Your account has sent as much as it may for now.',
    next: 'Nothing to do: Sheetbatch goes on by itself.',
  },
  'service-busy-long': {
    title: 'Anthropic asks to wait for days',
    explanation: 'That is a limit of your account rather than a busy hour.',
    withFacts:
      'Anthropic asks to wait (days: {{days}}). That is a limit of your account rather than a busy hour.',
    next: 'Look at the limits in the Anthropic Console, then press Continue. Nothing was sent meanwhile.',
  },
  'service-overloaded': {
    title: 'Anthropic is very busy',
    explanation: 'The service has more to do than it can manage right now.',
    next: 'Nothing to do: Sheetbatch tries again by itself.',
  },
  'service-failed': {
    title: 'Something went wrong at Anthropic',
    explanation: 'The service answered with an error of its own.',
    next: 'Nothing to do: Sheetbatch tries again by itself. If it lasts, look at status.anthropic.com.',
  },
  'request-rejected': {
    title: 'Anthropic did not accept the rows',
    explanation: 'Something in the request is not allowed for this model.',
    withFacts: 'Anthropic says: {{message}}',
    next: 'Change the instruction or the model and send again. Rows that were not accepted cost nothing.',
  },
  'request-too-large': {
    title: 'The rows are too much for one go',
    explanation: 'One row together with the shared background is larger than Anthropic accepts.',
    withFacts:
      'Row {{row}} with the shared background ({{kilobytes}} kB) is larger than Anthropic, or a proxy on the way, accepts.',
    next: 'Shorten the background or use fewer columns.',
  },
  'prompt-too-long': {
    title: 'A row is too long for this model',
    explanation: 'The row, the instruction and the background together are longer than the model can read.',
    withFacts: 'Anthropic says: {{message}}',
    next: 'Shorten the row or the background, or choose a model that reads more.',
  },
  'answer-limit-too-high': {
    title: 'The longest answer is more than this model gives',
    explanation: 'The job allows longer answers than the model can write.',
    withFacts: 'Anthropic says: {{message}}',
    next: 'Choose a shorter longest answer, or another model.',
  },
  'answer-format-too-complex': {
    title: 'The list of labels or fields is too much for Anthropic',
    explanation:
      'Anthropic can only hold Claude to a list or to fields up to a certain size, and does not say to which.',
    withFacts: 'Anthropic says: {{message}}',
    next: 'Use fewer labels or fields, or ask for a text and name the labels in the background.',
  },
  'proxy-needs-login': {
    title: 'The proxy asks for a password',
    explanation:
      'Your network sends everything through a proxy that wants a name and a password, and Sheetbatch has none. Nothing got through to Anthropic.',
    next: 'Ask your IT department to let api.anthropic.com through without a password.',
  },
  'connection-not-trusted': {
    title: 'The connection to Anthropic cannot be trusted',
    explanation:
      'Whoever answered could not prove to be Anthropic. That happens where a company’s firewall reads along, or when this computer’s clock is wrong. Nothing was sent over it.',
    next: 'Check the date and time of this computer. If they are right, ask your IT department to install the firewall’s certificate here, or to leave api.anthropic.com alone.',
  },
  'not-anthropic': {
    title: 'Something else answered in Anthropic’s place',
    explanation:
      'It was a web page or a redirect, as from the login page of a Wi-Fi network, a proxy or a firewall. Nothing was created by it.',
    next: 'Open any web page in your browser and sign in if it asks you to. If that does not help, ask your IT department to allow api.anthropic.com.',
  },
  'sending-fails': {
    title: 'The rows cannot be handed over to Anthropic',
    explanation:
      'Each time the line broke or the reply could not be read. Each time the list of your account was searched: nothing was created, and nothing was paid.',
    next: 'Check your connection, a proxy or a VPN. Then press Continue.',
  },
  'results-unavailable': {
    title: 'The answers cannot be fetched from Anthropic',
    explanation:
      'Claude is done, but the file with the answers is not given out, or breaks off each time. What arrived is kept.',
    withFacts:
      'Claude is done, but the file with the answers is not given out, or breaks off each time. What arrived is kept; rows without an answer so far: {{missing}}.',
    next: 'Press Continue to fetch them again; that costs nothing. If you cancel the job instead, these rows can be sent again, and are paid again.',
  },
  'results-expired': {
    title: 'The answers are no longer at Anthropic',
    explanation: 'Anthropic keeps answers for 29 days. These were not fetched in time.',
    next: 'Send the rows that have no answer again.',
  },
  'results-not-ready': {
    title: 'The answers are not ready yet',
    explanation: 'Claude is still working on them.',
    next: 'Nothing to do: Sheetbatch fetches them as soon as they are there.',
  },
  'batch-not-found': {
    title: 'Anthropic does not know this batch',
    explanation: 'It may belong to another key, or it was deleted there.',
    next: 'Use the key it was sent with, or send the rows that have no answer again.',
  },
  'results-incomplete': {
    title: 'Some answers are missing from Anthropic’s file',
    explanation: 'The answers that were fetched do not cover every row that was sent.',
    next: 'Nothing to do: Sheetbatch fetches them again. Rows that stay without an answer can be sent again.',
  },
  'results-expire-soon': {
    title: 'Anthropic will delete the answers soon',
    explanation: 'Answers are kept there for 29 days, and these have not been fetched yet.',
    next: 'Stay online with Sheetbatch open until they are here.',
  },
  'batch-in-doubt': {
    title: 'Checking whether Anthropic received the rows',
    explanation:
      'The line broke while they were being sent. Sheetbatch looks before it sends anything, so that you never pay twice.',
    next: 'Nothing to do: this takes about two minutes.',
  },
  'batch-not-findable': {
    title: 'It cannot be told whether Anthropic received the rows',
    explanation:
      'The line broke while they were being sent, and the list of your account shows nothing that it showed before. Batches were deleted there, or the key now leads to another workspace.',
    next: 'Look at “Batches” in the Anthropic Console, then press Continue. Or cancel the job: rows without an answer can then be sent again.',
  },
  'batch-adopted': {
    title: 'A batch that was sent before was found again',
    explanation:
      'The line broke while it was being sent, but Anthropic had received it. It was not sent a second time.',
    next: 'Nothing to do.',
  },
  'batch-was-foreign': {
    title: 'A batch turned out to belong to something else',
    explanation:
      'It looked like one of this job, but its answers are not for these rows. None of them was used.',
    next: 'Send the rows that have no answer again.',
  },
  'batch-expires-soon': {
    title: 'Anthropic may not finish in time',
    explanation: 'Claude has at most 24 hours for the rows of a batch, and most of that is over.',
    next: 'Nothing to do now: rows that are not answered cost nothing and can be sent again.',
  },

  'job-not-found': {
    title: 'This job is not here any more',
    explanation: 'It was removed.',
    next: 'Go back to the list of jobs.',
  },
  'job-not-possible-now': {
    title: 'That is not possible at the moment',
    explanation: 'The job has moved on in the meantime.',
    next: 'Look at where the job stands now, and try again.',
  },
  'row-not-found': {
    title: 'This row is not part of the job',
    explanation: 'The row was not among those that were sent.',
    next: 'Choose another row.',
  },
  'answer-not-fitting': {
    title: 'This answer does not fit its column',
    explanation: 'The text is not what this column holds. The answer stays as it was.',
    withFacts: '“{{text}}” is not what this column holds. The answer stays as it was.',
    next: 'Choose from the list, write a number such as 12.5, or a date such as 2026-03-31.',
  },

  'data-folder-not-writable': {
    title: 'Sheetbatch cannot write to its folder',
    explanation: 'Your computer does not allow it to keep jobs and answers.',
    next: 'Check the rights of the folder, then start Sheetbatch again.',
  },
  'data-folder-in-use': {
    title: 'Sheetbatch is already running',
    explanation:
      'Another window or another user works with the same jobs. Only one at a time may, so that nothing is sent twice.',
    next: 'Use the one that is open, or close it first.',
  },
  'database-damaged': {
    title: 'The list of jobs was damaged',
    explanation: 'What could be read was saved, and the damaged file was put aside.',
    next: 'Check your jobs. Answers still at Anthropic can be fetched again.',
  },
  'database-recovered': {
    title: 'The list of jobs was repaired',
    explanation: 'It was damaged. What could be read is here, and the damaged file was put aside.',
    next: 'Check your jobs. Answers still at Anthropic can be fetched again.',
  },
  'database-too-new': {
    title: 'These jobs belong to a newer Sheetbatch',
    explanation: 'A newer version has worked with them, and this one could damage them.',
    next: 'Install the newest version.',
  },

  'reference-unknown': {
    title: 'Sheetbatch has lost track of this file',
    explanation: 'It was opened before the program was last started.',
    next: 'Choose the workbook again.',
  },
  'not-available-here': {
    title: 'Not possible in the browser',
    explanation: 'This works only in the installed app.',
    next: 'Download the file instead, or use the app.',
  },
  'request-invalid': {
    title: 'Sheetbatch did not understand that',
    explanation: 'Something that was entered is out of bounds.',
    next: 'Check your entries and try again.',
  },
  unexpected: {
    title: 'Something unexpected happened',
    explanation: 'That is a mistake in Sheetbatch, not yours. Nothing was sent because of it.',
    next: 'Try again. If it happens again, restart Sheetbatch.',
  },
} as const satisfies ProblemTexts;
