/** Key, spending, privacy, appearance, defaults. */
export const settings = {
  title: 'Settings',
  subtitle: 'Changes are kept at once.',

  keyTitle: 'Anthropic key',
  keyNone: 'No key yet. Practice works without one.',
  keyKept: 'A key ending in {{ending}} is kept in {{store}}.',
  keyKeptUntilQuit:
    'A key ending in {{ending}} is kept until you quit Sheetbatch, because no safe for passwords answers on this computer.',
  keyReplace: 'Use another key',
  keyRemove: 'Remove key',
  keyRemoveTitle: 'Remove the key?',
  keyRemoveText:
    'Jobs that are under way stop here until a key is added again. Anthropic goes on with what it has received.',
  keyAdvice:
    'A good habit: in the Anthropic Console make a workspace just for Sheetbatch, set a monthly spending limit on it, and make the key there. Then a key that gets lost can never cost more than that.',

  spendingTitle: 'Spending',
  spendingText:
    'Before each batch is sent, Sheetbatch checks what it could cost at the very most. At the cap, jobs pause.',
  capLabel: 'Monthly cap in US dollars',
  capHint: 'Over all jobs of a calendar month. Leave empty for no cap.',
  capInvalid: 'Type an amount such as 50 or 12.50.',
  capSave: 'Set cap',
  capNone: 'No monthly cap is set.',
  capIs: 'The cap is {{amount}} a month.',

  privacyTitle: 'What leaves your computer',
  privacyPoints: {
    columns:
      'Only the columns that your instruction uses, the instruction itself and the shared background are sent, to Anthropic and nowhere else.',
    file: 'Your workbook never leaves this computer.',
    key: 'The key is kept by your system and is never written into a file or shown again.',
    practice: 'Practice sends nothing at all.',
    kept: 'Anthropic keeps answers for 29 days so that they can be fetched.',
  },
  deletesLabel: 'Delete batches at Anthropic once their answers are here',
  deletesHint: 'For new jobs. The answers on this computer stay.',
  recordTitle: 'What was sent so far',
  recordEmpty: 'Nothing has been sent yet.',
  recordLabel: 'What left this computer, newest first',
  recordWhen: 'When',
  recordWhat: 'What',
  recordWorkbook: 'Workbook',
  recordColumns: 'Columns',
  recordSize: 'Size',
  recordBatch_one: 'Batch of {{count, number}} row',
  recordBatch_other: 'Batch of {{count, number}} rows',
  recordTry_one: 'Try of {{count, number}} row',
  recordTry_other: 'Try of {{count, number}} rows',
  recordCount_one: 'Token count of {{count, number}} row',
  recordCount_other: 'Token count of {{count, number}} rows',
  recordBackground: '{{columns}} and the background',
  recordMore: 'Only the newest {{count, number}} of {{total}} are shown.',

  appearanceTitle: 'Appearance',
  appearanceLabel: 'Colours',
  appearance: {
    system: 'As the computer is set',
    light: 'Light',
    dark: 'Dark',
    'high-contrast': 'High contrast',
  },
  appearanceForced: 'Your computer asks for high contrast, so that is what you see.',

  defaultsTitle: 'New jobs',
  modelLabel: 'Model to begin with',
  modelHint: 'You can choose another one for each job.',
  modelRetiring: '{{name}} (being retired)',
  sharesLabel: 'Send identical rows once',
  sharesHint: 'Rows with the same text share one answer, and you pay once.',

  aboutTitle: 'About',
  aboutText: 'Sheetbatch {{version}}',
  aboutHost: {
    desktop: 'Installed app',
    browser: 'In the browser, served by this computer',
  },
} as const;
