/** What can go wrong with files and workbooks, on the way in and on the way out. */
export const fileProblems = {
  'file-not-chosen': {
    title: 'Keine Datei ausgewählt',
    explanation: 'Sheetbatch braucht eine Arbeitsmappe, um zu arbeiten.',
    next: 'Wählen Sie eine Arbeitsmappe, oder ziehen Sie eine auf das Fenster.',
  },
  'file-not-found': {
    title: 'Die Datei ist nicht mehr da',
    explanation: 'Sie wurde verschoben, umbenannt oder gelöscht, oder ihr Laufwerk ist nicht verbunden.',
    withFacts: '„{{name}}“ wurde verschoben, umbenannt oder gelöscht, oder das Laufwerk ist nicht verbunden.',
    next: 'Wählen Sie die Datei dort erneut, wo sie jetzt liegt.',
  },
  'file-not-readable': {
    title: 'Die Datei konnte nicht gelesen werden',
    explanation:
      'Ihr Computer hat es nicht erlaubt. Vielleicht ist die Datei anderswo geöffnet, oder Sie dürfen sie nicht lesen.',
    withFacts:
      'Ihr Computer ließ Sheetbatch „{{name}}“ nicht lesen. Vielleicht ist die Datei anderswo geöffnet, oder Sie dürfen sie nicht lesen.',
    next: 'Schließen Sie sie in anderen Programmen, oder kopieren Sie sie in Ihren Ordner „Dokumente“, und wählen Sie sie erneut.',
  },
  'file-too-large': {
    title: 'Die Datei ist zu groß',
    explanation: 'Sie ist größer, als Sheetbatch sicher öffnen kann.',
    next: 'Teilen Sie die Arbeitsmappe in kleinere Dateien auf, oder speichern Sie nur das benötigte Blatt als eigene Datei.',
  },
  'file-type-unknown': {
    title: 'Diese Datei kann Sheetbatch nicht öffnen',
    explanation:
      'Sheetbatch öffnet Excel (.xlsx, .xlsm, .xlsb, .xls), OpenDocument (.ods) und Texttabellen (.csv, .tsv, .txt).',
    withFacts:
      '„{{name}}“ ist etwas anderes. Sheetbatch öffnet Excel (.xlsx, .xlsm, .xlsb, .xls), OpenDocument (.ods) und Texttabellen (.csv, .tsv, .txt).',
    next: 'Öffnen Sie die Datei in Excel, wählen Sie „Speichern unter“ und dann „Excel-Arbeitsmappe (.xlsx)“.',
  },
  'file-empty': {
    title: 'Die Datei ist leer',
    explanation: 'Es steht nichts darin. Vielleicht wird sie noch aus einem Cloudordner geladen.',
    next: 'Öffnen Sie sie zur Prüfung in Excel, und wählen Sie sie dann erneut.',
  },
  'workbook-damaged': {
    title: 'Die Arbeitsmappe ist beschädigt',
    explanation: 'Ein Teil der Datei fehlt oder ist nicht lesbar; deshalb hat Sheetbatch sie nicht geöffnet.',
    next: 'Öffnen Sie sie in Excel, lassen Sie Excel sie reparieren, speichern Sie sie unter neuem Namen und wählen Sie diese Datei.',
  },
  'workbook-cut-off': {
    title: 'Das Ende der Datei fehlt',
    explanation:
      'Es fehlt ein Stück der Arbeitsmappe selbst, wie nach einem abgebrochenen Download oder Kopieren. Sheetbatch hat sie nicht geöffnet, damit keine Zeilen verloren gehen.',
    next: 'Holen Sie die Datei noch einmal von dort, wo sie herkommt, und wählen Sie diese.',
  },
  'workbook-password-protected': {
    title: 'Die Arbeitsmappe ist mit einem Kennwort geschützt',
    explanation: 'Sheetbatch kann keine Arbeitsmappe lesen, die zum Öffnen ein Kennwort braucht.',
    next: 'Wählen Sie in Excel „Datei › Informationen › Arbeitsmappe schützen“, entfernen Sie das Kennwort in einer Kopie und wählen Sie diese Kopie.',
  },
  'workbook-unsafe': {
    title: 'Die Arbeitsmappe wurde zur Sicherheit nicht geöffnet',
    explanation:
      'Ihr Inhalt ist so aufgebaut, dass er einen Computer lahmlegen kann. Gewöhnliche Arbeitsmappen sind nicht so.',
    next: 'Wenn Sie ihr vertrauen, öffnen Sie sie in Excel, speichern Sie sie als neue .xlsx-Datei und wählen Sie diese.',
  },
  'workbook-encoding-unknown': {
    title: 'Die Zeichen in dieser Textdatei lassen sich nicht erkennen',
    explanation: 'Sheetbatch konnte nicht feststellen, wie der Text in der Datei gespeichert ist.',
    next: 'Wählen Sie die Zeichencodierung selbst, oder öffnen Sie die Datei in Excel und speichern Sie sie als „CSV UTF-8“.',
  },
  'sheet-not-found': {
    title: 'Das Blatt ist nicht in der Arbeitsmappe',
    explanation: 'Vielleicht wurde es umbenannt oder gelöscht, seit Sie die Datei gewählt haben.',
    withFacts:
      'In dieser Arbeitsmappe gibt es kein Blatt „{{sheet}}“. Vielleicht wurde es umbenannt oder gelöscht.',
    next: 'Wählen Sie ein anderes Blatt, oder öffnen Sie die Datei erneut.',
  },
  'sheet-without-rows': {
    title: 'Unter den Überschriften stehen keine Zeilen',
    explanation: 'Sheetbatch hat in diesem Blatt nichts zum Senden gefunden.',
    next: 'Wählen Sie ein anderes Blatt, oder eine Überschriftenzeile weiter oben.',
  },
  'sheet-is-chart': {
    title: 'Dieses Blatt ist ein Diagramm, keine Tabelle',
    explanation: 'Ein Diagrammblatt hat keine Zeilen, mit denen sich arbeiten lässt.',
    next: 'Wählen Sie das Blatt mit den Zahlen des Diagramms.',
  },
  'sheet-is-pivot': {
    title: 'Dieses Blatt zeigt eine Pivot-Tabelle',
    explanation:
      'Excel schreibt die Zeilen einer Pivot-Tabelle beim Aktualisieren neu. Antworten daneben stünden bald in den falschen Zeilen.',
    withFacts:
      'Die Pivot-Tabelle fasst die Zeilen des Blatts „{{sheet}}“ zusammen. Antworten neben ihren eigenen Zeilen stünden nach dem Aktualisieren in den falschen Zeilen.',
    next: 'Wählen Sie das Blatt mit den Zeilen, die sie zusammenfasst.',
  },
  'header-row-out-of-range': {
    title: 'Diese Überschriftenzeile liegt unter der letzten Zeile',
    explanation: 'Die Überschriften müssen über den Zeilen stehen, die gesendet werden.',
    next: 'Wählen Sie eine Zeile weiter oben.',
  },
  'reading-canceled': {
    title: 'Das Lesen wurde angehalten',
    explanation: 'Sie haben es angehalten, bevor das ganze Blatt gelesen war. Nichts wurde behalten.',
    next: 'Wählen Sie die Arbeitsmappe erneut, wenn Sie so weit sind.',
  },

  'workbook-locked': {
    title: 'Die Arbeitsmappe ist in einem anderen Programm geöffnet',
    explanation:
      'Excel gibt eine Datei nicht frei, solange sie geöffnet ist; deshalb kann nichts hineingeschrieben werden. Ihre Antworten sind hier sicher.',
    withFacts:
      '„{{name}}“ ist in einem anderen Programm geöffnet; deshalb kann nichts hineingeschrieben werden. Ihre Antworten sind hier sicher.',
    next: 'Schließen Sie die Arbeitsmappe in Excel und speichern Sie erneut, oder speichern Sie eine Kopie.',
  },
  'workbook-changed-while-saving': {
    title: 'Die Arbeitsmappe wurde während des Speicherns geändert',
    explanation:
      'Jemand hat sie im selben Moment gespeichert. Sheetbatch hat aufgehört, um diese Arbeit nicht zu überschreiben. Ihre Antworten sind hier sicher.',
    next: 'Speichern Sie erneut.',
  },
  'save-not-verified': {
    title: 'Die neue Datei war nicht, was sie sein sollte',
    explanation:
      'Sheetbatch liest jede Datei noch einmal, bevor sie eine andere ersetzt, und in dieser stand nicht, was darin stehen muss. Sie wurde verworfen: Ihre eigene Datei ist wie zuvor, und Ihre Antworten sind hier sicher.',
    next: 'Speichern Sie noch einmal. Wenn es wieder geschieht, exportieren Sie die Antworten als CSV und senden Sie uns einen Bericht (Hilfe, Problem melden).',
  },
  'pivot-beside-table': {
    title: 'Neben der Tabelle steht eine Pivot-Tabelle',
    explanation:
      'Rechts von der Tabelle sind nur Spalten neben einer Pivot-Tabelle frei. Sie wächst beim Aktualisieren und würde die Antworten überschreiben.',
    next: 'Verschieben Sie die Pivot-Tabelle in Excel auf ein eigenes Blatt, oder wählen Sie ein anderes Blatt.',
  },
  'workbook-full': {
    title: 'Für eine weitere Spalte ist kein Platz',
    explanation:
      'Rechts von der Tabelle ist bis zur letzten Spalte, die Excel erlaubt, keine Spalte auf allen Zeilen frei. Es wird nichts überschrieben, und es ist nichts verloren.',
    next: 'Leeren oder löschen Sie in Excel Spalten rechts von der Tabelle und versuchen Sie es erneut.',
  },
  'trial-failed': {
    title: 'In diese Arbeitsmappe lassen sich keine Antworten schreiben',
    explanation:
      'Bevor Sie bezahlen, probiert Sheetbatch aus, ob sich Antworten schreiben lassen. In dieser Arbeitsmappe ist das nicht gelungen. Es wurde nichts gesendet.',
    next: 'Öffnen Sie die Datei in Excel oder LibreOffice, speichern Sie sie als neue Excel-Arbeitsmappe (.xlsx) und wählen Sie diese.',
  },
  'workbook-text-too-long': {
    title: 'Eine Zelle enthält mehr Text, als Excel erlaubt',
    explanation:
      'Die Antworten werden in einer Excel-Datei gespeichert, deren Zellen höchstens 32.767 Zeichen fassen. Es wurde nichts geschrieben, und es ist nichts verloren.',
    withFacts:
      'Die Zelle {{cell}} im Blatt „{{sheet}}“ enthält mehr als 32.767 Zeichen. Die Antworten werden in einer Excel-Datei gespeichert, deren Zellen nicht mehr fassen. Es wurde nichts geschrieben, und es ist nichts verloren.',
    next: 'Kürzen Sie diese Zelle, oder speichern Sie die Arbeitsmappe als CSV und importieren Sie diese.',
  },
  'folder-not-found': {
    title: 'Der Ordner ist nicht mehr da',
    explanation:
      'Er wurde verschoben oder gelöscht, oder sein Laufwerk ist nicht verbunden. Ihre Antworten sind hier sicher.',
    next: 'Verbinden Sie das Laufwerk, oder speichern Sie an einem anderen Ort.',
  },
  'folder-not-writable': {
    title: 'In diesen Ordner kann nichts geschrieben werden',
    explanation: 'Ihr Computer erlaubt das Speichern dort nicht. Ihre Antworten sind hier sicher.',
    next: 'Speichern Sie eine Kopie in einem anderen Ordner, zum Beispiel „Dokumente“.',
  },
  'disk-full': {
    title: 'Der Datenträger ist voll',
    explanation: 'Zum Weitermachen fehlt Platz. Von dem, was schon da war, ist nichts verloren.',
    next: 'Schaffen Sie Platz und versuchen Sie es dann erneut.',
  },
  'save-refused-source-missing': {
    title: 'Die Originalarbeitsmappe ist nicht mehr da',
    explanation:
      'Sie wurde verschoben, umbenannt oder gelöscht; deshalb können die Antworten nicht eingefügt werden. Sie sind hier sicher.',
    withFacts:
      '„{{name}}“ wurde verschoben, umbenannt oder gelöscht; deshalb können die Antworten nicht eingefügt werden. Sie sind hier sicher.',
    next: 'Legen Sie die Datei wieder dorthin, wo sie war, und speichern Sie dann erneut.',
  },
  'save-letters-lacking': {
    title: 'Einige Antworten enthalten Zeichen, die diese Datei nicht aufnehmen kann',
    explanation:
      'In der Codierung, in der die Datei gespeichert ist, fehlen Zeichen, die in den Antworten stehen. Es wurde nichts geschrieben.',
    next: 'Wählen Sie im Dialog zum Speichern, ob die Datei UTF-8 wird oder Fragezeichen geschrieben werden.',
  },
  'save-nothing-to-write': {
    title: 'Es gibt noch nichts einzutragen',
    explanation:
      'Keine Antwort hat eine Zeile, in die sie gehört: Entweder ist noch keine da, oder alle ihre Zeilen wurden geändert oder sind verschwunden.',
    next: 'Warten Sie auf die Antworten, oder sehen Sie sich die Ergebnisse hier an.',
  },
  'undo-file-gone': {
    title: 'Es gibt nichts mehr rückgängig zu machen',
    explanation: 'Die Datei wurde seit dem Speichern verschoben, umbenannt oder gelöscht.',
    withFacts: '„{{name}}“ wurde seit dem Speichern verschoben, umbenannt oder gelöscht.',
    next: 'Ihre Antworten sind noch hier und können erneut gespeichert werden.',
  },
  'undo-file-changed': {
    title: 'Sie haben seither an der Datei gearbeitet',
    explanation:
      'Würden die Spalten jetzt entfernt, könnte auch Ihre eigene Arbeit verloren gehen; deshalb lässt Sheetbatch die Datei unverändert.',
    withFacts:
      '„{{name}}“ wurde seit dem Speichern geändert. Würden die Spalten jetzt entfernt, könnte auch Ihre eigene Arbeit verloren gehen; deshalb lässt Sheetbatch die Datei unverändert.',
    next: 'Öffnen Sie die Datei in Excel und löschen Sie die Spalten dort.',
  },
  'undo-backup-changed': {
    title: 'Die Sicherungskopie ist nicht mehr da',
    explanation:
      'Sie wurde inzwischen verschoben, gelöscht oder geändert; deshalb lässt sich die Arbeitsmappe nicht wiederherstellen, wie sie war.',
    withFacts:
      'Die Sicherungskopie von „{{name}}“ wurde inzwischen verschoben, gelöscht oder geändert; deshalb lässt sich die Arbeitsmappe nicht wiederherstellen, wie sie war.',
    next: 'Legen Sie die Sicherungskopie wieder neben die Arbeitsmappe, oder löschen Sie die Spalten in Excel.',
  },
  'export-source-changed': {
    title: 'Die Arbeitsmappe wurde seit dem Senden geändert',
    explanation:
      'Ihre Zeilen stehen vielleicht inzwischen woanders; deshalb lassen sich nur die gesendeten Spalten exportieren. Es wurde nichts geschrieben.',
    next: 'Wählen Sie nur gesendete Spalten, oder speichern Sie die Antworten in der Arbeitsmappe.',
  },
  'export-source-missing': {
    title: 'Die Originalarbeitsmappe ist nicht lesbar',
    explanation:
      'Sie wurde verschoben, umbenannt oder gelöscht; deshalb lassen sich nur die gesendeten Spalten exportieren. Es wurde nichts geschrieben.',
    next: 'Legen Sie die Arbeitsmappe wieder dorthin, wo sie war, oder wählen Sie nur gesendete Spalten.',
  },
  'undo-columns-gone': {
    title: 'Die Spalten sind nicht mehr da',
    explanation: 'Sie haben seither an der Datei gearbeitet, und keine dieser Spalten wurde darin gefunden.',
    withFacts: '„{{name}}“ wurde seit dem Speichern geändert, und keine dieser Spalten wurde darin gefunden.',
    next: 'Falls sie noch da sind, löschen Sie sie in Excel. Ihre Antworten sind noch hier und können erneut gespeichert werden.',
  },
} as const;
