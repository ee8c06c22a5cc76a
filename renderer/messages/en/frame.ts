/** The window around every screen, and words that many screens share. */
export const frame = {
  appName: 'Sheetbatch',
  skipToContent: 'Skip to content',
  navigation: 'Main',
  newJob: 'New job',
  home: 'Jobs',
  templates: 'Templates',
  help: 'Help',
  settings: 'Settings',
  loading: 'Opening Sheetbatch…',
  waiting: 'One moment…',
  connectionLostTitle: 'Sheetbatch is not running',
  connectionLostText: {
    desktop: 'It is being reached again. Jobs that were sent go on at Anthropic.',
    browser:
      'Start it again; it opens in a new tab, and you can close this one. Jobs that were sent go on at Anthropic.',
  },
  connectNow: 'Connect now',
  crashTitle: 'This screen has stopped working',
  crashText: 'That is a mistake in Sheetbatch, not yours. Your jobs and answers are safe.',
  crashAgain: 'Show it again',
  crashHome: 'Go to your jobs',
  notFoundTitle: 'There is nothing here',
  notFoundText: 'The address does not lead to a screen of Sheetbatch.',

  loginOfferTitle: 'Start Sheetbatch with the computer?',
  loginOfferText: 'Then answers are fetched in time. It stays beside the clock, without a window.',
  loginOfferYes: 'Yes, start it',
  loginOfferNo: 'Not now',

  cancel: 'Cancel',
  close: 'Close',
  dismiss: 'Dismiss',
  openSettings: 'Open Settings',
  more: 'More',
  practice: 'Practice',
  practiceExplained: 'Made-up answers: nothing is sent and nothing costs anything.',
  free: 'free',

  dropTitle: 'Drop a workbook here',
  dropNow: 'Let go to open it',
  dropFormats: 'Excel, OpenDocument or CSV',
  dropChoose: 'Choose a workbook',
  dropTaking: 'Opening {{name}}…',
  dropTakingOne: 'Opening a workbook…',

  keyLabel: 'Anthropic key',
  keyPlaceholder: 'sk-ant-…',
  keySave: 'Save key',
  keyChecking: 'Asking Anthropic whether the key works…',
  keyShow: 'Show what is typed',
  keyHide: 'Hide what is typed',
  keyHint: 'Kept in {{store}}, never in a file. Saving it checks with Anthropic that it works; that is free.',
  keyHintUntilQuit:
    'No safe for passwords answers on this computer: the key is kept only until you quit Sheetbatch.',
  /** As the host calls it, word by word; what a system calls it in its own language. */
  keyStore: {
    keychain: 'Keychain',
    credentialManager: 'Windows Credential Manager',
    keyring: 'the keyring of this computer',
  },
  keyEmpty: 'Paste your key first.',

  rows_one: '{{count, number}} row',
  rows_other: '{{count, number}} rows',
  columns_one: '{{count, number}} column',
  columns_other: '{{count, number}} columns',
} as const;
