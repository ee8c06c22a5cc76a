import { english } from '../electron/locales/en.ts';
import { problems } from '../renderer/messages/en/problems.ts';
import { traitsOf } from '../shared/model/problem-catalogue.ts';
import { problemCodes } from '../shared/schemas/problem-codes.ts';

/** Headings in the order of the page; a topic without one ends the script, so that none is left out. */
const topics = {
  file: 'Files that come in',
  saving: 'Files that go out',
  instruction: 'Instruction',
  key: 'The key',
  access: 'Rights of the account',
  money: 'Money',
  model: 'The model',
  service: 'Anthropic and the network',
  results: 'Results',
  deadline: 'Time that runs out',
  batch: 'Batches',
  job: 'Jobs',
  computer: 'This computer',
  call: 'Calls between page and core',
};

const places = {
  itself: '—',
  settings: 'Settings',
  wizard: 'the wizard',
  job: 'the job’s page',
  workbook: 'the user’s file',
  computer: 'this computer',
  network: 'the network',
  console: 'Anthropic Console',
};

const retries = {
  'by-itself': 'by itself, with growing pauses',
  'when-told': 'by itself, when the service allows it',
  'with-new-key': 'with a new key',
  'with-more-budget': 'with a higher cap or a known price',
  'on-continue': 'on Continue',
  'by-user': 'by the user',
  never: 'never',
};

const head = `# Error codes

Made by \`npm run docs\` from [the catalogue](../shared/model/problem-catalogue.ts), where each column is explained, and from the English sentences. \`npm run check\` fails when this page is
not up to date. A code is never renamed once shipped; what is true of it may change.

- **Warning**: nothing is lost yet, and it can end without the user. Everything else is shown as an error.
- **Needs the user**: a job that stands at it without a time for its next try is told in the tray and by a notice. So it is unless the column says no.
- **Tried again**: for a call that may end otherwise, the place of the call decides (\`not-anthropic\`: only a create waits for the user).
`;

/** The text of docs/errors.md. */
export function renderErrorsPage() {
  const groups = Map.groupBy(problemCodes, (code) => traitsOf(code).about);
  for (const topic of groups.keys()) named(topics, topic);
  const sections = Object.entries(topics).map(([topic, heading]) => {
    const rows = (groups.get(topic) ?? []).map(renderRow);
    return [
      `## ${heading}`,
      '',
      '| code | the page says | cured in | tried again | warning | needs the user |',
      '|---|---|---|---|---|---|',
      ...rows,
      '',
    ].join('\n');
  });
  return `${[head, ...sections, renderStarts(), renderRowReasons()].join('\n')}`;
}

function renderRow(code) {
  const { remedyIn, retried, isPassing, needsUser } = traitsOf(code);
  const cells = [
    `\`${code}\``,
    problems[code].title,
    named(places, remedyIn),
    named(retries, retried),
    isPassing ? 'yes' : '',
    needsUser ? '' : 'no',
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function renderStarts() {
  const codes = problemCodes.filter((code) => traitsOf(code).stopsStart);
  return [
    '## What keeps Sheetbatch from starting',
    '',
    `${codes.map((code) => `\`${code}\``).join(', ')}. Their sentences stand in \`startFailures\` of [electron/locales](../electron/locales/en.ts); anything else reads “${english.startFailures.otherTitle}”.`,
    '',
  ].join('\n');
}

function renderRowReasons() {
  const lines = problemCodes.flatMap((code) => {
    const { rowReason } = traitsOf(code);
    return rowReason === undefined ? [] : [`| \`${code}\` | \`${rowReason}\` |`];
  });
  return [
    '## As the end of a single row',
    '',
    'The cause under which the job’s page counts such rows; any other code counts as `service-trouble`.',
    '',
    '| code | cause |',
    '|---|---|',
    ...lines,
    '',
  ].join('\n');
}

function named(names, key) {
  if (names[key] === undefined) throw new Error(`build/errors-page.mjs has no words for “${key}”.`);
  return names[key];
}
