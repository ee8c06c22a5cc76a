import type { AreaIn } from '../en/translation.ts';

/** Batches that the Anthropic account has: the list, their results as a table, and putting answers into a workbook. */
export const batches = {
  title: 'Stapel bei Anthropic',
  subtitle:
    'Alles, was in den letzten Wochen mit Ihrem Schlüssel gesendet wurde, auch von einem anderen Computer oder mit einem anderen Programm.',
  refresh: 'Erneut nachsehen',
  loading: 'Anthropic wird gefragt',
  listLabel: 'Stapel Ihres Anthropic-Kontos, neueste zuerst',
  more: 'Ältere anzeigen',

  noKeyTitle: 'Zuerst Ihr Schlüssel',
  noKeyText:
    'Sheetbatch fragt Anthropic mit Ihrem Schlüssel, welche Stapel es gibt. Nachsehen kostet nichts.',
  noKeyButton: 'Einstellungen öffnen',
  emptyTitle: 'Hier ist nichts',
  emptyText:
    'Mit diesem Schlüssel wurde nie ein Stapel gesendet, oder alle wurden gelöscht. Ein Schlüssel aus einem anderen Workspace sieht vielleicht andere.',

  columnSent: 'Gesendet',
  columnFrom: 'Woher',
  columnRequests: 'Zeilen',
  columnState: 'Status',
  columnActions: 'Was Sie tun können',
  fromHere: 'Dieser Computer',
  fromElsewhere: 'Anderer Computer oder anderes Programm',
  openJob: 'Auftrag öffnen',
  batchId: 'Name bei Anthropic: {{id}}',
  working: 'Claude arbeitet',
  canceling: 'Wird abgebrochen',
  answered_one: '{{done, number}} von {{count, number}} beantwortet',
  answered_other: '{{done, number}} von {{count, number}} beantwortet',
  until: 'Verfügbar bis {{when}}',
  gone: 'Die Antworten sind nicht mehr da: Anthropic bewahrt sie 29 Tage lang auf.',
  noAnswers: 'Keine Antworten darin',

  download: 'Als Tabelle',
  downloadLabel: 'Als Tabelle (die Antworten, gesendet: {{when}})',
  downloading: 'Wird abgeholt',
  downloadReady: 'Die Tabelle {{name}} ist fertig. Sie lässt sich in Excel öffnen.',
  downloadSave: '{{name}} herunterladen',
  downloadOpen: 'Öffnen',
  downloadShow: 'Im Ordner anzeigen',
  attach: 'In Arbeitsmappe einfügen…',
  attachLabel: 'In Arbeitsmappe einfügen… (die Antworten, gesendet: {{when}})',

  attachTitle: 'Antworten in eine Arbeitsmappe einfügen',
  attachLead:
    'Wählen Sie die Arbeitsmappe, aus der die Zeilen stammen. Es wird nichts gesendet und nichts noch einmal bezahlt. Ihre Arbeitsmappe bleibt, wie sie ist, bis Sie speichern.',
  anotherWorkbook: 'Andere Arbeitsmappe',
  sheet: 'Blatt',
  reading: 'Das Blatt wird gelesen',
  comparing: 'Antworten und Zeilen werden verglichen',
  idColumn: 'Antworten finden ihre Zeilen anhand von',
  idHint: 'Die Spalte mit den Kennungen, mit denen der Stapel gesendet wurde.',
  byColumn: '{{name}} ({{found, number}} gefunden)',
  byRowNumbers: 'Zeilennummern ({{found, number}} gefunden)',
  found_one: 'In diesem Blatt gefunden: {{found, number}} von {{count, number}} Zeile des Stapels.',
  found_other: 'In diesem Blatt gefunden: {{found, number}} von {{count, number}} Zeilen des Stapels.',
  noAnswer_one:
    '{{count, number}} Zeile des Stapels hat keine Antwort: Sie ist fehlgeschlagen, wurde abgelehnt oder abgeschnitten.',
  noAnswer_other:
    '{{count, number}} Zeilen des Stapels haben keine Antwort: Sie sind fehlgeschlagen, wurden abgelehnt oder abgeschnitten.',
  without_one: '{{count, number}} Zeile des Blatts ist nicht im Stapel und bleibt, wie sie ist.',
  without_other: '{{count, number}} Zeilen des Blatts sind nicht im Stapel und bleiben, wie sie sind.',
  byNumber_one:
    '{{count, number}} Antwort kennt ihre Zeile nur an der Zeilennummer. Fahren Sie nur fort, wenn das Blatt so ist wie beim Senden: nicht sortiert, darüber keine Zeilen eingefügt oder gelöscht.',
  byNumber_other:
    '{{count, number}} Antworten kennen ihre Zeilen nur an der Zeilennummer. Fahren Sie nur fort, wenn das Blatt so ist wie beim Senden: nicht sortiert, darüber keine Zeilen eingefügt oder gelöscht.',
  noneTitle: 'Keine Antwort gehört zu einer Zeile dieses Blatts',
  noneText:
    'Keine Kennung des Stapels steht in einer Spalte. Wählen Sie ein anderes Blatt oder eine andere Arbeitsmappe, oder speichern Sie die Antworten stattdessen als Tabelle.',
  samplesTitle: 'Gehört das zusammen?',
  sampleRow: 'Zeile {{row, number}}',
  columnName: 'Name der neuen Spalte',
  columnNameEmpty: 'Geben Sie der neuen Spalte einen Namen.',
  columnNameTaken: 'Ihr Blatt hat schon eine Spalte mit diesem Namen. Wählen Sie einen anderen.',
  columnNameDefault: 'Antwort',
  fields: 'Jede Antwort hat mehrere Teile. Sie bekommen diese Spalten: {{columns}}.',
  fieldsTaken:
    'Jede Antwort hat mehrere Teile, aber Ihr Blatt hat schon {{columns}} als Spalte. Deshalb kommen die Teile zusammen in eine Spalte.',
  confirm: 'Auftrag daraus machen',
  confirmBusy: 'Auftrag wird angelegt',

  settingsTitle: 'Stapel bei Anthropic',
  settingsText:
    'Antworten eines verlorenen Laptops, eines anderen Computers oder eines anderen Programms lassen sich mit Ihrem Schlüssel abholen und in eine Arbeitsmappe einfügen.',
  settingsButton: 'Stapel anzeigen',
} as const satisfies AreaIn<'batches', 'one' | 'other'>;
