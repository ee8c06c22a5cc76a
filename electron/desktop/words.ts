/** Every sentence that the desktop shows outside of the page: the system's dialogs, the tray and notifications. */
export const words = {
  chooseWorkbook: 'Choose a workbook',
  saveWorkbook: 'Save the answers',
  workbooks: 'Workbooks and tables',
  allFiles: 'All files',
  quit: 'Quit Sheetbatch',
  open: 'Open Sheetbatch',
  startsAtLogin: 'Start when I sign in',
  stillRunningTitle: 'Sheetbatch is still running',
  stillRunningBody:
    'Your jobs go on in the background. Open or quit Sheetbatch from its icon beside the clock.',
  updateTitle: 'A new version is ready',
  updateBody: 'It will be installed when you quit Sheetbatch.',
} as const;
