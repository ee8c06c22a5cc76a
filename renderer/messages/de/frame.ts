import type { AreaIn } from '../translation.ts';

/** The window around every screen, and words that many screens share. */
export const frame = {
  appName: 'Sheetbatch',
  skipToContent: 'Zum Inhalt springen',
  navigation: 'Hauptmenü',
  newJob: 'Neuer Auftrag',
  home: 'Aufträge',
  templates: 'Vorlagen',
  help: 'Hilfe',
  settings: 'Einstellungen',
  loading: 'Sheetbatch wird geöffnet…',
  waiting: 'Einen Moment…',
  nonData: {
    total: 'Summen ({{rows}})',
    note: 'Anmerkungen ({{rows}})',
    'repeated-header': 'wiederholte Spaltennamen ({{rows}})',
    section: 'Gruppentitel ({{rows}})',
    balance: 'Salden ({{rows}})',
    'other-table': 'eine andere Tabelle ({{rows}})',
  },
  connectionLostTitle: 'Sheetbatch läuft nicht',
  connectionLostText: {
    desktop: 'Die Verbindung wird wiederhergestellt. Bereits gesendete Aufträge laufen bei Anthropic weiter.',
    browser:
      'Starten Sie es erneut: Es öffnet sich in einem neuen Tab, und Sie können diesen schließen. Bereits gesendete Aufträge laufen bei Anthropic weiter.',
  },
  connectNow: 'Jetzt verbinden',
  crashTitle: 'Diese Ansicht funktioniert gerade nicht',
  crashText: 'Das ist ein Fehler in Sheetbatch, nicht Ihrer. Ihre Aufträge und Antworten sind sicher.',
  crashAgain: 'Erneut anzeigen',
  crashHome: 'Zu Ihren Aufträgen',
  notFoundTitle: 'Hier ist nichts',
  notFoundText: 'Diese Adresse führt zu keiner Ansicht von Sheetbatch.',

  loginOfferTitle: 'Sheetbatch mit dem Computer starten?',
  loginOfferText: 'Dann werden Antworten rechtzeitig abgeholt. Es bleibt neben der Uhr, ohne Fenster.',
  loginOfferYes: 'Ja, mitstarten',
  loginOfferNo: 'Jetzt nicht',
  cancel: 'Abbrechen',
  close: 'Schließen',
  dismiss: 'Ausblenden',
  openSettings: 'Einstellungen öffnen',
  more: 'Mehr',
  practice: 'Übung',
  practiceExplained: 'Erfundene Antworten: Nichts wird gesendet und nichts kostet etwas.',
  free: 'kostenlos',

  dropTitle: 'Arbeitsmappe hierher ziehen',
  dropNow: 'Zum Öffnen loslassen',
  dropFormats: 'Excel, OpenDocument oder CSV',
  dropChoose: 'Arbeitsmappe auswählen',
  dropTaking: '{{name}} wird geöffnet…',
  dropTakingOne: 'Arbeitsmappe wird geöffnet…',

  keyLabel: 'Anthropic-Schlüssel',
  keyPlaceholder: 'sk-ant-…',
  keySave: 'Schlüssel speichern',
  keyChecking: 'Bei Anthropic wird gefragt, ob der Schlüssel funktioniert…',
  keyShow: 'Eingabe anzeigen',
  keyHide: 'Eingabe verbergen',
  keyHint:
    'Aufbewahrt in: {{store}}, nie in einer Datei. Beim Speichern wird bei Anthropic geprüft, ob er funktioniert; das ist kostenlos.',
  keyHintUntilQuit:
    'Auf diesem Computer ist kein Kennwortspeicher erreichbar: Der Schlüssel bleibt nur, bis Sie Sheetbatch beenden.',
  keyStore: {
    keychain: 'Schlüsselbund',
    credentialManager: 'Windows-Anmeldeinformationsverwaltung',
    keyring: 'Schlüsselbund dieses Computers',
  },
  keyEmpty: 'Fügen Sie zuerst Ihren Schlüssel ein.',

  rows_one: '{{count, number}} Zeile',
  rows_other: '{{count, number}} Zeilen',
  columns_one: '{{count, number}} Spalte',
  columns_other: '{{count, number}} Spalten',
} as const satisfies AreaIn<'frame', 'one' | 'other'>;
