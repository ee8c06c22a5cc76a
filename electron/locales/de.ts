import type { Words } from './sentences.ts';

/** The program's sentences outside of its page in German; words as in renderer/messages/de/german.ts. */
export const german: Words = {
  dialogs: {
    chooseWorkbook: 'Arbeitsmappe auswählen',
    saveWorkbook: 'Antworten speichern',
    workbooks: 'Arbeitsmappen und Tabellen',
    allFiles: 'Alle Dateien',
  },
  menu: {
    file: 'Datei',
    newJob: 'Neuer Auftrag',
    openWorkbook: 'Arbeitsmappe öffnen…',
    saveAnswers: 'Antworten speichern…',
    settings: 'Einstellungen',
    closeWindow: 'Fenster schließen',
    quit: 'Sheetbatch beenden',
    edit: 'Bearbeiten',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    learnSpelling: 'Zum Wörterbuch hinzufügen',
    find: 'Suchen',
    view: 'Ansicht',
    jobs: 'Aufträge',
    templates: 'Vorlagen',
    actualSize: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fullScreen: 'Vollbild',
    window: 'Fenster',
    minimize: 'Minimieren',
    zoom: 'Zoomen',
    front: 'Alle nach vorne bringen',
    about: 'Über Sheetbatch',
    services: 'Dienste',
    hide: 'Sheetbatch ausblenden',
    hideOthers: 'Andere ausblenden',
    showAll: 'Alle einblenden',
    help: 'Hilfe',
    guide: 'Anleitung',
    shortcuts: 'Tastenkombinationen',
    reportProblem: 'Problem melden…',
    checkUpdates: 'Nach Updates suchen…',
  },
  tray: {
    open: 'Sheetbatch öffnen',
    quit: 'Sheetbatch beenden',
    startsAtLogin: 'Mit dem Computer starten',
    idle: 'Kein Auftrag läuft',
    running: { one: '{{count}} Auftrag läuft', other: '{{count}} Aufträge laufen' },
    needing: { one: '{{count}} Auftrag braucht Sie', other: '{{count}} Aufträge brauchen Sie' },
    more: { one: '{{count}} weiterer Auftrag', other: '{{count}} weitere Aufträge' },
    job: '{{job}}: {{state}}',
    state: {
      draft: 'wird notiert',
      queued: 'in der Warteschlange',
      sending: 'wird gesendet',
      processing: 'Claude arbeitet',
      collecting: 'Antworten werden abgeholt',
      finished: 'fertig',
      paused: 'pausiert',
      canceling: 'wird abgebrochen',
      canceled: 'abgebrochen',
      needing: 'braucht Sie',
    },
  },
  notices: {
    stillRunningTitle: 'Sheetbatch läuft weiter',
    stillRunningBody:
      'Ihre Aufträge laufen im Hintergrund weiter. Öffnen oder beenden Sie Sheetbatch über das Symbol neben der Uhr.',
    updateTitle: 'Eine neue Version ist bereit',
    updateBody: 'Sie wird installiert, wenn Sie Sheetbatch beenden.',
    finishedTitle: '{{job}}: fertig',
    canceledTitle: '{{job}}: abgebrochen',
    allAnswered: {
      one: '{{count}} Zeile ist beantwortet. Öffnen Sie Sheetbatch, um die Arbeitsmappe zu speichern.',
      other:
        'Alle {{count}} Zeilen sind beantwortet. Öffnen Sie Sheetbatch, um die Arbeitsmappe zu speichern.',
    },
    someAnswered: {
      one: '{{answered}} von {{count}} Zeile beantwortet. Öffnen Sie Sheetbatch, um den Rest zu sehen.',
      other: '{{answered}} von {{count}} Zeilen beantwortet. Öffnen Sie Sheetbatch, um den Rest zu sehen.',
    },
    needsUserTitle: '{{job}}: Sie werden gebraucht',
    needsUserBody: {
      key: 'Der Auftrag wartet, weil es keinen Schlüssel gibt, den Anthropic annimmt.',
      money: 'Der Auftrag wartet, weil das Ausgabenlimit oder das Guthaben bei Anthropic aufgebraucht ist.',
      expiring:
        'Anthropic löscht bald Antworten, die noch nicht hier sind. Lassen Sie Sheetbatch laufen, damit es sie abholen kann.',
      other: 'Der Auftrag ist stehen geblieben. Öffnen Sie Sheetbatch, um zu sehen, warum.',
    },
  },
  updates: {
    newest: {
      title: 'Sheetbatch ist auf dem neuesten Stand',
      text: 'Sie haben Version {{version}}.',
    },
    downloading: {
      title: 'Sheetbatch {{version}} wird geladen',
      text: 'Sie werden gefragt, wenn es bereit ist. Ihre Aufträge laufen weiter.',
    },
    failed: {
      title: 'Sheetbatch konnte nicht nach Updates suchen',
      text: 'Prüfen Sie Ihre Internetverbindung und versuchen Sie es später noch einmal. Sie haben Version {{version}}; sie funktioniert wie bisher.',
    },
    managed: {
      title: 'Updates sind ausgeschaltet',
      text: 'Ihre Organisation kümmert sich auf diesem Computer um Updates. Sie haben Version {{version}}.',
    },
    none: {
      title: 'Diese Kopie aktualisiert sich nicht selbst',
      text: 'Sie haben Version {{version}}. Neue Versionen gibt es dort, woher Sie diese haben.',
    },
    ready: {
      title: 'Sheetbatch {{version}} ist bereit',
      text: 'Das dauert einen Moment, und Sheetbatch startet neu. Wird dann gerade etwas gesendet, wartet es, bis alles angekommen ist. Ihre Aufträge laufen danach weiter.',
    },
    news: 'Neu in dieser Version:',
    restart: 'Jetzt neu starten',
    later: 'Beim Beenden',
    ok: 'OK',
  },
  taskBar: {
    needing: { one: '{{count}} Auftrag braucht Sie', other: '{{count}} Aufträge brauchen Sie' },
  },
  trouble: {
    cameBackTitle: 'Das Fenster von Sheetbatch wurde neu geöffnet',
    cameBack: 'Es funktionierte nicht mehr. Ihre Aufträge sind davon nicht betroffen.',
    crashesTitle: 'Das Fenster von Sheetbatch schließt sich immer wieder',
    crashes:
      'Es hat innerhalb einer Minute mehrmals nicht mehr funktioniert. Ihre Aufträge laufen im Hintergrund weiter. Wenn es wieder geschieht, melden Sie es über das Menü „Hilfe“.',
    openAgain: 'Neu öffnen',
    hangsTitle: 'Das Fenster von Sheetbatch reagiert nicht',
    hangs:
      'Sie können warten oder es neu öffnen. Was Sie zuletzt eingegeben haben, kann verloren gehen. Ihre Aufträge laufen in jedem Fall weiter.',
    wait: 'Warten',
    mistakeTitle: 'In Sheetbatch ist ein Fehler aufgetreten',
    mistake:
      'Sie können weiterarbeiten. Wenn etwas nicht stimmt, beenden Sie Sheetbatch und starten Sie es neu: Ihre Aufträge und Antworten bleiben erhalten. Melden können Sie es über „Hilfe“, „Problem melden“.',
    goOn: 'Fortfahren',
  },
  closing: {
    title: 'Soll Sheetbatch weiterlaufen?',
    question:
      'Dieser Desktop zeigt kein Symbol neben der Uhr, deshalb wird das Fenster in die Taskleiste gelegt, solange Aufträge laufen. Wenn Sie Sheetbatch beenden, warten sie, bis Sie es wieder öffnen.',
    keepRunning: 'Weiterlaufen lassen',
    cancel: 'Abbrechen',
  },
  startFailures: {
    inUseTitle: 'Sheetbatch läuft bereits',
    inUse:
      'Ein anderes Sheetbatch verwendet den Ordner {{folder}}. Benutzen Sie jenes, oder schließen Sie es zuerst.',
    notWritableTitle: 'Sheetbatch kann seine Daten nicht aufbewahren',
    notWritable:
      'In den Ordner {{folder}} kann nichts geschrieben werden. Prüfen Sie, ob Sie ihn ändern dürfen und der Datenträger nicht voll ist.',
    damagedTitle: 'Ihre Aufträge konnten nicht geöffnet werden',
    damaged:
      'Die Datei mit Ihren Aufträgen ist beschädigt und ließ sich nicht reparieren. Es wurde nichts gelöscht: Sie liegt in {{folder}}. Stellen Sie eine Sicherungskopie dieses Ordners wieder her, oder verschieben Sie die Datei, um neu zu beginnen.',
    tooOldTitle: 'Dieses Sheetbatch ist zu alt für Ihre Aufträge',
    tooOld:
      'Auf diesem Computer wurde eine neuere Version von Sheetbatch verwendet. Installieren Sie diese Version wieder, um weiterzuarbeiten.',
    diskFullTitle: 'Der Datenträger ist voll',
    diskFull:
      'Sheetbatch braucht etwas freien Platz in {{folder}}. Schaffen Sie Platz und starten Sie es erneut.',
    otherTitle: 'Sheetbatch konnte nicht starten',
    other:
      'Beim Öffnen von {{folder}} ist etwas Unerwartetes passiert. Starten Sie Sheetbatch erneut; Ihre Aufträge bleiben erhalten.',
  },
};
