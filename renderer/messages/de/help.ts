import type { AreaIn } from '../en/translation.ts';

/** The guide, the keyboard shortcuts, and reporting a problem. */
export const help = {
  title: 'Hilfe',
  subtitle: 'Wie Sheetbatch funktioniert, und was zu tun ist, wenn etwas im Weg steht.',
  search: 'Anleitung durchsuchen',
  contents: 'In dieser Anleitung',
  noneFoundTitle: 'Nichts gefunden',
  noneFoundText: 'Kein Teil der Anleitung enthält „{{search}}“.',
  clearSearch: 'Ganze Anleitung anzeigen',

  column: 'Spalte',
  howTitle: 'So funktioniert es',
  how: {
    workbook: {
      title: 'Arbeitsmappe auswählen',
      text: 'Excel, OpenDocument oder CSV. Dann wählen Sie das Blatt und die Zeile mit den Überschriften. Die Datei selbst wird nur gelesen.',
    },
    instruction: {
      title: 'Sagen, was mit jeder Zeile zu tun ist',
      text: 'Schreiben Sie eine Anweisung für alle Zeilen, wie bei einem Serienbrief. Wo {{placeholder}} steht, bekommt Claude den Text dieser Spalte.',
    },
    answer: {
      title: 'Wählen, wie eine Antwort aussieht',
      text: 'Ein Text, ein Wert aus einer Liste oder mehrere Felder mit je einer Spalte. Bei einer Liste gilt keine andere Antwort als gut.',
    },
    try: {
      title: 'Einige Zeilen ausprobieren',
      text: 'Sehen Sie echte Antworten für einige Zeilen, bevor Sie für alle zahlen. Ändern Sie die Anweisung, bis sie stimmen.',
    },
    send: {
      title: 'Senden',
      text: 'Der Preis steht auf der Schaltfläche. Erst wird alles auf diesem Computer notiert, dann gehen die Zeilen in Stapeln an Claude.',
    },
    wait: {
      title: 'Etwas anderes tun',
      text: 'Die meisten Stapel sind innerhalb einer Stunde fertig, alle innerhalb eines Tages. Sie können das Fenster oder den Laptop schließen: Claude arbeitet weiter.',
    },
    look: {
      title: 'Antworten ansehen',
      text: 'Jede Antwort steht neben ihrer Zeile. Zeilen, die abgelehnt oder abgeschnitten wurden oder nicht auf Ihrer Liste stehen, sind markiert und können erneut gesendet werden.',
    },
    save: {
      title: 'Arbeitsmappe speichern',
      text: 'Die Antworten kommen in neue Spalten einer Kopie, oder nach einer Sicherung in Ihre eigene Arbeitsmappe. Diagramme, Formeln und Formate bleiben, wie sie sind.',
    },
  },
  howLink: 'Neuen Auftrag beginnen',

  costTitle: 'Was es kostet',
  cost: {
    half: 'Sie bezahlen Anthropic für das Gelesene und Geschriebene, zur Hälfte des üblichen Preises, weil die Zeilen in Stapeln gesendet werden. Sheetbatch selbst nimmt nichts.',
    before:
      'Vor dem Senden sehen Sie, was es kosten wird. Die Spanne ergibt sich aus Ihrer Probe; der wahre Preis aus dem, was Anthropic gezählt hat.',
    tries:
      'Zeilen einer Probe werden sofort beantwortet und kosten den vollen Preis: meist weniger als einen Cent pro Zeile.',
    once: 'Zeilen mit gleichem Text werden einmal gesendet, und Sie zahlen einmal.',
    never:
      'Nichts wird je versehentlich doppelt gesendet. Geht eine Rückmeldung verloren, sucht Sheetbatch den Stapel bei Anthropic, bevor es etwas sendet.',
    failed:
      'Zeilen, die fehlschlagen, ablaufen oder rechtzeitig abgebrochen werden, kosten nichts. Eine abgelehnte oder abgeschnittene Antwort kostet etwas.',
    caps: 'Setzen Sie vor dem Senden ein Limit für einen Auftrag, oder in den Einstellungen eines für den Monat. Am Limit pausieren Aufträge und fragen Sie.',
    practice: 'Üben kostet nichts: kein Schlüssel, kein Netz, erfundene Antworten.',
  },
  costLink: 'Ausgaben ansehen',

  leavesTitle: 'Was Ihren Computer verlässt',
  leaves: {
    columns:
      'Die Spalten, die Ihre Anweisung nennt, die Anweisung und das gemeinsame Hintergrundwissen. Sonst nichts aus der Arbeitsmappe.',
    where: 'Das geht an Anthropic und an niemanden sonst. Einen Server von Sheetbatch gibt es nicht.',
    kept: 'Anthropic bewahrt Antworten 29 Tage lang auf. Sie können sie löschen lassen, sobald sie hier sind.',
    key: 'Ihren Schlüssel bewahrt Ihr System auf, wie Kennwörter. Er steht in keiner Datei von Sheetbatch.',
    here: 'Auf diesem Computer bleiben Aufträge und Antworten, bis Sie sie entfernen. Die Einstellungen zeigen, wie viel Platz sie belegen.',
  },
  leavesLink: 'Datenschutz und Daten in den Einstellungen',

  whenTitle: 'Was tun, wenn …',
  when: {
    noKey: {
      title: '… Sie noch keinen Schlüssel haben',
      text: 'Üben können Sie ohne. Für Ihre eigenen Zeilen erstellen Sie einen Schlüssel in der Anthropic Console: Neben dem Feld für den Schlüssel zeigt „Wie bekomme ich einen Schlüssel?“ den Weg in vier Schritten.',
    },
    off: {
      title: '… der Computer aus oder im Ruhezustand war',
      text: 'Nichts. Starten Sie Sheetbatch wieder: Es holt ab, was fertig geworden ist. Erst nach 29 Tagen sind Antworten weg, und Sie erfahren es lange vorher.',
    },
    sorted: {
      title: '… Sie die Arbeitsmappe inzwischen sortiert oder geändert haben',
      text: 'Speichern Sie wie gewohnt. Jede Antwort findet ihre Zeile an der Nummer oder am Text. Geänderte oder gelöschte Zeilen werden aufgelistet, und dort wird nichts eingetragen.',
    },
    open: {
      title: '… die Arbeitsmappe in Excel geöffnet ist',
      text: 'Schließen Sie sie dort und speichern Sie erneut. Oder speichern Sie die Antworten als Kopie.',
    },
    bad: {
      title: '… die Antworten nicht gut sind',
      text: 'Sagen Sie es deutlicher: Geben Sie ein Beispiel für eine gute Antwort, sagen Sie, was im Zweifel gilt, bieten Sie eine Liste an. Machen Sie eine neue Probe. Bei schwierigen Texten hilft ein größeres Modell.',
    },
    cutOff: {
      title: '… Antworten abgeschnitten sind',
      text: 'Sie hatten zu wenig Platz. Senden Sie diese Zeilen auf der Seite des Auftrags mit mehr Platz erneut.',
    },
    refused: {
      title: '… Claude Zeilen ablehnt',
      text: 'Sehen Sie sich den Text dieser Zeilen an. Oft hilft ein Satz in der Anweisung, der sagt, wofür die Antworten sind.',
    },
    key: {
      title: '… der Schlüssel nicht angenommen wird',
      text: 'Erstellen Sie in der Anthropic Console einen neuen und tragen Sie ihn in den Einstellungen ein. Aufträge laufen von selbst weiter.',
    },
    credit: {
      title: '… das Guthaben aufgebraucht ist',
      text: 'Kaufen Sie Guthaben in der Anthropic Console. Was gesendet wurde, läuft weiter, und der Rest folgt.',
    },
    long: {
      title: '… ein Auftrag lange dauert',
      text: 'Anthropic verspricht jeden Stapel innerhalb von 24 Stunden. Zeilen, die bis dahin nicht fertig sind, laufen ab, kosten nichts und können erneut gesendet werden.',
    },
    cancel: {
      title: '… Sie einen Auftrag anhalten möchten',
      text: 'Wählen Sie im Menü des Auftrags „Auftrag abbrechen“. Vorher sehen Sie, was das bedeutet. Was schon beantwortet ist, ist bezahlt und bleibt erhalten.',
    },
    offline: {
      title: '… es kein Internet gibt',
      text: 'Aufträge warten und laufen weiter, sobald es wieder da ist. Vorbereiten, Antworten ansehen und speichern können Sie auch ohne.',
    },
    elsewhere: {
      title: '… ein Stapel auf einem anderen Computer entstanden ist',
      text: 'Sheetbatch listet die Stapel Ihres Kontos auf und setzt ihre Antworten neben Ihre Zeilen.',
    },
  },
  whenBatches: 'Stapel des Kontos',
  whenSettings: 'Einstellungen öffnen',

  moreTitle: 'Weitere Hilfe',
  shortcutsButton: 'Tastenkombinationen',
  reportButton: 'Problem melden…',

  shortcutsTitle: 'Tastenkombinationen',
  shortcutsKeys: 'Tasten',
  shortcutsWhat: 'Was sie tun',
  shortcut: {
    'new-job': 'Neuer Auftrag',
    'open-workbook': 'Arbeitsmappe öffnen',
    save: 'Antworten des angezeigten Auftrags speichern',
    find: 'Angezeigte Liste oder Ergebnisse durchsuchen',
    settings: 'Einstellungen',
    help: 'Hilfe',
    shortcuts: 'Diese Liste',
    back: 'Zurück',
  },
  shortcutClose: 'Dialog oder Menü schließen',
  shortcutMove: 'In einer Liste oder Tabelle bewegen',
  shortcutNext: 'Zur nächsten Schaltfläche oder zum nächsten Feld',
  shortcutsInResults: 'In den Ergebnissen',
  gridShortcut: {
    open: 'Zeile öffnen',
    edit: 'Antwort ändern',
    accepted: 'Zeile als „In Ordnung“ markieren oder die Markierung entfernen',
    look: 'Zeile als „Zu prüfen“ markieren oder die Markierung entfernen',
    more: 'Weitere Zeilen auswählen',
    all: 'Alle gezeigten Zeilen auswählen',
    copy: 'Kopieren, zum Einfügen in Excel',
    menu: 'Menü der Spalte: sortieren, kopieren',
    ends: 'Zur ersten oder letzten Zelle',
  },
  keyEnter: 'Eingabe',
  keyShift: 'Umschalt',
  keyHome: 'Pos1',
  keyEnd: 'Ende',
  keyControl: 'Strg',
  keyAlt: 'Alt',
  keyEscape: 'Esc',
  keyTab: 'Tab',

  reportTitle: 'Problem melden',
  reportText:
    'Es entsteht eine Datei, die hilft, den Fehler zu finden. Sehen Sie sie durch, speichern Sie sie, wo Sie möchten, und senden Sie sie an die Person, die Ihnen hilft. Sheetbatch sendet sie an niemanden.',
  reportIn:
    'Enthalten: Versionen, Ihr System, Einstellungen, der Status Ihrer Aufträge mit Anzahlen und Stapelnummern, Fehlercodes und die letzten Zeilen des Protokolls.',
  reportOut:
    'Nicht enthalten: Ihr Schlüssel, Zellen und Antworten, Anweisungen sowie Namen von Dateien, Spalten, Aufträgen und Personen.',
  reportPreview: 'Inhalt der Datei',
  reportMaking: 'Wird zusammengestellt…',
  reportSave: 'Datei speichern',
  reportSaved: 'Die Datei wurde gespeichert.',
} as const satisfies AreaIn<'help', 'one' | 'other'>;
