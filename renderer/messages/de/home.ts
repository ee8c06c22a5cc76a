import type { AreaIn } from '../en/translation.ts';

/** The list of jobs and the first start. */
export const home = {
  title: 'Aufträge',
  newJob: 'Neuer Auftrag',
  search: 'Aufträge durchsuchen',
  noneFoundTitle: 'Kein passender Auftrag',
  noneFoundText: 'Hier enthält nichts „{{search}}“.',
  clearSearch: 'Alle Aufträge anzeigen',

  firstTitle: 'Eine Anweisung, jede Zeile, halber Preis',
  firstText:
    'Wählen Sie eine Tabelle, sagen Sie, was Claude mit jeder Zeile tun soll, und erhalten Sie die Antworten in einer neuen Spalte Ihrer eigenen Arbeitsmappe.',
  practiseTitle: 'Mit einem Beispiel ausprobieren',
  practiseText:
    'Einige Hundert Supportanfragen und erfundene Antworten. Nichts wird gesendet und nichts kostet etwas.',
  practiseButton: 'Mit dem Beispiel üben',
  keyTitle: 'Mit eigenen Tabellen arbeiten',
  keyText:
    'Fügen Sie einen Schlüssel aus Ihrem Anthropic-Konto ein. Sie bezahlen direkt bei Anthropic, zum halben Preis.',
  keyReady:
    'Ihr Schlüssel mit der Endung {{ending}} funktioniert. Ändern können Sie ihn in den Einstellungen.',

  attentionTitle: 'Bitte ansehen',
  attentionMore_one: '{{count, number}} weiteren zeigen',
  attentionMore_other: '{{count, number}} weitere zeigen',
  attentionFewer: 'Weniger zeigen',
  attentionProblem: '{{job}}: {{title}}',
  attentionSaveTitle: '{{job}}: Antworten sind da',
  attentionSaveText_one: '{{count, number}} Antwort ist noch nicht in Ihrer Arbeitsmappe.',
  attentionSaveText_other: '{{count, number}} Antworten sind noch nicht in Ihrer Arbeitsmappe.',
  attentionRepairTitle: '{{job}}: Einige Zeilen bitte prüfen',
  attentionRepairText_one: '{{count, number}} Zeile hat keine vollständige Antwort.',
  attentionRepairText_other: '{{count, number}} Zeilen haben keine vollständige Antwort.',
  attentionExpiringTitle: '{{job}}: Antworten werden bald gelöscht',
  attentionExpiringText:
    'Löschung bei Anthropic: {{when}}. Lassen Sie Sheetbatch geöffnet und online, damit es sie abholen kann.',
  openJob: 'Öffnen',

  columnName: 'Auftrag',
  columnState: 'Status',
  columnRows: 'Zeilen',
  columnCost: 'Kosten',
  columnWhen: 'Begonnen',
  sheetOf: '{{workbook}} · {{sheet}}',
  queueWaits_one: 'wartet auf {{count, number}} Auftrag',
  queueWaits_other: 'wartet auf {{count, number}} Aufträge',
  rowsDone: '{{done}} von {{total}}',
  costUnknown: 'unbekannt',
  savedAs: 'Gespeichert als {{name}}',
  listLabel: 'Ihre Aufträge, neueste zuerst',
} as const satisfies AreaIn<'home', 'one' | 'other'>;
