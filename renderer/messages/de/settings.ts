import type { AreaIn } from '../translation.ts';

/** Key, spending, privacy, appearance, defaults. */
export const settings = {
  title: 'Einstellungen',
  subtitle: 'Änderungen gelten sofort.',

  keyTitle: 'Anthropic-Schlüssel',
  keyNone: 'Noch kein Schlüssel. Üben geht auch ohne.',
  keyKept: 'Ein Schlüssel mit der Endung {{ending}} wird aufbewahrt in: {{store}}.',
  keyKeptUntilQuit:
    'Ein Schlüssel mit der Endung {{ending}} bleibt, bis Sie Sheetbatch beenden, denn auf diesem Computer ist kein Kennwortspeicher erreichbar.',
  keyReplace: 'Anderen Schlüssel verwenden',
  keyRemove: 'Schlüssel entfernen',
  keyRemoveTitle: 'Schlüssel entfernen?',
  keyRemoveText:
    'Laufende Aufträge bleiben hier stehen, bis wieder ein Schlüssel da ist. Was Anthropic schon erhalten hat, wird dort weiterbearbeitet.',
  keyAdvice:
    'Eine gute Gewohnheit: Legen Sie in der Anthropic Console einen eigenen Workspace für Sheetbatch an, setzen Sie dort ein monatliches Ausgabenlimit und erstellen Sie den Schlüssel in diesem Workspace. Dann kann ein verlorener Schlüssel nie mehr kosten als das.',

  spendingTitle: 'Ausgaben',
  spendingText:
    'Bevor ein Stapel gesendet wird, prüft Sheetbatch, was er höchstens kosten könnte. Am Limit pausieren die Aufträge.',
  capLabel: 'Monatslimit in US-Dollar',
  capHint: 'Für alle Aufträge eines Kalendermonats zusammen. Leer lassen für kein Limit.',
  capInvalid: 'Geben Sie einen Betrag wie 50 oder 12,50 ein.',
  capSave: 'Limit setzen',
  capNone: 'Es ist kein Monatslimit gesetzt.',
  capIs: 'Das Limit beträgt {{amount}} im Monat.',

  ledgerTitle: 'Bisher ausgegeben',
  ledgerText:
    'Was Aufträge und Proben laut Anthropic wirklich gekostet haben, neben der Schätzung für die Aufträge.',
  ledgerNone: 'Bisher wurde nichts ausgegeben.',
  ledgerLabel: 'Ausgaben je Monat',
  ledgerMonth: 'Monat',
  ledgerJobs: 'Aufträge',
  ledgerCost: 'Kosten der Aufträge',
  ledgerEstimate: 'Geschätzt',
  ledgerTries: 'Proben',
  ledgerTotal: 'Insgesamt',
  ledgerBar: '{{month}}: {{amount}}',

  pricesTitle: 'Preise',
  pricesText:
    'In US-Dollar für eine Million Tokens (etwa 750.000 Wörter), vor dem halben Preis für Stapel. Bei Anthropic nachgesehen am {{date}}. Tragen Sie einen Preis ein, wenn er sich seither geändert hat oder fehlt.',
  pricesLabel: 'Preise der Modelle',
  pricesModel: 'Modell',
  pricesInput: 'Gesendeter Text',
  pricesOutput: 'Antworten',
  pricesUnknown: 'unbekannt',
  pricesLong: 'höher bei sehr langen Texten',
  pricesEdited: 'Ihr eigener Preis',
  pricesChange: 'Ändern: Preis von {{name}}',
  pricesChangeShort: 'Ändern',
  pricesResetShort: 'Zurücksetzen',
  pricesReset: 'Zurücksetzen: Ihr Preis von {{name}}',
  pricesAdd: 'Modell hinzufügen',
  pricesDialog: 'Preis von {{name}}',
  pricesDialogNew: 'Preis eines weiteren Modells',
  pricesModelId: 'Name des Modells, wie Anthropic ihn schreibt',
  pricesInputOf: 'Eine Million Tokens gesendeter Text, in US-Dollar',
  pricesOutputOf: 'Eine Million Tokens Antworten, in US-Dollar',
  pricesInvalid: 'Geben Sie einen Betrag wie 2 oder 0,50 ein.',
  pricesModelEmpty: 'Geben Sie den Namen des Modells ein.',
  pricesSave: 'Preis übernehmen',

  privacyTitle: 'Was Ihren Computer verlässt',
  privacyPoints: {
    columns:
      'Nur die Spalten, die Ihre Anweisung verwendet, die Anweisung selbst und das gemeinsame Hintergrundwissen werden gesendet, und zwar nur an Anthropic.',
    file: 'Ihre Arbeitsmappe verlässt diesen Computer nie.',
    key: 'Der Schlüssel wird von Ihrem System aufbewahrt und nie in eine Datei geschrieben oder wieder angezeigt.',
    practice: 'Beim Üben wird gar nichts gesendet.',
    kept: 'Anthropic bewahrt die Antworten 29 Tage lang zum Abholen auf.',
  },
  deletesLabel: 'Stapel bei Anthropic löschen, sobald ihre Antworten hier sind',
  deletesHint: 'Für neue Aufträge. Die Antworten auf diesem Computer bleiben.',
  recordTitle: 'Was bisher gesendet wurde',
  recordEmpty: 'Bisher wurde nichts gesendet.',
  recordLabel: 'Was diesen Computer verlassen hat, neueste zuerst',
  recordWhen: 'Wann',
  recordWhat: 'Was',
  recordWorkbook: 'Arbeitsmappe',
  recordColumns: 'Spalten',
  recordSize: 'Größe',
  recordBatch_one: 'Stapel mit {{count, number}} Zeile',
  recordBatch_other: 'Stapel mit {{count, number}} Zeilen',
  recordTry_one: 'Probe mit {{count, number}} Zeile',
  recordTry_other: 'Probe mit {{count, number}} Zeilen',
  recordCount_one: 'Tokenzählung von {{count, number}} Zeile',
  recordCount_other: 'Tokenzählung von {{count, number}} Zeilen',
  recordBackground: '{{columns}} und das Hintergrundwissen',
  recordMore: 'Nur die neuesten {{count, number}} von {{total}} werden angezeigt.',

  appearanceTitle: 'Darstellung',
  appearanceLabel: 'Farben',
  appearance: {
    system: 'Wie am Computer eingestellt',
    light: 'Hell',
    dark: 'Dunkel',
    'high-contrast': 'Hoher Kontrast',
  },
  appearanceForced: 'Ihr Computer verlangt hohen Kontrast; deshalb sehen Sie ihn hier.',

  defaultsTitle: 'Neue Aufträge',
  modelLabel: 'Modell zu Beginn',
  modelHint: 'Für jeden Auftrag können Sie ein anderes wählen.',
  modelRetiring: '{{name}} (wird eingestellt)',
  sharesLabel: 'Gleiche Zeilen nur einmal senden',
  sharesHint: 'Zeilen mit gleichem Text teilen sich eine Antwort, und Sie zahlen nur einmal.',

  aboutTitle: 'Info',
  aboutText: 'Sheetbatch {{version}}',
  aboutHost: {
    desktop: 'Installierte App',
    browser: 'Im Browser, bereitgestellt von diesem Computer',
  },
} as const satisfies AreaIn<'settings', 'one' | 'other'>;
