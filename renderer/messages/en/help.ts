/** The guide, the keyboard shortcuts, and reporting a problem. */
export const help = {
  title: 'Help',
  subtitle: 'How Sheetbatch works, and what to do when something is in the way.',
  search: 'Search the guide',
  contents: 'In this guide',
  noneFoundTitle: 'Nothing found',
  noneFoundText: 'No part of the guide contains “{{search}}”.',
  clearSearch: 'Show the whole guide',

  /** Stands for any column in the example of a placeholder. */
  column: 'Column',

  howTitle: 'How it works',
  how: {
    workbook: {
      title: 'Choose a workbook',
      text: 'Excel, OpenDocument or CSV. Then choose the sheet and the row with the headings. The file itself is only read.',
    },
    instruction: {
      title: 'Say what to do with each row',
      text: 'Write one instruction for all rows, as in a letter with mail merge. Where you write {{placeholder}}, Claude gets the text of that column.',
    },
    answer: {
      title: 'Choose what an answer looks like',
      text: 'A text, one of a list, or several fields with a column each. With a list, no other answer counts as good.',
    },
    try: {
      title: 'Try a few rows',
      text: 'See real answers for some rows before you pay for all. Change the instruction until they are right.',
    },
    send: {
      title: 'Send',
      text: 'The price is on the button. Everything is written down on this computer first, then the rows go to Claude in batches.',
    },
    wait: {
      title: 'Do something else',
      text: 'Most batches are done within an hour, all within a day. You can close the window, or the laptop: Claude goes on.',
    },
    look: {
      title: 'Look at the answers',
      text: 'Each answer stands beside its row. Rows that were refused, cut off or off your list are marked, and can be sent again.',
    },
    save: {
      title: 'Save the workbook',
      text: 'The answers go into new columns of a copy, or of your own workbook after a backup. Charts, formulas and formats stay as they are.',
    },
  },
  howLink: 'Start a new job',

  costTitle: 'What it costs',
  cost: {
    half: 'You pay Anthropic for what is read and written, at half of the usual price, because the rows go as batches. Sheetbatch itself takes nothing.',
    before:
      'Before you send, you see what it will cost. The range comes from your test rows; the true price comes from what Anthropic has counted.',
    tries: 'Test rows are answered at once and cost the full price: usually less than a cent each.',
    once: 'Rows with the same text are sent once, and you pay once.',
    never:
      'Nothing is ever sent twice by accident. If a reply gets lost, Sheetbatch looks at Anthropic for the batch before it sends anything.',
    failed:
      'Rows that fail, expire or are canceled in time cost nothing. A refused or cut-off answer does cost.',
    caps: 'Set a cap for a job before sending, or for a month in Settings. At a cap, jobs pause and ask you.',
    practice: 'Practice costs nothing: no key, no network, made-up answers.',
  },
  costLink: 'See what was spent',

  leavesTitle: 'What leaves your computer',
  leaves: {
    columns:
      'The columns that your instruction names, the instruction and the shared background. Nothing else of the workbook.',
    where: 'They go to Anthropic and to nobody else. There is no server of Sheetbatch.',
    kept: 'Anthropic keeps answers for 29 days. You can have them deleted as soon as they are here.',
    key: 'Your key is kept by your system, as passwords are. It is not in any file of Sheetbatch.',
    here: 'On this computer, jobs and answers stay until you remove them. Settings shows how much room they take.',
  },
  leavesLink: 'Privacy and data in Settings',

  whenTitle: 'What to do when …',
  when: {
    noKey: {
      title: '… you have no key yet',
      text: 'Practice works without one. For your own rows, make a key in the Anthropic Console: beside the field for the key, “How do I get a key?” shows the way in four steps.',
    },
    off: {
      title: '… the computer was off or asleep',
      text: 'Nothing. Start Sheetbatch again: it fetches what has become ready. Only after 29 days are answers gone, and you are told long before.',
    },
    sorted: {
      title: '… you sorted or changed the workbook meanwhile',
      text: 'Save as usual. Each answer finds its row by its number or its text. Rows that were changed or deleted are listed, and nothing is written there.',
    },
    open: {
      title: '… the workbook is open in Excel',
      text: 'Close it there and save again. Or save the answers as a copy.',
    },
    bad: {
      title: '… the answers are not good',
      text: 'Say it more clearly: give an example of a good answer, say what to do in doubt, offer a list. Try again with test rows. A bigger model helps with difficult texts.',
    },
    cutOff: {
      title: '… answers are cut off',
      text: 'They were given too little room. On the page of the job, choose to run these rows again with more room.',
    },
    refused: {
      title: '… Claude declines to answer rows',
      text: 'Look at the text of these rows. Often one sentence in the instruction helps that says what the answers are for.',
    },
    key: {
      title: '… the key is not accepted',
      text: 'Make a new one in the Anthropic Console and put it into Settings. Jobs go on by themselves.',
    },
    credit: {
      title: '… the credit is used up',
      text: 'Buy credit in the Anthropic Console. What was sent goes on, and the rest follows.',
    },
    long: {
      title: '… a job takes long',
      text: 'Anthropic promises a batch within 24 hours. Rows that are not done by then expire, cost nothing and can be sent again.',
    },
    cancel: {
      title: '… you want to stop a job',
      text: 'Choose Cancel in the menu of the job. Before that, you see what it means. What is already answered is paid and kept.',
    },
    offline: {
      title: '… there is no internet',
      text: 'Jobs wait and go on when it is back. You can prepare, look at answers and save without it.',
    },
    elsewhere: {
      title: '… a batch was made on another computer',
      text: 'Sheetbatch lists the batches of your account and puts their answers beside your rows.',
    },
  },
  whenBatches: 'Batches of the account',
  whenSettings: 'Open Settings',

  moreTitle: 'More help',
  shortcutsButton: 'Keyboard shortcuts',
  reportButton: 'Report a problem…',

  shortcutsTitle: 'Keyboard shortcuts',
  shortcutsKeys: 'Keys',
  shortcutsWhat: 'What they do',
  shortcut: {
    'new-job': 'New job',
    'open-workbook': 'Open a workbook',
    save: 'Save the answers of the job you are looking at',
    find: 'Search the list or the results you are looking at',
    settings: 'Settings',
    help: 'Help',
    shortcuts: 'This list',
    back: 'Go back',
  },
  shortcutClose: 'Close a dialog or a menu',
  shortcutMove: 'Move through a list or a grid',
  shortcutNext: 'Go to the next button or field',
  shortcutsInResults: 'In the results',
  gridShortcut: {
    open: 'Open the row',
    edit: 'Change the answer',
    accepted: 'Mark the row as accepted, or take the mark away',
    look: 'Mark the row as needing a look, or take the mark away',
    more: 'Select more rows',
    all: 'Select all rows shown',
    copy: 'Copy, to be pasted into Excel',
    menu: 'Menu of the column: sort, copy',
    ends: 'Go to the first or the last cell',
  },
  keyEnter: 'Enter',
  keyShift: 'Shift',
  keyHome: 'Home',
  keyEnd: 'End',
  keyControl: 'Ctrl',
  keyAlt: 'Alt',
  keyEscape: 'Esc',
  keyTab: 'Tab',

  reportTitle: 'Report a problem',
  reportText:
    'This makes one file that helps to find the fault. Look through it, save it where you like, and send it to whoever helps you. Sheetbatch sends it to nobody.',
  reportIn:
    'In it: versions, your system, settings, the states of your jobs with counts and batch numbers, codes of errors, and the last lines of the log.',
  reportOut:
    'Not in it: your key, cells and answers, instructions, and the names of files, columns, jobs and people.',
  reportPreview: 'What the file contains',
  reportMaking: 'Putting it together…',
  reportSave: 'Save the file',
  reportSaved: 'The file was saved.',
} as const;
