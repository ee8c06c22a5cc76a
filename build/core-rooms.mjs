/**
 * The rooms of the core, lowest first: what each owns, and which other rooms it may import. Import rules are made
 * from it, and the table of docs/architecture.md is held to it by a test.
 *
 * @type {readonly { readonly room: string; readonly owns: string; readonly mayImport: readonly string[] }[]}
 */
export const coreRooms = [
  { room: 'platform', owns: 'ports to the world around the core, fault points, time slices', mayImport: [] },
  {
    room: 'database',
    owns: 'the one SQLite file: opening, lock, migrations, recovery',
    mayImport: ['platform'],
  },
  { room: 'models', owns: 'prices, capabilities and the rule of thumb for tokens', mayImport: [] },
  {
    room: 'workbook/model',
    owns: 'what every reader and writer of workbooks speaks: row sources, file problems, fingerprints',
    mayImport: ['platform'],
  },
  { room: 'workbook/formats', owns: 'number formats', mayImport: ['workbook/model'] },
  {
    room: 'workbook/table',
    owns: 'what of a sheet is the table: header, rows, tables side by side',
    mayImport: ['workbook/model'],
  },
  { room: 'workbook/text', owns: 'CSV and its relatives', mayImport: ['workbook/model', 'workbook/table'] },
  {
    room: 'workbook/xlsx',
    owns: '.xlsx packages: xml, zip, scan, package, read, write, undo',
    mayImport: ['workbook/formats', 'workbook/model', 'workbook/table'],
  },
  {
    room: 'workbook/sheetjs',
    owns: 'all other formats',
    mayImport: ['workbook/formats', 'workbook/model', 'workbook/text', 'workbook/xlsx'],
  },
  {
    room: 'workbook/open',
    owns: 'which reader a file needs',
    mayImport: ['workbook/model', 'workbook/sheetjs', 'workbook/table', 'workbook/text', 'workbook/xlsx'],
  },
  {
    room: 'workbook/readback',
    owns: 'comparing what was written with what it had to be',
    mayImport: ['workbook/model', 'workbook/text', 'workbook/xlsx'],
  },
  {
    room: 'workbook/save',
    owns: 'putting answers into a workbook, and taking them out',
    mayImport: [
      'platform',
      'workbook/model',
      'workbook/open',
      'workbook/readback',
      'workbook/sheetjs',
      'workbook/table',
      'workbook/text',
      'workbook/xlsx',
    ],
  },
  {
    room: 'workbook/service',
    owns: 'the worker thread and its messages',
    mayImport: [
      'platform',
      'workbook/model',
      'workbook/open',
      'workbook/save',
      'workbook/table',
      'workbook/xlsx',
    ],
  },
  {
    room: 'templates',
    owns: 'instructions with `{{Column}}`, ready and own',
    mayImport: ['platform', 'workbook/model'],
  },
  {
    room: 'claude',
    owns: 'the one door to Anthropic: calls, bodies, answers',
    mayImport: ['models', 'templates'],
  },
  { room: 'practice', owns: "the simulated Anthropic behind the SDK's fetch", mayImport: ['platform'] },
  {
    room: 'store',
    owns: 'every statement over the jobs database',
    mayImport: ['claude', 'database', 'platform', 'workbook/model'],
  },
  {
    room: 'files',
    owns: 'references to files and tables',
    mayImport: ['database', 'store', 'workbook/model'],
  },
  { room: 'settings', owns: 'the API key', mayImport: ['claude', 'platform'] },
  { room: 'report', owns: "the program's log, reports of problems", mayImport: ['database', 'store'] },
  {
    room: 'results',
    owns: 'listing, filtering, charts, failure reasons, earlier answers, edits',
    mayImport: ['claude', 'database', 'store', 'templates'],
  },
  {
    room: 'jobs/budget',
    owns: 'caps, and what a batch costs at most',
    mayImport: ['claude', 'database', 'models', 'store'],
  },
  {
    room: 'jobs/context',
    owns: 'what every step is given: clocks, backoff policy',
    mayImport: ['claude', 'database', 'models', 'platform', 'store'],
  },
  {
    room: 'jobs/state',
    owns: 'the state of a job, its summary, the queue',
    mayImport: ['database', 'jobs/context', 'platform', 'store'],
  },
  {
    room: 'jobs/steps',
    owns: 'submit, recover, poll, collect, split, release, fail',
    mayImport: ['claude', 'database', 'jobs/budget', 'jobs/context', 'models', 'platform', 'store'],
  },
  {
    room: 'jobs/create',
    owns: 'checking a draft, planning its rows, repairs',
    mayImport: [
      'claude',
      'database',
      'jobs/budget',
      'jobs/context',
      'jobs/steps',
      'models',
      'platform',
      'results',
      'store',
      'templates',
      'workbook/model',
      'workbook/table',
    ],
  },
  {
    room: 'jobs/engine',
    owns: 'the one loop: what is due, and starting it',
    mayImport: ['jobs/context', 'jobs/state', 'jobs/steps', 'platform', 'store'],
  },
  {
    room: 'jobs',
    owns: 'jobs-service, the door to jobs',
    mayImport: [
      'claude',
      'jobs/context',
      'jobs/create',
      'jobs/engine',
      'jobs/state',
      'models',
      'store',
      'workbook/model',
    ],
  },
  {
    room: 'estimate',
    owns: 'what a draft will cost',
    mayImport: ['claude', 'jobs/budget', 'models', 'templates'],
  },
  {
    room: 'storage',
    owns: 'how much room all takes, removing what is old',
    mayImport: ['database', 'jobs/state', 'report', 'store'],
  },
  {
    room: 'services',
    owns: 'what routes and use cases are given, and events',
    mayImport: [
      'claude',
      'database',
      'files',
      'jobs',
      'jobs/context',
      'models',
      'platform',
      'report',
      'settings',
      'templates',
      'workbook/model',
    ],
  },
  {
    room: 'drafts',
    owns: 'estimates, previews, tries, sending once',
    mayImport: [
      'claude',
      'estimate',
      'jobs/budget',
      'jobs/create',
      'models',
      'services',
      'store',
      'templates',
      'workbook/model',
    ],
  },
  {
    room: 'account',
    owns: 'batches made elsewhere',
    mayImport: [
      'claude',
      'jobs/create',
      'jobs/steps',
      'platform',
      'services',
      'store',
      'workbook/model',
      'workbook/text',
    ],
  },
  {
    room: 'saving',
    owns: 'use cases of save and undo',
    mayImport: ['claude', 'database', 'jobs/create', 'platform', 'services', 'store', 'workbook/model'],
  },
  {
    room: 'export',
    owns: 'results as a file of their own',
    mayImport: [
      'claude',
      'database',
      'results',
      'saving',
      'services',
      'store',
      'workbook/model',
      'workbook/save',
      'workbook/table',
      'workbook/text',
    ],
  },
  {
    room: 'router',
    owns: "the contract's procedures",
    mayImport: [
      'account',
      'drafts',
      'estimate',
      'export',
      'jobs',
      'models',
      'report',
      'results',
      'saving',
      'services',
      'storage',
      'store',
      'templates',
      'workbook/model',
    ],
  },
];

const escaped = (path) => path.replaceAll('/', '\\/');

/** Files of a room: those of its folder and of all below that are no rooms of their own. */
function filesOf(room) {
  const inner = coreRooms.map((other) => other.room).filter((other) => other.startsWith(`${room}/`));
  const own = escaped(`electron/core/${room}/`);
  return inner.length === 0
    ? `^${own}`
    : `^${own}(?!(${inner.map((one) => escaped(one.slice(room.length + 1))).join('|')})\\/)`;
}

/**
 * A rule for each room: of the core it may import itself and what the table names. app.ts, which puts all together,
 * is no room.
 */
export const roomRules = coreRooms.map(({ room, mayImport }) => ({
  name: `room-${room.replaceAll('/', '-')}`,
  comment: `electron/core/${room} may import: ${mayImport.join(', ') || 'nothing of the core'} (build/core-rooms.mjs).`,
  severity: 'error',
  from: { path: filesOf(room) },
  to: { path: '^electron\\/core\\/', pathNot: [room, ...mayImport].map(filesOf) },
}));
