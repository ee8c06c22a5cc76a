import type { AreaIn } from '../en/translation.ts';

/** A job at a glance: why rows have no answer, and the charts of its results. */
export const charts = {
  tab: 'Überblick',
  reading: 'Ergebnisse werden gelesen…',
  nothingYet: 'Noch gibt es nichts zu zeichnen. Diagramme erscheinen, sobald die ersten Antworten hier sind.',
  rowsColumn: 'Zeilen',
  shareColumn: 'Anteil',
  showRows: 'Diese Zeilen anzeigen: {{label}}',
  openRow: 'Zeile {{row, number}}',

  statesTitle: 'Zeilen nach Status',
  statesColumn: 'Status',
  labelsTitle: 'Antworten in „{{column}}“',
  labelsText_one: 'Von {{count, number}} beantworteten Zeile.',
  labelsText_other: 'Von {{count, number}} beantworteten Zeilen.',
  labelsColumn: 'Antwort',
  labelsEmpty: '(leer)',
  labelsOther_one: '{{count, number}} andere Antwort',
  labelsOther_other: '{{count, number}} andere Antworten',

  lengthsTitle: 'Länge der Antworten',
  lengthsText_one: 'Durchschnitt: {{average}} Wörter, bei {{count, number}} beantworteten Zeile.',
  lengthsText_other: 'Durchschnitt: {{average}} Wörter, bei {{count, number}} beantworteten Zeilen.',
  lengthsColumn: 'Wörter',
  lengthsRange: '{{from, number}} bis {{to, number}}',
  lengthsOne: '{{from, number}}',
  lengthsAbove: '{{from, number}} oder mehr',
  longestTitle: 'Längste Antworten',
  words_one: '{{count, number}} Wort',
  words_other: '{{count, number}} Wörter',

  costsTitle: 'Kosten je Zeile',
  costsText_one: '{{total}} insgesamt für {{count, number}} bezahlte Zeile, im Durchschnitt {{average}}.',
  costsText_other: '{{total}} insgesamt für {{count, number}} bezahlte Zeilen, im Durchschnitt {{average}}.',
  costsColumn: 'Kosten',
  costsRange: '{{from}} bis {{to}}',
  costsAbove: '{{from}} oder mehr',
  dearestTitle: 'Teuerste Zeilen',

  causesTitle: 'Zeilen ohne vollständige Antwort',
  causesText: 'Jede Gruppe hat eine Ursache. Die vorhandenen Antworten bleiben, bis neue da sind.',
  causesUnknown:
    'Die Anweisung dieses Auftrags ist hier nicht bekannt; deshalb können seine Zeilen aus diesem Auftrag nicht erneut gesendet werden.',
  causeRows_one: '{{cause}}: {{count, number}} Zeile',
  causeRows_other: '{{cause}}: {{count, number}} Zeilen',
  example: 'Zum Beispiel Zeile {{row, number}}: {{note}}',
  exampleOf_one: '{{count, number}} Zeile, zum Beispiel Zeile {{row, number}}: {{note}}',
  exampleOf_other: '{{count, number}} Zeilen, zum Beispiel Zeile {{row, number}}: {{note}}',
  exampleRow: 'Zum Beispiel Zeile {{row, number}}',
  showCause: 'Zeilen anzeigen',
  showCauseOf: 'Zeilen anzeigen: {{cause}}',
  raiseMaxTokens_one: '{{count, number}} Zeile mit mehr Platz erneut senden ({{price}})',
  raiseMaxTokens_other: '{{count, number}} Zeilen mit mehr Platz erneut senden ({{price}})',
  raiseMaxTokensUnknown_one: '{{count, number}} Zeile mit mehr Platz erneut senden',
  raiseMaxTokensUnknown_other: '{{count, number}} Zeilen mit mehr Platz erneut senden',

  cause: {
    'cut-off': 'Abgeschnitten',
    'too-long-for-model': 'Zu lang für das Modell',
    'off-list': 'Nicht in Liste',
    refused: 'Abgelehnt',
    'request-rejected': 'Nicht angenommen',
    'service-trouble': 'Störung bei Anthropic',
    'not-allowed': 'Mit Ihrem Schlüssel nicht erlaubt',
    'credit-used-up': 'Guthaben aufgebraucht',
    'spend-limit': 'Ausgabengrenze',
    'model-unknown': 'Unbekanntes Modell',
    'answer-limit': 'Höchstlänge nicht erlaubt',
    'format-too-complex': 'Liste oder Felder zu groß',
    unfinished: 'Nicht zu Ende',
    'other-error': 'Anderer Fehler',
    'empty-answer': 'Leere Antwort',
    'result-missing': 'Kein Ergebnis',
    'row-too-large': 'Zu groß zum Senden',
    expired: 'Abgelaufen',
    canceled: 'Abgebrochen',
    skipped: 'Ausgelassen',
  },
  remedy: {
    'cut-off':
      'Die Antworten waren zu lang für den Platz. Mit doppelt so viel Platz können sie vollständig sein.',
    'too-long-for-model':
      'Die Zeile und ihre Antwort sind länger, als dieses Modell lesen kann. Kürzen Sie den Text, oder wählen Sie für einen neuen Auftrag ein Modell, das mehr liest.',
    'off-list': 'Die Antwort stand nicht auf Ihrer Liste. Die Liste wird noch einmal genannt.',
    'cut-off-full':
      'Die Antworten hatten schon allen Platz, den dieses Modell gibt. Bitten Sie um kürzere Antworten, oder wählen Sie für einen neuen Auftrag ein anderes Modell.',
    'off-type':
      'Ein Feld enthielt nicht das Verlangte, zum Beispiel eine Zahl oder ein Datum. Das Verlangte wird noch einmal genannt.',
    refused: 'Claude hat abgelehnt. Das geschieht oft wieder; eine andere Anweisung hilft eher.',
    'request-rejected':
      'Anthropic hat diese Zeilen nicht angenommen. Das Beispiel sagt, warum. Es hilft, die Zeile oder die Anweisung zu ändern; nur erneut zu senden hilft selten. Sie haben nichts gekostet.',
    'service-trouble':
      'Bei Anthropic ist etwas schiefgegangen. Meist hilft es, erneut zu senden. Sie haben nichts gekostet.',
    'not-allowed':
      'Ihr Schlüssel darf das nicht, oder das Guthaben ist aufgebraucht. Sehen Sie zuerst in Ihrem Anthropic-Konto nach und senden Sie sie dann erneut. Sie haben nichts gekostet.',
    'credit-used-up':
      'Das Guthaben Ihres Anthropic-Kontos war aufgebraucht. Laden Sie es in der Anthropic Console auf und senden Sie sie dann erneut. Sie haben nichts gekostet.',
    'spend-limit':
      'Eine Ausgabengrenze Ihres Anthropic-Kontos war erreicht. Erhöhen Sie sie in der Anthropic Console oder warten Sie auf den nächsten Monat und senden Sie sie dann erneut. Sie haben nichts gekostet.',
    'model-unknown':
      'Anthropic bietet dieses Modell nicht mehr oder nicht für Ihr Konto an. Machen Sie einen neuen Auftrag mit einem anderen Modell. Sie haben nichts gekostet.',
    'answer-limit':
      'Die Höchstlänge der Antwort war größer, als dieses Modell erlaubt. Machen Sie einen neuen Auftrag mit kleinerer Höchstlänge oder einem anderen Modell. Sie haben nichts gekostet.',
    'format-too-complex':
      'Auf so viele Einträge oder Felder kann Anthropic Claude nicht festlegen. Machen Sie einen neuen Auftrag mit weniger davon, oder mit einem Text als Antwort und den Einträgen im Hintergrundwissen. Sie haben nichts gekostet.',
    unfinished: 'Claude hat aufgehört, bevor die Antwort fertig war. Meist hilft es, erneut zu senden.',
    'other-error':
      'Anthropic hat einen Fehler gemeldet. Das Beispiel sagt, welchen. Sie haben nichts gekostet.',
    'empty-answer': 'Claude hat eine Antwort ohne Text gesendet. Meist hilft es, erneut zu senden.',
    'result-missing': 'Anthropic hat für diese Zeilen kein Ergebnis geliefert. Senden Sie sie erneut.',
    'row-too-large':
      'Diese Zeilen sind größer, als Anthropic annimmt. Kürzen Sie ihren Text im Blatt und machen Sie einen neuen Auftrag.',
    expired: 'Claude kam innerhalb von 24 Stunden nicht dazu. Sie haben nichts gekostet.',
    canceled: 'Sie wurden abgebrochen, bevor Claude dazu kam. Sie haben nichts gekostet.',
    skipped:
      'Sie wurden ausgelassen, weil ihre Zellen leer sind oder keine abgeholte Antwort zu ihnen gehört. Füllen Sie die Zellen und machen Sie dafür einen neuen Auftrag.',
  },
} as const satisfies AreaIn<'charts', 'one' | 'other'>;
