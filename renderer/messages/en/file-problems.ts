/** What can go wrong with files and workbooks, on the way in and on the way out. */
export const fileProblems = {
  'file-not-chosen': {
    title: 'No file was chosen',
    explanation: 'Sheetbatch needs a workbook to work on.',
    next: 'Choose a workbook, or drop one on the window.',
  },
  'file-not-found': {
    title: 'The file is not there any more',
    explanation: 'It was moved, renamed or deleted, or its drive is not connected.',
    withFacts: '“{{name}}” was moved, renamed or deleted, or its drive is not connected.',
    next: 'Choose the file again from where it is now.',
  },
  'file-not-readable': {
    title: 'The file could not be read',
    explanation:
      'Your computer did not allow it. The file may be open elsewhere, or you may not have the right to read it.',
    withFacts:
      'Your computer did not let Sheetbatch read “{{name}}”. It may be open elsewhere, or you may not have the right to read it.',
    next: 'Close it in other programs, or copy it to your Documents folder, and choose it again.',
  },
  'file-too-large': {
    title: 'The file is too large',
    explanation: 'It is larger than Sheetbatch can open safely.',
    next: 'Split the workbook into smaller files, or save only the sheet you need as its own file.',
  },
  'file-type-unknown': {
    title: 'This is not a spreadsheet Sheetbatch can open',
    explanation:
      'Sheetbatch opens Excel (.xlsx, .xlsm, .xlsb, .xls), OpenDocument (.ods) and text tables (.csv, .tsv, .txt).',
    withFacts:
      '“{{name}}” is something else. Sheetbatch opens Excel (.xlsx, .xlsm, .xlsb, .xls), OpenDocument (.ods) and text tables (.csv, .tsv, .txt).',
    next: 'Open the file in Excel, choose Save as, and pick “Excel Workbook (.xlsx)”.',
  },
  'file-empty': {
    title: 'The file is empty',
    explanation: 'There is nothing in it. It may still be downloading from a cloud folder.',
    next: 'Open it in Excel to check, then choose it again.',
  },
  'workbook-damaged': {
    title: 'The workbook is damaged',
    explanation: 'A part of the file is missing or cannot be read, so Sheetbatch has not opened it.',
    next: 'Open it in Excel, let Excel repair it, save it under a new name, and choose that file.',
  },
  'workbook-cut-off': {
    title: 'The end of the file is missing',
    explanation:
      'What is missing is a part of the workbook itself, as when a download or a copy breaks off. Sheetbatch has not opened it, so that no rows are passed over.',
    next: 'Get the file again from where it came from, and choose that one.',
  },
  'workbook-password-protected': {
    title: 'The workbook is protected with a password',
    explanation: 'Sheetbatch cannot read a workbook that needs a password to open.',
    next: 'In Excel, choose File › Info › Protect Workbook, take the password off a copy, and choose that copy.',
  },
  'workbook-unsafe': {
    title: 'The workbook was not opened, for safety',
    explanation:
      'Its contents are built in a way that can bring a computer to a halt. Ordinary workbooks are not like that.',
    next: 'If you trust it, open it in Excel and save it as a new .xlsx file, then choose that one.',
  },
  'workbook-encoding-unknown': {
    title: 'The letters in this text file cannot be made out',
    explanation: 'Sheetbatch could not tell how the text in the file is stored.',
    next: 'Choose the encoding yourself, or open the file in Excel and save it as “CSV UTF-8”.',
  },
  'sheet-not-found': {
    title: 'The sheet is not in the workbook',
    explanation: 'It may have been renamed or deleted since you chose the file.',
    withFacts: 'There is no sheet “{{sheet}}” in this workbook. It may have been renamed or deleted.',
    next: 'Choose another sheet, or open the file again.',
  },
  'sheet-without-rows': {
    title: 'There are no rows below the header',
    explanation: 'Sheetbatch found nothing to send on this sheet.',
    next: 'Choose another sheet, or pick a header row further up.',
  },
  'sheet-is-chart': {
    title: 'This tab is a chart, not a table',
    explanation: 'A chart sheet has no rows to work on.',
    next: 'Choose the sheet that holds the chart’s numbers.',
  },
  'sheet-is-pivot': {
    title: 'This sheet shows a pivot table',
    explanation:
      'Excel writes a pivot table’s rows anew when it is refreshed. Answers beside them would soon stand in the wrong rows.',
    withFacts:
      'The pivot table sums up the rows of the sheet “{{sheet}}”. Answers beside its own rows would stand in the wrong rows once it is refreshed.',
    next: 'Choose the sheet with the rows that it sums up.',
  },
  'header-row-out-of-range': {
    title: 'That header row is below the last row',
    explanation: 'The header must stand above the rows to send.',
    next: 'Pick a row nearer the top.',
  },
  'reading-canceled': {
    title: 'Reading was stopped',
    explanation: 'You stopped it before the whole sheet was read. Nothing was kept.',
    next: 'Choose the workbook again when you are ready.',
  },

  'workbook-locked': {
    title: 'The workbook is open in another program',
    explanation:
      'Excel holds on to a file while it is open, so nothing can be written into it. Your answers are safe here.',
    withFacts:
      '“{{name}}” is open in another program, so nothing can be written into it. Your answers are safe here.',
    next: 'Close the workbook in Excel and save again, or save a copy.',
  },
  'workbook-changed-while-saving': {
    title: 'The workbook was changed while saving',
    explanation:
      'Someone saved it at the same moment, so Sheetbatch stopped rather than overwrite that work. Your answers are safe here.',
    next: 'Save again.',
  },
  'save-not-verified': {
    title: 'The new file was not what it had to be',
    explanation:
      'Sheetbatch reads every file again before it takes the place of another, and this one did not hold what it should. It was thrown away: your own file is as it was, and your answers are safe here.',
    next: 'Save once more. If it happens again, export the answers as CSV and send us a report (Help, Report a problem).',
  },
  'pivot-beside-table': {
    title: 'A pivot table stands beside the table',
    explanation:
      'Right of the table, the only free columns are beside a pivot table. It grows when it is refreshed and would write over the answers.',
    next: 'Move the pivot table to a sheet of its own in Excel, or choose another sheet.',
  },
  'workbook-full': {
    title: 'There is no room for another column',
    explanation:
      'Right of the table, no column is free on all of its rows up to the last one that Excel allows. Nothing is written over, and nothing is lost.',
    next: 'Empty or delete columns to the right of the table in Excel, then try again.',
  },
  'trial-failed': {
    title: 'Answers cannot be written into this workbook',
    explanation:
      'Before you pay, Sheetbatch tries whether answers can be written. In this workbook that did not work. Nothing was sent.',
    next: 'Open the file in Excel or LibreOffice, save it as a new Excel workbook (.xlsx), and choose that one.',
  },
  'folder-not-found': {
    title: 'The folder is not there any more',
    explanation: 'It was moved or deleted, or its drive is not connected. Your answers are safe here.',
    next: 'Connect the drive, or save to another place.',
  },
  'folder-not-writable': {
    title: 'Nothing can be written into that folder',
    explanation: 'Your computer does not allow saving there. Your answers are safe here.',
    next: 'Save a copy to another folder, such as Documents.',
  },
  'disk-full': {
    title: 'The disk is full',
    explanation: 'There is not enough room to go on. Nothing that was already here is lost.',
    next: 'Free some space, then try again.',
  },
  'save-refused-source-missing': {
    title: 'The original workbook is not there any more',
    explanation:
      'It was moved, renamed or deleted, so the answers cannot be placed in it. They are safe here.',
    withFacts:
      '“{{name}}” was moved, renamed or deleted, so the answers cannot be placed in it. They are safe here.',
    next: 'Put the file back where it was, then save again.',
  },
  'save-letters-lacking': {
    title: 'Some answers have letters that this file cannot hold',
    explanation:
      'The encoding in which the file is stored lacks letters that stand in them. Nothing was written.',
    next: 'Choose in the save dialog whether the file becomes UTF-8 or question marks are written.',
  },
  'save-nothing-to-write': {
    title: 'There is nothing to write yet',
    explanation:
      'No answer has a row to go to: either none has arrived, or all their rows have changed or gone.',
    next: 'Wait for the answers, or look at the results here.',
  },
  'export-source-changed': {
    title: 'The workbook has changed since it was sent',
    explanation:
      'Its rows may stand elsewhere by now, so only the columns that were sent can be exported. Nothing was written.',
    next: 'Choose only columns that were sent, or save the answers into the workbook.',
  },
  'export-source-missing': {
    title: 'The original workbook cannot be read',
    explanation:
      'It was moved, renamed or deleted, so only the columns that were sent can be exported. Nothing was written.',
    next: 'Put the workbook back where it was, or choose only columns that were sent.',
  },
  'undo-file-gone': {
    title: 'There is nothing to take back any more',
    explanation: 'The file was moved, renamed or deleted since it was saved.',
    withFacts: '“{{name}}” was moved, renamed or deleted since it was saved.',
    next: 'Your answers are still here and can be saved again.',
  },
  'undo-file-changed': {
    title: 'You have worked on the file since',
    explanation:
      'Taking the columns out now could take your own work with them, so Sheetbatch leaves the file alone.',
    withFacts:
      '“{{name}}” has changed since it was saved. Taking the columns out now could take your own work with them, so Sheetbatch leaves the file alone.',
    next: 'Open the file in Excel and delete the columns there.',
  },
  'undo-backup-changed': {
    title: 'The backup is not there any more',
    explanation:
      'It was moved, deleted or changed since it was made, so the workbook cannot be put back as it was.',
    withFacts:
      'The backup of “{{name}}” was moved, deleted or changed since it was made, so the workbook cannot be put back as it was.',
    next: 'Put the backup back beside the workbook, or delete the columns in Excel.',
  },
  'workbook-text-too-long': {
    title: 'A cell holds more text than Excel allows',
    explanation:
      'The answers are saved in an Excel file, and its cells hold at most 32,767 characters. Nothing was written, and nothing is lost.',
    withFacts:
      'The cell {{cell}} on the sheet “{{sheet}}” holds more than 32,767 characters. The answers are saved in an Excel file, whose cells hold no more. Nothing was written, and nothing is lost.',
    next: 'Shorten that cell, or save the workbook as CSV and import that.',
  },
  'undo-columns-gone': {
    title: 'The columns are not there any more',
    explanation: 'You have worked on the file since, and none of these columns was found in it.',
    withFacts: '“{{name}}” has changed since it was saved, and none of these columns was found in it.',
    next: 'If they are still there, delete them in Excel. Your answers are still here and can be saved again.',
  },
} as const;
