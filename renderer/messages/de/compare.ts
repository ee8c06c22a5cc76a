import type { AreaIn } from '../en/translation.ts';

/** Earlier answers of a row, and comparing old answers with new ones. */
export const compare = {
  earlierTitle: 'Frühere Antworten',
  attempt: 'Antwort {{number, number}}, {{when}}',
  inUse: 'Gilt',
  use: 'Diese Antwort verwenden',
  maxTokens_one: 'bis zu {{count, number}} Token',
  maxTokens_other: 'bis zu {{count, number}} Tokens',
  restated: 'Die Liste wurde in der Anweisung noch einmal genannt.',
  sameInstruction: 'Die Anweisung war dieselbe.',
  marks:
    'Verglichen mit Antwort {{number, number}}: Neue Wörter sind unterstrichen, weggefallene durchgestrichen.',
  nothing: 'Keine Antwort',

  stripChanged_one: '{{count, number}} Antwort hat sich geändert, seit ihre Zeile erneut gesendet wurde.',
  stripChanged_other:
    '{{count, number}} Antworten haben sich geändert, seit ihre Zeilen erneut gesendet wurden.',
  stripNone: 'Seit dem erneuten Senden hat sich keine Antwort geändert.',
  stripOpen: 'Alt und neu vergleichen…',
  title: 'Alte und neue Antworten vergleichen',
  intro:
    'Diese Zeilen wurden erneut gesendet. In Ihre Arbeitsmappe wird nichts geschrieben, bevor Sie speichern.',
  filterLabel: 'Zeilen danach anzeigen, was das erneute Senden ergab',
  filterAll: 'Alle {{count, number}}',
  filter: {
    changed: 'Geändert {{count, number}}',
    same: 'Gleich {{count, number}}',
    first: 'Erste Antwort {{count, number}}',
    'none-new': 'Keine neue Antwort {{count, number}}',
  },
  kind: {
    changed: 'Geändert',
    same: 'Gleich',
    first: 'Erste Antwort',
    'none-new': 'Keine neue Antwort',
  },
  row: 'Zeile {{row, number}}',
  rowHead: 'Zeile',
  before: 'Vorher',
  after: 'Jetzt',
  keepOld: 'Alte Antwort verwenden',
  keepNew: 'Neue Antwort verwenden',
  own: 'Von Ihnen eingetragen: {{text}}',
  more: 'Mehr Zeilen anzeigen',
  empty: 'Keine Zeile dieser Art.',
  loading: 'Wird verglichen…',
} as const satisfies AreaIn<'compare', 'one' | 'other'>;
