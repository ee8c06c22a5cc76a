import type { AreaIn } from '../en/translation.ts';

/** Exporting results as a table of their own. */
export const exporting = {
  menu: 'Exportieren',
  menuCsv: 'Als CSV exportieren…',
  menuJsonLines: 'Als JSON Lines exportieren…',
  titleCsv: 'Als CSV exportieren',
  titleJsonLines: 'Als JSON Lines exportieren',
  introCsv:
    'Eine Tabelle in einer Textdatei, die Excel und die meisten anderen Programme öffnen können. Ihre Arbeitsmappe wird nicht verändert.',
  introJsonLines:
    'Eine Textzeile je Zeile, für Programme, die JSON lesen. Ihre Arbeitsmappe wird nicht verändert.',
  rowsLabel: 'Welche Zeilen',
  rowsAll: 'Alle Zeilen, wie sie im Blatt stehen',
  rowsShown: 'Nur die jetzt angezeigten Zeilen, in derselben Reihenfolge',
  columnsLabel: 'Spalten aus Ihrem Blatt',
  columnsAll: 'Alle auswählen',
  columnsNone: 'Keine auswählen',
  columnsAnswers: 'Die Antworten sind immer dabei: {{columns}}',
  columnsChanged:
    'Die Arbeitsmappe wurde seit dem Senden geändert; deshalb lassen sich nur die gesendeten Spalten exportieren.',
  columnsGone:
    'Die Originalarbeitsmappe ist jetzt nicht lesbar; deshalb lassen sich nur die gesendeten Spalten exportieren.',
  columnsReading: 'Die Arbeitsmappe wird angesehen…',
  extrasLabel: 'Weitere Spalten',
  extra: {
    'row-number': 'Zeilennummer im Blatt',
    status: 'Status jeder Zeile',
    note: 'Hinweise',
    cost: 'Kosten jeder Zeile',
    'custom-id': 'Name jeder Zeile bei Anthropic',
    model: 'Modell',
    attempt: 'Aus welchem Senden die Antwort stammt',
    'original-answer': 'Antworten, wie Claude sie schrieb, neben den von Ihnen geänderten',
  },
  layoutLabel: 'Zahlen und Spalten',
  layoutHint: 'Excel öffnet die Datei richtig, wenn Zahlen so geschrieben sind wie in Ihrem Land.',
  layout: {
    comma: 'Zahlen wie 1.5, Kommas zwischen Spalten',
    semicolon: 'Zahlen wie 1,5, Semikolons zwischen Spalten',
  },
  guard: 'Verhindern, dass Text, der mit = + - oder @ beginnt, als Formel gelesen wird',
  guardHint:
    'Vor solchen Text wird ein Apostroph (’) gesetzt. Nehmen Sie das Häkchen weg, wenn ein Programm die Datei lesen soll.',
  confirm: 'Exportieren…',
  confirmDownload: 'Datei erstellen',
  doneTitle: 'Exportiert',
  done_one: '{{count, number}} Zeile ist in {{name}}.',
  done_other: '{{count, number}} Zeilen sind in {{name}}.',
  doneGuarded_one: '{{count, number}} Zelle beginnt wie eine Formel und hat einen Apostroph davor.',
  doneGuarded_other: '{{count, number}} Zellen beginnen wie eine Formel und haben einen Apostroph davor.',
  open: 'Öffnen',
} as const satisfies AreaIn<'exporting', 'one' | 'other'>;
