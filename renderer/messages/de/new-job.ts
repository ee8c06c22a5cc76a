import type { AreaIn } from '../en/translation.ts';

/**
 * The wizard: sheet, instruction, try, send. Where a placeholder's braces are meant for the reader they come
 * in as a value.
 */
export const newJob = {
  title: 'Neuer Auftrag',
  steps: 'Schritte',
  startOver: 'Von vorn beginnen',
  startOverTitle: 'Von vorn beginnen?',
  startOverText:
    'Ihre Auswahl und Ihre Anweisung in diesem Assistenten werden gelöscht. Ihre Arbeitsmappe und Ihre Aufträge bleiben, wie sie sind.',
  stepDone: 'erledigt',
  step: { sheet: 'Blatt', instruction: 'Anweisung', try: 'Probe', send: 'Senden' },
  stepHint: {
    sheet: 'Welche Zeilen',
    instruction: 'Was zu tun ist',
    try: 'Einige Antworten',
    send: 'Der Preis, dann los',
  },
  back: 'Zurück',
  next: { sheet: 'Weiter: Anweisung', instruction: 'Weiter: Probe', try: 'Weiter: Senden' },
  stillMissing: 'Noch zu tun: {{issue}}',
  toBeSent_one: '{{count, number}} Zeile wird gesendet',
  toBeSent_other: '{{count, number}} Zeilen werden gesendet',
  rowsOfSheet_one: '{{count, number}} Zeile in diesem Blatt',
  rowsOfSheet_other: '{{count, number}} Zeilen in diesem Blatt',
  counting: 'Zeilen werden gezählt…',

  issues: {
    'no-workbook': 'Wählen Sie eine Arbeitsmappe.',
    'no-rows': 'Wählen Sie ein Blatt mit Zeilen.',
    'no-place': 'Schaffen Sie neben der Tabelle Platz für die Antworten, oder wählen Sie ein anderes Blatt.',
    'no-instruction': 'Schreiben Sie, was Claude tun soll.',
    'no-column-used':
      'Fügen Sie mindestens eine Spalte in die Anweisung ein, sonst bekäme jede Zeile dieselbe Antwort.',
    'unknown-column': 'Es gibt keine Spalte „{{name}}“.',
    'stray-braces': 'Schließen Sie die Klammern von „{{name}}“, oder wählen Sie die Spalte.',
    'braces-in-background': 'Im Hintergrundwissen kann keine Spalte stehen: „{{name}}“.',
    'braces-in-answer': 'In einem Listenwert oder Feldnamen kann keine Spalte stehen: „{{name}}“.',
    'too-few-labels': 'Geben Sie mindestens zwei Listenwerte zur Auswahl an.',
    'field-without-name': 'Geben Sie jedem Feld einen Namen.',
    'field-name-repeated': 'Zwei Felder heißen „{{name}}“.',
    'field-name-taken': 'Ihr Blatt hat schon eine Spalte „{{name}}“. Nennen Sie das Feld anders.',
    'field-without-labels': 'Geben Sie für „{{name}}“ mindestens zwei Listenwerte an.',
    'column-name-empty': 'Geben Sie der neuen Spalte einen Namen.',
    'column-name-taken': 'Ihr Blatt hat schon eine Spalte „{{name}}“. Wählen Sie einen anderen Namen.',
    'range-turned-round': 'Die erste Zeile muss vor der letzten stehen.',
    'range-outside': 'In diesem Bereich gibt es keine Zeilen.',
    'empty-column-unknown': 'Wählen Sie die Spalte, die leer sein muss.',
    'cap-not-an-amount': 'Schreiben Sie das Ausgabenlimit als Betrag wie 5 oder 2,50.',
  },

  sheet: {
    title: 'Arbeitsmappe auswählen',
    lead: 'Jede Zeile wird zu einer Frage an Claude. Ihre Arbeitsmappe wird jetzt nur gelesen; die Antworten kommen später in eine Kopie.',
    sampleTitle: 'Keine Arbeitsmappe zur Hand?',
    sampleText: 'Nehmen Sie das Beispiel: Supportanfragen eines Webshops, mit fertiger Anweisung.',
    sampleUse: 'Beispiel verwenden',
    recentTitle: 'Zuletzt geöffnet',
    chooseOther: 'Andere Arbeitsmappe',
    titleChosen: 'Welche Zeilen?',
    sheetLabel: 'Blatt',
    sheetHidden: '{{name}} (in Excel ausgeblendet)',
    sheetChart: '{{name}} (keine Zeilen: ein Diagramm)',
    sheetOther: '{{name}} (keine Zeilen)',
    headerLabel: 'Überschriften stehen in',
    headerRow: 'Zeile {{row, number}}',
    headerRows: 'Zeilen {{first, number}}–{{last, number}}',
    headerNone: 'Keiner Zeile: Buchstaben als Namen',
    headerPick: 'Zeile {{row}} als Überschriften verwenden',
    headerHint: 'Oder klicken Sie unten auf eine Zeilennummer.',
    aboveHeader_one: '{{count, number}} Zeile über den Überschriften wird nicht gesendet.',
    aboveHeader_other: '{{count, number}} Zeilen über den Überschriften werden nicht gesendet.',
    place: 'Die Antworten kommen in Spalte {{column}}, rechts von „{{before}}“.',
    placeBeyond:
      'Die Antworten kommen in Spalte {{column}}: Rechts von „{{before}}“ sind die Spalten bis {{last}} belegt.',
    covered_one:
      'Zeile {{rows}} ist eine einzige Zelle, verbunden über die ganze Tabelle; dort hätte keine Antwort Platz. Sie wird nicht gesendet.',
    covered_other:
      '{{count, number}} Zeilen sind einzelne Zellen, verbunden über die ganze Tabelle; dort hätte keine Antwort Platz. Sie werden nicht gesendet: {{rows}}.',
    idLabel: 'Kennung der Zeilen',
    idNone: 'Keine Spalte mit Kennung',
    idSuggested: '{{name}} (Vorschlag)',
    idHint: 'Damit wird jede Zeile wiedergefunden, wenn Sie das Blatt sortieren.',
    gridLabel: 'Die ersten Zeilen von „{{sheet}}“',
    gridCaption: 'Erste Zeilen des Blatts. Die Zeile mit den Überschriften ist markiert.',
    gridHeader: 'Überschriften',
    gridHiddenRow: 'in Excel ausgeblendet',
    gridLeftOutRow: 'wird nicht gesendet: sieht nicht nach Daten aus',
    gridMoreColumns_one: 'und {{count, number}} weitere Spalte, die sich ebenso verwenden lässt',
    gridMoreColumns_other: 'und {{count, number}} weitere Spalten, die sich ebenso verwenden lassen',
    gridMore_one: 'und {{count, number}} weitere Zeile',
    gridMore_other: 'und {{count, number}} weitere Zeilen',
    hidden_one: '{{count, number}} Zeile ist in Excel ausgeblendet oder herausgefiltert.',
    hidden_other: '{{count, number}} Zeilen sind in Excel ausgeblendet oder herausgefiltert.',
    hiddenInclude: 'Auch ausgeblendete Zeilen senden',
    filledMerges_one:
      '„{{names}}“ ist über mehrere Zeilen verbunden; der Wert gilt für jede davon: {{count, number}} Zeile.',
    filledMerges_other:
      '„{{names}}“ ist über mehrere Zeilen verbunden; der Wert gilt für jede davon: {{count, number}} Zeilen.',
    fillDown: 'Leere Zellen von „{{name}}“ aus der Zeile darüber füllen',
    continueBy: 'Zeilen ohne „{{name}}“ setzen die Zeile darüber fort',
    joinedRows_one: '{{count, number}} Zeile wurde an die darüber angehängt.',
    joinedRows_other: '{{count, number}} Zeilen wurden an die darüber angehängt.',
    nonDataSure_one:
      '{{count, number}} Zeile sieht nicht nach Daten aus und wird nur gesendet, wenn Sie das ankreuzen: {{rows}}.',
    nonDataSure_other:
      '{{count, number}} Zeilen sehen nicht nach Daten aus und werden nur gesendet, wenn Sie das ankreuzen: {{rows}}.',
    nonDataSend: 'Trotzdem senden',
    nonDataUnsure_one:
      '{{count, number}} Zeile enthält vielleicht keine Daten, wird aber gesendet, wenn Sie das nicht ankreuzen: {{rows}}.',
    nonDataUnsure_other:
      '{{count, number}} Zeilen enthalten vielleicht keine Daten, werden aber gesendet, wenn Sie das nicht ankreuzen: {{rows}}.',
    nonDataLeaveOut: 'Auslassen',
    otherTable_one:
      'Eine andere Tabelle mit {{count, number}} Zeile hat ihre Spaltennamen in Zeile {{row, number}}: {{names}}.',
    otherTable_other:
      'Eine andere Tabelle mit {{count, number}} Zeilen hat ihre Spaltennamen in Zeile {{row, number}}: {{names}}.',
    otherTableTake: 'Diese Tabelle nehmen',
    sideReadsOwn: 'Nur die Spalten {{columns}} werden gelesen: Daneben stehen andere Tabellen.',
    sideReadsAll:
      'Neben den Spalten {{columns}} stehen hinter einer leeren Spalte weitere mit eigenen Spaltennamen. Alle werden als eine Tabelle gelesen.',
    sideTable_one:
      'In den Spalten {{columns}} steht eine Tabelle mit {{count, number}} Zeile und Spaltennamen in Zeile {{row, number}}: {{names}}.',
    sideTable_other:
      'In den Spalten {{columns}} steht eine Tabelle mit {{count, number}} Zeilen und Spaltennamen in Zeile {{row, number}}: {{names}}.',
    sideTakeOnly: 'Nur {{columns}} nehmen',
    sideTakeAll: 'Alle Spalten als eine Tabelle lesen',
    totalsRow: 'Zeile {{row, number}} ist die Ergebniszeile der Tabelle und wird nicht gesendet.',
    brokenLetters_one:
      'Zeile {{lines}} enthält Zeichen, die sich in dieser Zeichencodierung nicht lesen lassen. Sie werden als � oder als unsichtbare Zeichen gesendet: Wählen Sie eine andere, wenn dort Buchstaben stehen müssten.',
    brokenLetters_other:
      '{{count, number}} Zeilen enthalten Zeichen, die sich in dieser Zeichencodierung nicht lesen lassen: {{lines}}. Sie werden als � oder als unsichtbare Zeichen gesendet: Wählen Sie eine andere, wenn dort Buchstaben stehen müssten.',
    strayQuotes_one:
      'Ein Anführungszeichen in Zeile {{lines}} der Datei wird nie oder zu früh geschlossen: Es wird als Text gelesen. In der gespeicherten Datei steht die Zelle in Anführungszeichen, damit jedes Programm sie so liest.',
    strayQuotes_other:
      'Anführungszeichen in {{count, number}} Zeilen der Datei werden nie oder zu früh geschlossen: {{lines}}. Sie werden als Text gelesen. In der gespeicherten Datei stehen diese Zellen in Anführungszeichen, damit jedes Programm sie so liest.',
    unformatted_one:
      '{{count, number}} Zelle (Zeile {{rows}}) hat ein Zahlenformat, das nicht angewendet werden kann. Gesendet wird die Zahl oder das Datum selbst, nicht das, was Excel anzeigt.',
    unformatted_other:
      '{{count, number}} Zellen (Zeilen {{rows}}) haben Zahlenformate, die nicht angewendet werden können. Gesendet werden die Zahlen oder Datumswerte selbst, nicht das, was Excel anzeigt.',
    lostTexts_one:
      '{{count, number}} Zelle (Zeile {{rows}}) verweist auf einen Text, der in der Datei fehlt. Sie wird als leer gelesen.',
    lostTexts_other:
      '{{count, number}} Zellen (Zeilen {{rows}}) verweisen auf Texte, die in der Datei fehlen. Sie werden als leer gelesen.',
    repeatedCells_one:
      '{{count, number}} Zelle steht mehrmals in der Datei (Zeile {{rows}}). Die letzte zählt, und nur sie bleibt beim Speichern erhalten.',
    repeatedCells_other:
      '{{count, number}} Zellen stehen mehrmals in der Datei (Zeilen {{rows}}). Jeweils die letzte zählt, und nur sie bleibt beim Speichern erhalten.',
    guardedDigits_one:
      'In Textzeile {{lines}} stehen Ziffern mit einem Schutz vor Excel (ein Gleichheitszeichen, ein Apostroph, ein Tabulator) oder ein unsichtbares Zeichen. Gesendet werden nur die Ziffern; in der Datei bleibt alles stehen.',
    guardedDigits_other:
      'In {{count, number}} Textzeilen stehen Ziffern mit einem Schutz vor Excel (ein Gleichheitszeichen, ein Apostroph, ein Tabulator) oder ein unsichtbares Zeichen: {{lines}}. Gesendet werden nur die Ziffern; in der Datei bleibt alles stehen.',
    useSheet: 'Blatt „{{name}}“ nehmen',
    encodingLabel: 'Zeichencodierung',
    encodingHint: 'Ändern Sie sie, wenn Umlaute oder Akzente falsch aussehen.',
    delimiterLabel: 'Spalten sind getrennt durch',
    delimiterNoneHint:
      'Jede Zeile ist eine Zelle. In der gespeicherten Datei steht vor der Antwort ein Tabulator, in einer .csv ein Komma.',
    delimiters: {
      comma: 'Komma ,',
      semicolon: 'Semikolon ;',
      tab: 'Tabulator',
      pipe: 'Senkrechter Strich |',
      none: 'Nichts: eine Spalte',
    },
    reading: '„{{name}}“ wird gelesen…',
    readingCancel: 'Lesen anhalten',
    readAgain: 'Noch einmal lesen',
    looking: '„{{name}}“ wird geöffnet…',
    noSheets: 'Diese Arbeitsmappe enthält nur Diagramme oder Makros. Wählen Sie eine mit Zeilen.',
    formulaRows_one:
      '{{count, number}} Zeile enthält eine Formel, die nie berechnet wurde. Öffnen Sie die Datei in Excel, speichern Sie sie und wählen Sie sie erneut.',
    formulaRows_other:
      '{{count, number}} Zeilen enthalten Formeln, die nie berechnet wurden. Öffnen Sie die Datei in Excel, speichern Sie sie und wählen Sie sie erneut.',
    losses: {
      formulas_one:
        '{{count, number}} Formel ({{where}}) lässt sich in der neuen Excel-Arbeitsmappe nicht erhalten: Dort steht stattdessen ihr Wert. Ihre eigene Datei behält sie.',
      formulas_other:
        '{{count, number}} Formeln ({{where}}) lassen sich in der neuen Excel-Arbeitsmappe nicht erhalten: Dort stehen stattdessen ihre Werte. Ihre eigene Datei behält sie.',
      names_one:
        '{{count, number}} definierter Name ({{where}}) steht für etwas, worauf die neue Excel-Arbeitsmappe nicht verweisen kann, und wird dort fehlen. Ihre eigene Datei behält ihn.',
      names_other:
        '{{count, number}} definierte Namen ({{where}}) stehen für etwas, worauf die neue Excel-Arbeitsmappe nicht verweisen kann, und werden dort fehlen. Ihre eigene Datei behält sie.',
      'covered-cells_one':
        '{{count, number}} Zelle ({{where}}) enthält etwas, das unter verbundenen Zellen liegt. Das wird in der neuen Excel-Arbeitsmappe fehlen; Ihre eigene Datei behält es.',
      'covered-cells_other':
        '{{count, number}} Zellen ({{where}}) enthalten etwas, das unter verbundenen Zellen liegt. Das wird in der neuen Excel-Arbeitsmappe fehlen; Ihre eigene Datei behält es.',
      'print-ranges_one':
        'Der Druckbereich von {{count, number}} Blatt ({{where}}) lässt sich in der neuen Excel-Arbeitsmappe nicht erhalten: Gedruckt wird dann das ganze Blatt.',
      'print-ranges_other':
        'Die Druckbereiche von {{count, number}} Blättern ({{where}}) lassen sich in der neuen Excel-Arbeitsmappe nicht erhalten: Gedruckt werden dann die ganzen Blätter.',
      'sheet-names_one':
        '{{count, number}} Blatt hat einen Namen, den Excel nicht zulässt. In der neuen Arbeitsmappe heißt es anders: {{where}}.',
      'sheet-names_other':
        '{{count, number}} Blätter haben Namen, die Excel nicht zulässt. In der neuen Arbeitsmappe heißen sie anders: {{where}}.',
    },
    warnings: {
      signed:
        'Diese Arbeitsmappe ist digital signiert. Die Kopie mit den Antworten trägt die Signatur nicht mehr; Ihr Original behält sie.',
      'shared-with-history':
        'Diese Arbeitsmappe führt ein Protokoll der Änderungen mehrerer Personen. Die neue Spalte erscheint nicht in diesem Protokoll.',
      'protected-sheet':
        'Dieses Blatt ist gegen Bearbeitung geschützt. Antworten lassen sich trotzdem in die Kopie einfügen.',
      'formulas-without-values':
        'Einige Formeln wurden nie berechnet. Öffnen Sie die Datei in Excel, speichern Sie sie und wählen Sie sie erneut.',
      'saved-as-xlsx':
        'Das ist ein älteres oder anderes Format. Die Antworten werden als neue Excel-Arbeitsmappe (.xlsx) gespeichert, mit den Zellen, Formeln, Zahlenformaten, verbundenen Zellen und Namen dieser Datei. Diagramme, Bilder, Farben, Auswahllisten und Makros fehlen darin; Ihre eigene Datei behält sie.',
      'text-named-workbook':
        'Diese Datei ist Text, obwohl sie wie eine Arbeitsmappe heißt: Excel kann sie ablehnen oder Einträge wie 3-4 in ein Datum verwandeln. Hier wird sie gelesen, wie sie ist, und die Kopie mit den Antworten bekommt den Namen einer Textdatei, etwa .csv oder .tsv.',
      'letters-by-content':
        'Die Datei gibt für ihre Texte eine falsche Zeichencodierung an. Gelesen werden sie so, wie ihre Bytes es meinen: Prüfen Sie unten die ersten Zeilen.',
      'end-missing':
        'Das Ende dieser Datei fehlt. Ihre Blätter sind vollständig und werden gelesen; etwas anderes, das sie enthielt, etwa Makros, ist weg.',
      'rows-out-of-order':
        'Die Zeilen oder Zellen dieses Blatts stehen in der Datei nicht der Reihe nach. Gelesen werden sie nach ihren Nummern, und beim Speichern kommen sie in die richtige Reihenfolge: Was Sie sehen, ändert sich nicht.',
    },
  },

  instruction: {
    title: 'Was soll Claude mit jeder Zeile tun?',
    editorLabel: 'Anweisung für jede Zeile',
    editorPlaceholder: 'Zum Beispiel: Übersetze freundlich ins Französische: …',
    editorHint:
      'Klicken Sie auf eine Spalte, um sie einzufügen, ziehen Sie sie, oder tippen Sie {{braces}}. Claude sieht an ihrer Stelle den Text der jeweiligen Zeile.',
    columnsOffered: 'Spalten',
    columnsLabel: 'Spalten Ihres Blatts',
    columnInsert: 'Spalte {{name}} einfügen',
    columnsFilter: 'Spalte suchen',
    chipKnown: 'Spalte {{name}}',
    chipUnknown: 'Unbekannte Spalte {{name}}',
    unknown: 'Ihr Blatt hat keine Spalte „{{name}}“.',
    unknownSuggest: 'Meinten Sie „{{name}}“?',
    unknownReplace: '„{{name}}“ verwenden',
    stray: 'In „{{name}}“ sind die Klammern nicht geschlossen, oder sie nennen keine Spalte.',
    keepBraces: 'Klammern so senden',
    chipBraces: 'Zwei Klammern, die so gesendet werden',
    lookAlike: 'Meinten Sie die Spalte „{{name}}“? „{{written}}“ wird so gesendet, wie es dasteht.',
    lookAlikeKeep: 'So lassen',
    twin: '{{number}} Spalten heißen „{{name}}“. Hier wird die erste davon genommen.',
    twinKeep: 'Die erste ist richtig',
    answerTitle: 'Wie soll die Antwort aussehen?',
    kind: { text: 'Text', labels: 'Wert aus einer Liste', fields: 'Mehrere Felder' },
    kindHint: {
      text: 'Ein Satz, eine Übersetzung, eine Zusammenfassung',
      labels: 'Eine Kategorie, eine Bewertung, ja oder nein',
      fields: 'Ein Name und ein Datum, jeweils in einer eigenen Spalte',
    },
    stripsPreamble: 'Einleitungen wie „Hier ist die Übersetzung:“ weglassen',
    labelsLabel: 'Listenwerte zur Auswahl, einer pro Zeile',
    labelsHint:
      'Fügen Sie eine Liste von irgendwoher ein. Antworten außerhalb der Liste werden markiert und nie als passend ausgegeben.',
    labelsCount_one: '{{count, number}} Listenwert',
    labelsCount_other: '{{count, number}} Listenwerte',
    labelsFrom: 'Aus einer Spalte übernehmen',
    labelsTaken_one: '{{count, number}} Wert aus „{{name}}“ übernommen.',
    labelsTaken_other: '{{count, number}} Werte aus „{{name}}“ übernommen.',
    labelsNone: '„{{name}}“ hat keine Werte.',
    labelsTooMany:
      '„{{name}}“ hat mehr als {{limit, number}} verschiedene Werte. Nur die häufigsten wurden übernommen.',
    fieldsLabel: 'Felder, jedes wird eine Spalte',
    fieldName: 'Name von Feld {{number}}',
    fieldNamePlaceholder: 'Spaltenname',
    fieldType: 'Art von Feld {{number}}',
    fieldTypes: {
      text: 'Text',
      number: 'Zahl',
      'yes-no': 'Ja oder Nein',
      date: 'Datum',
      'one-of': 'Wert aus einer Liste',
    },
    fieldLabels: 'Listenwerte von Feld {{number}}, durch Kommas getrennt',
    fieldLabelsPlaceholder: 'Listenwerte, durch Kommas getrennt',
    fieldRemove: 'Feld {{number}} entfernen',
    fieldAdd: 'Feld hinzufügen',
    columnLabel: 'Name der neuen Spalte',
    columnHint: 'Kommt hinter die letzte Spalte Ihres Blatts.',
    lengthLabel: 'Längste Antwort',
    lengths: {
      short: 'Kurz: bis zu 50 Wörter',
      medium: 'Mittel: bis zu 300 Wörter',
      long: 'Lang: bis zu 1.000 Wörter',
      'very-long': 'Sehr lang: bis zu 3.000 Wörter',
    },
    suggestedText: 'Antwort',
    suggestedLabels: 'Kategorie',
    rowsTitle: 'Welche Zeilen?',
    rows: {
      all: 'Alle Zeilen',
      visible: 'Nur in Excel sichtbare Zeilen',
      range: 'Von Zeile … bis Zeile …',
      'where-empty': 'Nur wo eine Spalte leer ist',
    },
    rangeFirst: 'Erste Zeile',
    rangeLast: 'Letzte Zeile',
    emptyColumn: 'Spalte, die leer sein muss',
    faultyRows_one:
      '{{count, number}} Zeile hat in den verwendeten Spalten einen Fehler oder eine Formel, die nie berechnet wurde, und wird gesendet, wenn Sie das nicht ankreuzen: {{rows}}.',
    faultyRows_other:
      '{{count, number}} Zeilen haben in den verwendeten Spalten einen Fehler oder eine Formel, die nie berechnet wurde, und werden gesendet, wenn Sie das nicht ankreuzen: {{rows}}.',
    faultyLeaveOut: 'Diese Zeilen auslassen',
    emptyLabel: 'Zeilen mit leeren Zellen',
    emptyRules: {
      'skip-when-all-empty': 'Zeile auslassen, wenn alle verwendeten Zellen leer sind',
      'skip-when-any-empty': 'Zeile auslassen, wenn eine verwendete Zelle leer ist',
      'send-empty': 'Jede Zeile senden; für leere Zellen steht „(empty)“',
    },
    backgroundTitle: 'Hintergrundwissen für alle Zeilen',
    backgroundNone: 'optional',
    backgroundSet_one: '{{count, number}} Wort',
    backgroundSet_other: '{{count, number}} Wörter',
    backgroundLabel: 'Was Claude bei jeder Zeile wissen soll',
    backgroundHint:
      'Zum Beispiel Stilregeln, Produktdaten oder Definitionen. Es wird mit jeder Zeile gesendet; beschränken Sie sich auf das Wichtige.',
    backgroundBraces:
      'Das Hintergrundwissen ist für jede Zeile gleich: „{{name}}“ wird dort nicht durch den Text einer Zeile ersetzt. Setzen Sie die Spalte stattdessen in die Anweisung.',
    backgroundFile: 'Aus Datei übernehmen: Text, Word oder PDF',
    backgroundFileWrong:
      '„{{name}}“ ist weder eine reine Textdatei noch ein Word-Dokument. Kopieren Sie den Text und fügen Sie ihn hier ein.',
    backgroundFileLarge: '„{{name}}“ ist zu lang: Bis zu {{limit, number}} Zeichen sind möglich.',
  },

  preview: {
    title: 'Genau das liest Claude',
    rowIs: 'Zeile {{row, number}}',
    positionOf: '{{position, number}} von {{total, number}}',
    previous: 'Vorige Zeile',
    following: 'Nächste Zeile',
    jump: 'Springen zu',
    longest: 'Längste',
    shortest: 'Kürzeste',
    'first-with-empty': 'Erste mit leeren Zellen',
    nonData: 'Diese Zeile wird ausgelassen: Sie sieht nicht nach Daten aus (siehe „Blatt“).',
    faulty:
      'Diese Zeile wird ausgelassen: Eine verwendete Zelle enthält einen Fehler oder eine Formel ohne Wert.',
    skipped: 'Diese Zeile wird ausgelassen: Ihre Zellen sind leer.',
    notSent:
      'Diese Zeile wird ausgelassen: Sie gehört nicht zu den gewählten Zeilen, oder ihre Zellen sind leer.',
    waiting: 'Schreiben Sie eine Anweisung, um zu sehen, was Claude lesen wird.',
    withBackground: 'Das Hintergrundwissen steht vor diesem Text.',
    noneFound: 'Eine solche Zeile gibt es nicht.',
    loading: 'Der Text wird zusammengestellt…',
  },

  model: {
    title: 'Welches Modell?',
    fast: 'Schnell und günstig',
    balanced: 'Ausgewogen',
    capable: 'Am fähigsten',
    other: 'Anderes Modell',
    fastText: 'Sortieren, kurze Antworten, klare Regeln',
    balancedText: 'Gut für die meisten Aufgaben',
    capableText: 'Schwierige Urteile, lange oder heikle Texte',
    otherText: 'Mit Ihrem Schlüssel ebenfalls verfügbar',
    per1000: 'etwa {{price}} je 1.000 Zeilen',
    per1000Unknown: 'Preis unbekannt',
    per1000Waiting: 'Preis wird berechnet…',
    narrows:
      'Der Preis hängt davon ab, wie lang die Antworten werden. Nach einer Probe mit einigen Zeilen wird die Spanne enger.',
    deprecated: 'wird bald abgeschaltet',
    more: 'Andere Modelle',
    moreLabel: 'Ein anderes Modell',
    moreHint: 'Wählen Sie eines, oder tippen Sie seinen Namen, wie Anthropic ihn schreibt.',
    failed: 'Die Liste der Modelle konnte nicht geladen werden.',
  },

  tryOut: {
    title: 'Probe mit einigen Zeilen',
    lead: 'Sehen Sie echte Antworten, bevor Sie alles senden.',
    leadPractice: 'Sehen Sie, wie es geht. Beim Üben werden die Antworten auf diesem Computer erfunden.',
    run_one: '{{count, number}} Zeile ausprobieren',
    run_other: '{{count, number}} Zeilen ausprobieren',
    running: 'Claude wird gefragt…',
    runningPractice: 'Antworten werden erfunden…',
    price: 'Die Probe kostet den vollen Preis, höchstens etwa {{price}}.',
    priceUnknown: 'Die Probe kostet den vollen Preis dieser Zeilen.',
    pricePractice: 'Kostenlos: Beim Üben sind die Antworten erfunden.',
    whichLabel: 'Zeilen für die Probe',
    which: { first: 'Die ersten 3 Zeilen', chosen: 'Bestimmte Zeilen' },
    chosenLabel: 'Zeilennummern, höchstens 10',
    chosenPlaceholder: 'zum Beispiel 5, 12, 40',
    chosenWrong: 'Schreiben Sie Zeilennummern, wie Excel sie zeigt, durch Kommas getrennt; höchstens 10.',
    before: 'Letztes Mal:',
    noAnswer: 'Keine Antwort',
    costTotal: 'Kosten dieser Proben: {{price}}.',
    costFree: 'Diese Proben haben nichts gekostet.',
    outdated:
      'Seit diesen Antworten haben Sie etwas geändert. Machen Sie eine neue Probe, um zu sehen, was Claude jetzt tut.',
    looksWrong: 'Passt nicht? Anweisung ändern',
    resultsHere: 'Die Antworten sind da.',
    resultsLabel: 'Antworten auf die Zeilen der Probe',
    noKeyTitle: 'Noch kein Schlüssel, daher eine Übung',
    noKeyText:
      'Die Antworten werden auf diesem Computer erfunden, und nichts wird gesendet. Mit einem Anthropic-Schlüssel bekommen Sie echte.',
    addKey: 'Schlüssel hinzufügen',
    practiceSwitch: 'Mit erfundenen Antworten üben',
    practiceSwitchHint: 'Nichts wird gesendet und nichts kostet etwas.',
  },

  send: {
    title: 'Bereit zum Senden',
    titlePractice: 'Bereit zum Üben',
    summary: 'Zusammenfassung',
    workbook: 'Arbeitsmappe',
    sheet: 'Blatt',
    rows: 'Zeilen',
    leftOut: 'Ausgelassen',
    leftOutRows_one: '{{count, number}} Zeile, die nicht nach Daten aussieht: {{rows}}',
    leftOutRows_other: '{{count, number}} Zeilen, die nicht nach Daten aussehen: {{rows}}',
    rowsSkipped: '{{rows}}, dazu {{skipped, number}} ausgelassen, weil ihre Zellen leer sind',
    longRowsTitle_one: 'Zeile {{row, number}} ist wahrscheinlich länger, als dieses Modell lesen kann',
    longRowsTitle_other:
      '{{count, number}} Zeilen sind wahrscheinlich länger, als dieses Modell lesen kann; die längste ist Zeile {{row, number}}',
    longRows:
      'Sie hat etwa {{tokens, number}} Token, das Modell liest {{readable, number}}. Anthropic wird eine solche Zeile ablehnen: Sie kostet nichts und bleibt ohne Antwort. Kürzen Sie den Text, lassen Sie die Zeile aus, oder wählen Sie ein Modell, das mehr liest.',
    manyLabelsTitle_one: 'Eine Liste mit {{count, number}} Eintrag wird vielleicht abgelehnt',
    manyLabelsTitle_other: 'Eine Liste mit {{count, number}} Einträgen wird vielleicht abgelehnt',
    largeFormatTitle: 'So viele Felder werden vielleicht abgelehnt',
    largeFormat:
      'Anthropic legt Claude nur bis zu einer gewissen Größe auf eine Liste oder auf Felder fest und sagt nicht, bis zu welcher. Probieren Sie zuerst eine Zeile aus: Was abgelehnt wird, kostet nichts. Dann helfen weniger Einträge, oder ein Text als Antwort und die Einträge im Hintergrundwissen.',
    rowsShared: '{{rows}}; gleiche werden nur einmal gefragt, Fragen insgesamt: {{requests, number}}',
    model: 'Modell',
    newColumn_one: 'Neue Spalte',
    newColumn_other: 'Neue Spalten',
    placeLabel: 'Kommt in',
    placeOne: 'Spalte {{column}}',
    placeSeveral: 'Spalten {{first}} bis {{last}}',
    price: 'Preis',
    pricePractice: 'Kostenlos',
    pricePracticeText:
      'Übung: Die Antworten werden auf diesem Computer erfunden und als solche gekennzeichnet.',
    priceUnknown: 'Unbekannt',
    priceUnknownText:
      'Für dieses Modell hat Sheetbatch keinen Preis. Anthropic berechnet den eigenen Preis; sehen Sie ihn vor dem Senden nach.',
    withoutDiscount: 'Ohne den Rabatt',
    saving: 'Sie sparen',
    caching: 'Beim Hintergrundwissen gespart',
    cachingSaves: '{{low}} bis {{high}}',
    cachingCanCostMore:
      'Anthropic soll sich Ihr Hintergrundwissen zwischen den Zeilen merken. Gelingt das selten, kostet es bis zu {{price}} mehr als einfaches Senden.',
    worstCase: 'Allerhöchstens',
    worstCaseHint: 'Falls jede Antwort so lang wäre, wie sie sein darf.',
    isCounted:
      'Die Textmenge hat Anthropic an einigen Ihrer Zeilen gemessen; die Länge der Antworten ist geschätzt.',
    isGuessed:
      'Die Textmenge wurde auf diesem Computer mit einer Faustregel bestimmt; die Länge der Antworten ist geschätzt.',
    estimating: 'Preis wird berechnet…',
    again: 'Neu berechnen',
    capLabel: 'Nie mehr ausgeben als (US-Dollar)',
    capHint: 'Bei diesem Betrag pausiert der Auftrag und fragt Sie. Leer lassen für kein Limit.',
    capWrong: 'Schreiben Sie einen Betrag wie 5 oder 2,50.',
    capLow: 'Das ist weniger, als der Auftrag höchstens kosten könnte; er kann deshalb unterwegs pausieren.',
    later: 'Weitere Arten zu senden',
    queueButton_one: '{{send}}, nach {{count, number}} anderem Auftrag',
    queueButton_other: '{{send}}, nach {{count, number}} anderen Aufträgen',
    optionsTitle: 'Optionen',
    share: 'Gleiche Zeilen nur einmal fragen',
    shareHint: 'Zeilen mit genau gleichem Text teilen sich eine Antwort und einen Preis.',
    delete: 'Den Stapel danach bei Anthropic löschen',
    deleteHint:
      'Sobald alle Antworten auf diesem Computer sind. Sonst bewahrt Anthropic sie 29 Tage lang auf.',
    leavesTitle: 'Was Ihren Computer verlässt',
    leavesColumns: 'Für jede Zeile der Text dieser Spalten, eingesetzt in Ihre Anweisung:',
    leavesInstruction: 'Ihre Anweisung',
    leavesBackground_one: 'Das Hintergrundwissen ({{count, number}} Wort)',
    leavesBackground_other: 'Das Hintergrundwissen ({{count, number}} Wörter)',
    leavesLabels: 'Ihre Listenwerte oder die Namen Ihrer Felder',
    leavesIds:
      'Für jede Zeile ihre Nummer, oder ihre Kennung, wenn sie kurz und einfach ist, damit die Antworten zurückfinden',
    leavesTo:
      'Das geht an Anthropic (api.anthropic.com) und sonst nirgendwohin. Andere Spalten, die Datei und ihr Name bleiben hier.',
    leavesNothing: 'Nichts. Beim Üben werden die Antworten auf diesem Computer erfunden.',
    howLongOwn:
      'Ihre letzten {{count, number}} Stapel ähnlicher Größe brauchten {{shortest}} bis {{longest}} (die Hälfte höchstens {{median}}). Sie können das Fenster oder den Laptop inzwischen schließen.',
    howLong:
      'Meist innerhalb einer Stunde fertig, höchstens nach 24. Sie können die App und den Laptop schließen: Der Auftrag läuft bei Anthropic weiter.',
    howLongPractice: 'In weniger als einer Minute fertig.',
    button_one: '{{count, number}} Zeile für etwa {{price}} senden',
    button_other: '{{count, number}} Zeilen für etwa {{price}} senden',
    buttonUnpriced_one: '{{count, number}} Zeile senden (Preis unbekannt)',
    buttonUnpriced_other: '{{count, number}} Zeilen senden (Preis unbekannt)',
    buttonPractice_one: 'Mit {{count, number}} Zeile üben – kostenlos',
    buttonPractice_other: 'Mit {{count, number}} Zeilen üben – kostenlos',
    buttonWaiting: 'Preis wird berechnet…',
    buttonNothing: 'Keine Zeilen zu senden',
    sending: 'Alles wird notiert…',
    unsure:
      'Ob dieser Auftrag angenommen wurde, ist noch nicht sicher. Wenn ja, erscheint er hier von selbst; sehen Sie in Ihre Aufträge, bevor Sie erneut senden.',
    lookAtJobs: 'Aufträge ansehen',
  },
} as const satisfies AreaIn<'newJob', 'one' | 'other'>;
