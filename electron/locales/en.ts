/**
 * Every sentence that the program shows outside of its page: menus, the tray, notices, the system's dialogs,
 * a start that failed. A further language is one file beside this one, `<tag>.ts`, with an object of the type
 * `Words` (sentences.ts), put into the list of translator.ts. `{{…}}` stands for a value and stays as it is; a
 * counted sentence has the plural forms of its language.
 */
export const english = {
  /** The system's dialogs for files. */
  dialogs: {
    chooseWorkbook: 'Choose a workbook',
    saveWorkbook: 'Save the answers',
    workbooks: 'Workbooks and tables',
    allFiles: 'All files',
  },
  /** The bar of menus above the window. */
  menu: {
    file: 'File',
    newJob: 'New job',
    openWorkbook: 'Open workbook…',
    saveAnswers: 'Save answers…',
    settings: 'Settings',
    closeWindow: 'Close window',
    quit: 'Quit Sheetbatch',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    learnSpelling: 'Add to dictionary',
    find: 'Find',
    view: 'View',
    jobs: 'Jobs',
    templates: 'Templates',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    window: 'Window',
    minimize: 'Minimise',
    zoom: 'Zoom',
    front: 'Bring all to front',
    about: 'About Sheetbatch',
    services: 'Services',
    hide: 'Hide Sheetbatch',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    help: 'Help',
    guide: 'Guide',
    shortcuts: 'Keyboard shortcuts',
    reportProblem: 'Report a problem…',
    checkUpdates: 'Check for updates…',
  },
  /** The icon beside the clock. */
  tray: {
    open: 'Open Sheetbatch',
    quit: 'Quit Sheetbatch',
    startsAtLogin: 'Start with the computer',
    idle: 'No job is running',
    running: { one: '{{count}} job is running', other: '{{count}} jobs are running' },
    needing: { one: '{{count}} job needs you', other: '{{count}} jobs need you' },
    more: { one: '{{count}} more job', other: '{{count}} more jobs' },
    /** One job in the menu. */
    job: '{{job}}: {{state}}',
    state: {
      draft: 'being written down',
      queued: 'waiting in the queue',
      sending: 'sending',
      processing: 'Claude is working',
      collecting: 'fetching answers',
      finished: 'finished',
      paused: 'paused',
      canceling: 'canceling',
      canceled: 'canceled',
      needing: 'needs you',
    },
  },
  /** Notices of the system while the window may be closed. */
  notices: {
    stillRunningTitle: 'Sheetbatch is still running',
    stillRunningBody:
      'Your jobs go on in the background. Open or quit Sheetbatch from its icon beside the clock.',
    updateTitle: 'A new version is ready',
    updateBody: 'It will be installed when you quit Sheetbatch.',
    finishedTitle: '{{job}} is done',
    canceledTitle: '{{job}} was canceled',
    allAnswered: {
      one: 'Its {{count}} row is answered. Open Sheetbatch to save the workbook.',
      other: 'All {{count}} rows are answered. Open Sheetbatch to save the workbook.',
    },
    someAnswered: {
      one: '{{answered}} of {{count}} row is answered. Open Sheetbatch to see the rest.',
      other: '{{answered}} of {{count}} rows are answered. Open Sheetbatch to see the rest.',
    },
    needsUserTitle: '{{job}} needs you',
    needsUserBody: {
      key: 'It waits because there is no key that Anthropic accepts.',
      money: 'It waits because the spending cap or the credit at Anthropic is used up.',
      expiring:
        'Anthropic deletes answers soon that are not here yet. Let Sheetbatch run so that it can fetch them.',
      other: 'It has stopped. Open Sheetbatch to see why.',
    },
  },
  /** Dialogs about new versions. */
  updates: {
    newest: {
      title: 'Sheetbatch is up to date',
      text: 'You have version {{version}}.',
    },
    downloading: {
      title: 'Sheetbatch {{version}} is being fetched',
      text: 'You will be asked when it is ready. Your jobs go on.',
    },
    failed: {
      title: 'Sheetbatch could not look for updates',
      text: 'Check your internet connection and try again later. You have version {{version}}; it works as before.',
    },
    managed: {
      title: 'Updates are turned off',
      text: 'Your organisation looks after updates on this computer. You have version {{version}}.',
    },
    none: {
      title: 'This copy does not update itself',
      text: 'You have version {{version}}. New versions come from where you got this one.',
    },
    ready: {
      title: 'Sheetbatch {{version}} is ready',
      text: 'It takes a moment and needs a restart. If something is being sent at that time, Sheetbatch waits until it has arrived. Your jobs go on afterwards.',
    },
    news: 'What’s new:',
    restart: 'Restart now',
    later: 'When I quit',
    ok: 'OK',
  },
  /** What is on the small picture over the icon in the task bar, for screen readers. */
  taskBar: {
    needing: { one: '{{count}} job needs you', other: '{{count}} jobs need you' },
  },
  /** The window's page, or the program, in trouble: by the system's dialogs and notices. */
  trouble: {
    cameBackTitle: 'Sheetbatch’s window was opened again',
    cameBack: 'It had stopped working. Your jobs were not affected.',
    crashesTitle: 'Sheetbatch’s window keeps closing',
    crashes:
      'It has stopped working several times within a minute. Your jobs go on in the background. If it happens again, report it from the Help menu.',
    openAgain: 'Open it again',
    hangsTitle: 'Sheetbatch’s window isn’t responding',
    hangs: 'You can wait, or open it again. What you typed last may be lost. Your jobs go on either way.',
    wait: 'Wait',
    mistakeTitle: 'Something went wrong in Sheetbatch',
    mistake:
      'You can go on working. If something looks wrong, quit Sheetbatch and start it again: your jobs and answers are kept. To report this, use Help, Report a problem.',
    goOn: 'Continue',
  },
  /** The question before the window closes, where no icon beside the clock could bring it back. */
  closing: {
    title: 'Keep Sheetbatch running?',
    question:
      'This desktop shows no icon beside the clock, so the window goes to the task bar while jobs are running. If you quit, they wait until you open Sheetbatch again.',
    keepRunning: 'Keep running',
    cancel: 'Cancel',
  },
  /** A start that failed: there is no page yet that could say it. */
  startFailures: {
    inUseTitle: 'Sheetbatch is already running',
    inUse: 'Another Sheetbatch is using the folder {{folder}}. Use that one, or close it first.',
    notWritableTitle: 'Sheetbatch cannot keep its data',
    notWritable:
      'Nothing can be written to the folder {{folder}}. Check that you may change it and that the disk is not full.',
    damagedTitle: 'Your jobs could not be opened',
    damaged:
      'The file with your jobs is damaged and could not be mended. Nothing was deleted: it lies in {{folder}}. Restore a backup of that folder, or move the file away to begin anew.',
    tooOldTitle: 'This Sheetbatch is too old for your jobs',
    tooOld:
      'A newer version of Sheetbatch has been used on this computer. Install that version again to go on.',
    diskFullTitle: 'The disk is full',
    diskFull: 'Sheetbatch needs some free space in {{folder}}. Make room and start it again.',
    otherTitle: 'Sheetbatch could not start',
    other:
      'Something unexpected happened while opening {{folder}}. Start Sheetbatch again; your jobs are kept.',
  },
} as const;
