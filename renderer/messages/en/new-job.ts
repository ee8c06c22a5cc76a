/**
 * The wizard: sheet, instruction, try, send. Where a placeholder's braces are meant for the reader they come
 * in as a value.
 */
export const newJob = {
  title: 'New job',
  steps: 'Steps',
  startOver: 'Start over',
  startOverTitle: 'Start over?',
  startOverText:
    'Your choices and your instruction in this wizard are cleared. Your workbook and your jobs stay as they are.',
  stepDone: 'done',
  step: { sheet: 'Sheet', instruction: 'Instruction', try: 'Try', send: 'Send' },
  stepHint: {
    sheet: 'Which rows',
    instruction: 'What to do',
    try: 'A few answers first',
    send: 'The price, then go',
  },
  back: 'Back',
  next: { sheet: 'Next: Instruction', instruction: 'Next: Try', try: 'Next: Send' },
  stillMissing: 'Still to do: {{issue}}',
  toBeSent_one: '{{count, number}} row will be sent',
  toBeSent_other: '{{count, number}} rows will be sent',
  rowsOfSheet_one: '{{count, number}} row in this sheet',
  rowsOfSheet_other: '{{count, number}} rows in this sheet',
  counting: 'Counting rows…',

  issues: {
    'no-workbook': 'choose a workbook.',
    'no-rows': 'choose a sheet with rows.',
    'no-place': 'make room for answers beside the table, or choose another sheet.',
    'no-instruction': 'write what Claude should do.',
    'no-column-used': 'put at least one column into the instruction, or every row would get the same answer.',
    'unknown-column': 'there is no column called “{{name}}”.',
    'stray-braces': 'close the braces of “{{name}}”, or choose the column.',
    'braces-in-background': 'no column can stand in the background: “{{name}}”.',
    'braces-in-answer': 'no column can stand in a label or in the name of a field: “{{name}}”.',
    'too-few-labels': 'give at least two labels to choose from.',
    'field-without-name': 'give every field a name.',
    'field-name-repeated': 'two fields are called “{{name}}”.',
    'field-name-taken': 'your sheet already has a column “{{name}}”. Give the field another name.',
    'field-without-labels': 'give “{{name}}” at least two labels.',
    'column-name-empty': 'name the new column.',
    'column-name-taken': 'your sheet already has a column “{{name}}”. Choose another name.',
    'range-turned-round': 'the first row must stand before the last.',
    'range-outside': 'there are no rows in that range.',
    'empty-column-unknown': 'choose the column that must be empty.',
    'cap-not-an-amount': 'write the spending limit as an amount such as 5 or 2.50.',
  },

  sheet: {
    title: 'Choose a workbook',
    lead: 'Each row becomes one question to Claude. Your workbook is only read now; answers go into a copy later.',
    sampleTitle: 'No workbook at hand?',
    sampleText: 'Take the sample: a webshop’s support tickets, with an instruction that is ready to go.',
    sampleUse: 'Use the sample',
    recentTitle: 'Opened before',
    chooseOther: 'Another workbook',
    titleChosen: 'Which rows?',
    sheetLabel: 'Sheet',
    sheetHidden: '{{name}} (hidden in Excel)',
    sheetChart: '{{name}} (no rows: a chart)',
    sheetOther: '{{name}} (no rows)',
    headerLabel: 'Column names are in',
    headerRow: 'Row {{row, number}}',
    headerRows: 'Rows {{first, number}}–{{last, number}}',
    headerNone: 'No row: name them by letter',
    headerPick: 'Use row {{row}} as column names',
    headerHint: 'Or click a row number below.',
    aboveHeader_one: '{{count, number}} row above the column names is not sent.',
    aboveHeader_other: '{{count, number}} rows above the column names are not sent.',
    place: 'Answers go to column {{column}}, right of “{{before}}”.',
    placeBeyond:
      'Answers go to column {{column}}: right of “{{before}}”, the columns up to {{last}} are in use.',
    covered_one:
      'Row {{rows}} is a single cell merged across the table, where no answer could stand. It is not sent.',
    covered_other:
      '{{count, number}} rows are single cells merged across the table, where no answer could stand. They are not sent: {{rows}}.',
    idLabel: 'Row id',
    idNone: 'No id column',
    idSuggested: '{{name}} (suggested)',
    idHint: 'Used to find each row again if you sort the sheet.',
    gridLabel: 'The first rows of “{{sheet}}”',
    gridCaption: 'First rows of the sheet. The row with the column names is marked.',
    gridHeader: 'Column names',
    gridHiddenRow: 'hidden in Excel',
    gridLeftOutRow: 'not sent: looks like no data',
    gridMoreColumns_one: 'and {{count, number}} more column, which can be used like the others',
    gridMoreColumns_other: 'and {{count, number}} more columns, which can be used like the others',
    gridMore_one: 'and {{count, number}} more row',
    gridMore_other: 'and {{count, number}} more rows',
    hidden_one: '{{count, number}} row is hidden or filtered out in Excel.',
    hidden_other: '{{count, number}} rows are hidden or filtered out in Excel.',
    hiddenInclude: 'Send hidden rows too',
    filledMerges_one:
      '“{{names}}” is merged over several rows; its value counts for each of them: {{count, number}} row.',
    filledMerges_other:
      '“{{names}}” is merged over several rows; its value counts for each of them: {{count, number}} rows.',
    fillDown: 'Fill empty cells of “{{name}}” from the row above',
    continueBy: 'Rows without “{{name}}” continue the row above',
    joinedRows_one: '{{count, number}} row was joined to the row above.',
    joinedRows_other: '{{count, number}} rows were joined to the rows above.',
    nonDataSure_one:
      '{{count, number}} row looks like no data and is not sent unless you tick this: {{rows}}.',
    nonDataSure_other:
      '{{count, number}} rows look like no data and are not sent unless you tick this: {{rows}}.',
    nonDataSend: 'Send them too',
    nonDataUnsure_one: '{{count, number}} row may be no data, but is sent unless you tick this: {{rows}}.',
    nonDataUnsure_other:
      '{{count, number}} rows may be no data, but are sent unless you tick this: {{rows}}.',
    nonDataLeaveOut: 'Leave them out',
    otherTable_one:
      'Another table of {{count, number}} row has its column names in row {{row, number}}: {{names}}.',
    otherTable_other:
      'Another table of {{count, number}} rows has its column names in row {{row, number}}: {{names}}.',
    otherTableTake: 'Take that table',
    sideReadsOwn: 'Only columns {{columns}} are read: other tables stand beside them.',
    sideReadsAll:
      'Other columns with names of their own stand beside {{columns}}, behind an empty column. All of them are read as one table.',
    sideTable_one:
      'In columns {{columns}} stands a table of {{count, number}} row, with its column names in row {{row, number}}: {{names}}.',
    sideTable_other:
      'In columns {{columns}} stands a table of {{count, number}} rows, with its column names in row {{row, number}}: {{names}}.',
    sideTakeOnly: 'Take only {{columns}}',
    sideTakeAll: 'Read all columns as one table',
    totalsRow: 'Row {{row, number}} is the totals row of the table and is not sent.',
    brokenLetters_one:
      'Line {{lines}} has letters that can’t be read in this encoding. They are sent as � or as invisible characters: choose another encoding if there should be letters.',
    brokenLetters_other:
      '{{count, number}} lines have letters that can’t be read in this encoding: {{lines}}. They are sent as � or as invisible characters: choose another encoding if there should be letters.',
    strayQuotes_one:
      'A quotation mark on line {{lines}} never closes, or closes too early: it is read as text. The saved file puts its cell in quotation marks, so that every program reads it so.',
    strayQuotes_other:
      'Quotation marks on {{count, number}} lines never close, or close too early: {{lines}}. They are read as text. The saved file puts these cells in quotation marks, so that every program reads them so.',
    unformatted_one:
      '{{count, number}} cell (row {{rows}}) has a number format that can’t be applied. The number or date itself is sent, not what Excel shows.',
    unformatted_other:
      '{{count, number}} cells (rows {{rows}}) have number formats that can’t be applied. The numbers or dates themselves are sent, not what Excel shows.',
    lostTexts_one:
      '{{count, number}} cell (row {{rows}}) refers to a text that is missing from the file. It is read as empty.',
    lostTexts_other:
      '{{count, number}} cells (rows {{rows}}) refer to texts that are missing from the file. They are read as empty.',
    repeatedCells_one:
      '{{count, number}} cell stands more than once in the file (row {{rows}}). The last one counts, and is all that a save keeps.',
    repeatedCells_other:
      '{{count, number}} cells stand more than once in the file (rows {{rows}}). The last of each counts, and is all that a save keeps.',
    guardedDigits_one:
      'Line {{lines}} has digits guarded from Excel by an equals sign, an apostrophe, a tab or an invisible character. Only the digits are sent; the file keeps the rest.',
    guardedDigits_other:
      '{{count, number}} lines have digits guarded from Excel by an equals sign, an apostrophe, a tab or an invisible character: {{lines}}. Only the digits are sent; the file keeps the rest.',
    useSheet: 'Use the sheet “{{name}}”',
    encodingLabel: 'Letters are stored as',
    encodingHint: 'Change it if umlauts or accents look wrong.',
    delimiterLabel: 'Columns are separated by',
    delimiterNoneHint:
      'Each line is one cell. In the saved file a tab, or a comma in a .csv, stands before the answer.',
    delimiters: {
      comma: 'Comma ,',
      semicolon: 'Semicolon ;',
      tab: 'Tab',
      pipe: 'Bar |',
      none: 'Nothing: one column',
    },
    reading: 'Reading “{{name}}”…',
    readingCancel: 'Stop reading',
    readAgain: 'Read it again',
    looking: 'Opening “{{name}}”…',
    noSheets: 'This workbook holds only charts or macros. Choose one with rows.',
    formulaRows_one:
      '{{count, number}} row has a formula that was never calculated. Open the file in Excel, save it, and choose it again.',
    formulaRows_other:
      '{{count, number}} rows have formulas that were never calculated. Open the file in Excel, save it, and choose it again.',
    losses: {
      formulas_one:
        '{{count, number}} formula ({{where}}) can’t be kept in the new Excel workbook: its value stands there instead. Your own file keeps it.',
      formulas_other:
        '{{count, number}} formulas ({{where}}) can’t be kept in the new Excel workbook: their values stand there instead. Your own file keeps them.',
      names_one:
        '{{count, number}} defined name ({{where}}) stands for something that the new Excel workbook can’t refer to, and will be missing there. Your own file keeps it.',
      names_other:
        '{{count, number}} defined names ({{where}}) stand for something that the new Excel workbook can’t refer to, and will be missing there. Your own file keeps them.',
      'covered-cells_one':
        '{{count, number}} cell ({{where}}) holds something under merged cells. That will be missing from the new Excel workbook; your own file keeps it.',
      'covered-cells_other':
        '{{count, number}} cells ({{where}}) hold something under merged cells. That will be missing from the new Excel workbook; your own file keeps it.',
      'print-ranges_one':
        'The print area of {{count, number}} sheet ({{where}}) can’t be kept in the new Excel workbook: all of the sheet will be printed.',
      'print-ranges_other':
        'The print areas of {{count, number}} sheets ({{where}}) can’t be kept in the new Excel workbook: all of these sheets will be printed.',
      'sheet-names_one':
        '{{count, number}} sheet has a name that Excel does not allow. In the new workbook it is called otherwise: {{where}}.',
      'sheet-names_other':
        '{{count, number}} sheets have names that Excel does not allow. In the new workbook they are called otherwise: {{where}}.',
    },
    warnings: {
      signed:
        'This workbook is digitally signed. The copy with the answers will no longer carry the signature; your original keeps it.',
      'shared-with-history':
        'This workbook keeps a history of changes by several people. The new column will not appear in that history.',
      'protected-sheet': 'This sheet is protected against editing. Answers can still be added to the copy.',
      'formulas-without-values':
        'Some formulas have never been calculated. Open the file in Excel, save it, and choose it again.',
      'saved-as-xlsx':
        'This is an older or different format. Answers will be saved as a new Excel workbook (.xlsx) with the cells, formulas, number formats, merged cells and names of this file. Charts, pictures, colours, drop-down lists and macros will not be in it; your own file keeps them.',
      'text-named-workbook':
        'This file is text, although its name is that of a workbook: Excel may refuse it or turn entries like 3-4 into dates. It is read here as it stands, and the copy with the answers gets a text file’s name, such as .csv or .tsv.',
      'letters-by-content':
        'The file says that its texts are in other letters than they are. They are read as their bytes mean them: check the first rows below.',
      'end-missing':
        'The end of this file is missing. Its sheets are whole and are read as they are; something else that it held, such as macros, is gone.',
      'rows-out-of-order':
        'The rows or cells of this sheet stand out of order in the file. They are read by their numbers, and saving writes them in order: nothing that you see changes.',
    },
  },

  instruction: {
    title: 'What should Claude do with each row?',
    editorLabel: 'Instruction for each row',
    editorPlaceholder: 'For example: Translate into French, in a friendly tone: …',
    editorHint:
      'Click a column to put it in, drag it, or type {{braces}}. Claude sees each row’s own text in its place.',
    columnsOffered: 'Columns',
    columnsLabel: 'Columns of your sheet',
    columnInsert: 'Put in the column {{name}}',
    columnsFilter: 'Find a column',
    chipKnown: 'Column {{name}}',
    chipUnknown: 'Unknown column {{name}}',
    unknown: 'Your sheet has no column “{{name}}”.',
    unknownSuggest: 'Did you mean “{{name}}”?',
    unknownReplace: 'Use “{{name}}”',
    stray: 'In “{{name}}” the braces are not closed, or they name no column.',
    keepBraces: 'Send the braces as they are',
    chipBraces: 'Two braces, sent as they are',
    lookAlike: 'Did you mean the column “{{name}}”? “{{written}}” is sent as it stands.',
    lookAlikeKeep: 'Leave it as it is',
    twin: '{{number}} columns are called “{{name}}”. This takes the first of them.',
    twinKeep: 'The first is right',
    answerTitle: 'What should the answer look like?',
    kind: { text: 'Text', labels: 'One of a list', fields: 'Several fields' },
    kindHint: {
      text: 'A sentence, a translation, a summary',
      labels: 'A category, a rating, yes or no',
      fields: 'A name and a date, each in its own column',
    },
    stripsPreamble: 'Leave out openings such as “Here is the translation:”',
    labelsLabel: 'Labels to choose from, one per line',
    labelsHint:
      'Paste a list from anywhere. Answers outside the list are marked, never passed off as fitting.',
    labelsCount_one: '{{count, number}} label',
    labelsCount_other: '{{count, number}} labels',
    labelsFrom: 'Take from a column',
    labelsTaken_one: '{{count, number}} value taken from “{{name}}”.',
    labelsTaken_other: '{{count, number}} values taken from “{{name}}”.',
    labelsNone: '“{{name}}” has no values.',
    labelsTooMany:
      '“{{name}}” has more than {{limit, number}} different values. Only the most frequent ones were taken.',
    fieldsLabel: 'Fields, each becomes a column',
    fieldName: 'Name of field {{number}}',
    fieldNamePlaceholder: 'Column name',
    fieldType: 'Kind of field {{number}}',
    fieldTypes: {
      text: 'Text',
      number: 'Number',
      'yes-no': 'Yes or no',
      date: 'Date',
      'one-of': 'One of a list',
    },
    fieldLabels: 'Labels of field {{number}}, separated by commas',
    fieldLabelsPlaceholder: 'Labels, separated by commas',
    fieldRemove: 'Remove field {{number}}',
    fieldAdd: 'Add a field',
    columnLabel: 'Name of the new column',
    columnHint: 'Added after the last column of your sheet.',
    lengthLabel: 'Longest answer',
    lengths: {
      short: 'Short: up to 50 words',
      medium: 'Medium: up to 300 words',
      long: 'Long: up to 1,000 words',
      'very-long': 'Very long: up to 3,000 words',
    },
    suggestedText: 'Answer',
    suggestedLabels: 'Category',
    rowsTitle: 'Which rows?',
    rows: {
      all: 'All rows',
      visible: 'Only rows that Excel shows',
      range: 'From row … to row …',
      'where-empty': 'Only where a column is empty',
    },
    rangeFirst: 'First row',
    rangeLast: 'Last row',
    emptyColumn: 'Column that must be empty',
    faultyRows_one:
      '{{count, number}} row has an error, or a formula that was never calculated, in the columns used, and is sent unless you tick this: {{rows}}.',
    faultyRows_other:
      '{{count, number}} rows have an error, or a formula that was never calculated, in the columns used, and are sent unless you tick this: {{rows}}.',
    faultyLeaveOut: 'Leave these rows out',
    emptyLabel: 'Rows with empty cells',
    emptyRules: {
      'skip-when-all-empty': 'Leave a row out if all its used cells are empty',
      'skip-when-any-empty': 'Leave a row out if any used cell is empty',
      'send-empty': 'Send every row; empty cells read “(empty)”',
    },
    backgroundTitle: 'Background for all rows',
    backgroundNone: 'optional',
    backgroundSet_one: '{{count, number}} word',
    backgroundSet_other: '{{count, number}} words',
    backgroundLabel: 'What Claude should know for every row',
    backgroundHint:
      'For example a style guide, product facts or definitions. It is sent with every row, so keep it to what matters.',
    backgroundBraces:
      'The background is the same for every row: “{{name}}” is not replaced by a row’s text there. Put the column into the instruction instead.',
    backgroundFile: 'Take from a file: text, Word or PDF',
    backgroundFileWrong:
      '“{{name}}” is neither a plain text file nor a Word document. Copy its text and paste it here.',
    backgroundFileLarge: '“{{name}}” is too long: up to {{limit, number}} characters are possible.',
  },

  preview: {
    title: 'Exactly what Claude reads',
    rowIs: 'Row {{row, number}}',
    positionOf: '{{position, number}} of {{total, number}}',
    previous: 'Row before',
    following: 'Row after',
    jump: 'Jump to',
    longest: 'Longest',
    shortest: 'Shortest',
    'first-with-empty': 'First with empty cells',
    nonData: 'This row is left out: it looks like no data (see “Sheet”).',
    faulty: 'This row is left out: a cell that is used holds an error, or a formula without a value.',
    skipped: 'This row is left out: its cells are empty.',
    notSent: 'This row is left out: it is not among the rows you chose, or its cells are empty.',
    waiting: 'Write an instruction to see what Claude will read.',
    withBackground: 'The background stands before this text.',
    noneFound: 'There is no such row.',
    loading: 'Putting the text together…',
  },

  model: {
    title: 'Which model?',
    fast: 'Fast and cheap',
    balanced: 'Balanced',
    capable: 'Most capable',
    other: 'Other model',
    fastText: 'Sorting, short answers, clear rules',
    balancedText: 'Good for most work',
    capableText: 'Hard judgement, long or delicate texts',
    otherText: 'Also available with your key',
    per1000: 'about {{price}} per 1,000 rows',
    per1000Unknown: 'price not known',
    per1000Waiting: 'reckoning the price…',
    narrows: 'How long the answers get decides the price. Try a few rows and the range gets narrower.',
    deprecated: 'will be switched off soon',
    more: 'Other models',
    moreLabel: 'Another model',
    moreHint: 'Choose one, or type its name as Anthropic writes it.',
    failed: 'The list of models could not be loaded.',
  },

  tryOut: {
    title: 'Try it on a few rows',
    lead: 'See real answers before you send everything.',
    leadPractice: 'See how it goes. In practice the answers are made up on this computer.',
    run_one: 'Try {{count, number}} row',
    run_other: 'Try {{count, number}} rows',
    running: 'Asking Claude…',
    runningPractice: 'Making up answers…',
    price: 'Trying costs the full price, at most about {{price}}.',
    priceUnknown: 'Trying costs the full price of these rows.',
    pricePractice: 'Free: practice answers are made up.',
    whichLabel: 'Rows to try',
    which: { first: 'The first 3 rows', chosen: 'Rows I choose' },
    chosenLabel: 'Row numbers, at most 10',
    chosenPlaceholder: 'for example 5, 12, 40',
    chosenWrong: 'Write row numbers as Excel shows them, separated by commas; at most 10.',
    before: 'Last time:',
    noAnswer: 'No answer',
    costTotal: 'These tries cost {{price}}.',
    costFree: 'These tries cost nothing.',
    outdated: 'You have changed something since these answers came. Try again to see what Claude does now.',
    looksWrong: 'Looks wrong? Change the instruction',
    resultsHere: 'The answers are here.',
    resultsLabel: 'Answers to the rows tried',
    noKeyTitle: 'No key yet, so this is practice',
    noKeyText:
      'Answers are made up on this computer and nothing is sent. With an Anthropic key you get real ones.',
    addKey: 'Add a key',
    practiceSwitch: 'Practise with made-up answers',
    practiceSwitchHint: 'Nothing is sent and nothing costs anything.',
  },

  send: {
    title: 'Ready to send',
    titlePractice: 'Ready to practise',
    summary: 'Summary',
    workbook: 'Workbook',
    sheet: 'Sheet',
    rows: 'Rows',
    leftOut: 'Left out',
    leftOutRows_one: '{{count, number}} row that looks like no data: {{rows}}',
    leftOutRows_other: '{{count, number}} rows that look like no data: {{rows}}',
    rowsSkipped: '{{rows}}, and {{skipped, number}} left out because their cells are empty',
    longRowsTitle_one: 'Row {{row, number}} is probably longer than this model can read',
    longRowsTitle_other:
      '{{count, number}} rows are probably longer than this model can read; the longest is row {{row, number}}',
    longRows:
      'It has about {{tokens, number}} tokens, and the model reads {{readable, number}}. Anthropic will refuse such a row: it costs nothing and stays without an answer. Shorten the text, leave the row out, or choose a model that reads more.',
    manyLabelsTitle_one: 'A list of {{count, number}} label may be refused',
    manyLabelsTitle_other: 'A list of {{count, number}} labels may be refused',
    largeFormatTitle: 'So many fields may be refused',
    largeFormat:
      'Anthropic holds Claude to a list or to fields only up to a certain size and does not say to which. Try one row first: what is refused costs nothing. If it is, use fewer, or ask for a text and name the labels in the background.',
    rowsShared: '{{rows}}; identical ones are asked once, {{requests, number}} questions in all',
    model: 'Model',
    newColumn_one: 'New column',
    newColumn_other: 'New columns',
    placeLabel: 'Goes to',
    placeOne: 'Column {{column}}',
    placeSeveral: 'Columns {{first}} to {{last}}',
    price: 'Price',
    pricePractice: 'Free',
    pricePracticeText: 'Practice: answers are made up on this computer and marked as such.',
    priceUnknown: 'Not known',
    priceUnknownText:
      'There is no price for this model in Sheetbatch. Anthropic will charge its own price; look it up before you send.',
    withoutDiscount: 'Without the discount',
    saving: 'You save',
    caching: 'Saved on the background',
    cachingSaves: '{{low}} to {{high}}',
    cachingCanCostMore:
      'Anthropic is asked to remember your background between rows. If it seldom does, that costs up to {{price}} more than sending it plainly.',
    worstCase: 'At the very most',
    worstCaseHint: 'If every answer were as long as it may be.',
    isCounted:
      'The text was measured by Anthropic on a sample of your rows; the length of the answers is an estimate.',
    isGuessed:
      'The text was measured by a rule of thumb on this computer; the length of the answers is an estimate.',
    estimating: 'Reckoning the price…',
    again: 'Reckon again',
    capLabel: 'Never spend more than (US dollars)',
    capHint: 'At this amount the job pauses and asks you. Leave empty for no limit.',
    capWrong: 'Write an amount such as 5 or 2.50.',
    capLow: 'This is below the most the job could cost, so it may pause on the way.',
    later: 'More ways to send',
    queueButton_one: '{{send}}, when {{count, number}} job before it is done',
    queueButton_other: '{{send}}, when {{count, number}} jobs before it are done',
    optionsTitle: 'Options',
    share: 'Ask once for identical rows',
    shareHint: 'Rows with exactly the same text share one answer and one price.',
    delete: 'Delete the batch at Anthropic afterwards',
    deleteHint: 'Once all answers are on this computer. Otherwise Anthropic keeps them for 29 days.',
    leavesTitle: 'What leaves your computer',
    leavesColumns: 'For each row, the text of these columns, put into your instruction:',
    leavesInstruction: 'Your instruction',
    leavesBackground_one: 'The background ({{count, number}} word)',
    leavesBackground_other: 'The background ({{count, number}} words)',
    leavesLabels: 'The names of your labels or fields',
    leavesIds:
      'For each row its number, or its id where it is short and plain, so that answers find their way back',
    leavesTo:
      'It goes to Anthropic (api.anthropic.com) and nowhere else. Other columns, the file and its name stay here.',
    leavesNothing: 'Nothing. In practice the answers are made up on this computer.',
    howLongOwn:
      'Your last {{count, number}} batches of about this size took {{shortest}} to {{longest}}, half of them up to {{median}}. You can close the window or the laptop meanwhile.',
    howLong:
      'Usually done within an hour, at most 24. You may close the app and the lid: the job goes on at Anthropic.',
    howLongPractice: 'Done in under a minute.',
    button_one: 'Send {{count, number}} row for about {{price}}',
    button_other: 'Send {{count, number}} rows for about {{price}}',
    buttonUnpriced_one: 'Send {{count, number}} row (price not known)',
    buttonUnpriced_other: 'Send {{count, number}} rows (price not known)',
    buttonPractice_one: 'Practise with {{count, number}} row — free',
    buttonPractice_other: 'Practise with {{count, number}} rows — free',
    buttonWaiting: 'Reckoning the price…',
    buttonNothing: 'No rows to send',
    sending: 'Writing everything down…',
    unsure:
      'Whether this job was taken could not be learned yet. If it was, it shows up here by itself; look at your jobs before you send it again.',
    lookAtJobs: 'Look at your jobs',
  },
} as const;
