import type { AreaIn } from '../en/translation.ts';

/**
 * Names and descriptions of the templates that come with the program, by their ids. What they ask Claude
 * stays English.
 */
export const readyTemplates = {
  'classify-tickets': {
    name: 'Supportanfragen sortieren',
    description:
      'Gibt jeder Anfrage eine Kategorie, eine Dringlichkeit und eine Stimmung sowie eine Zeile, die sagt, was der Kunde möchte.',
  },
  translate: {
    name: 'Eine Spalte übersetzen',
    description:
      'Übersetzt jeden Text in die Sprache, die in seiner Zeile steht, und behält Platzhalter, Zahlen und Namen bei.',
  },
  'product-descriptions': {
    name: 'Produktbeschreibungen schreiben',
    description:
      'Macht aus Name und Daten eines Produkts eine Beschreibung von etwa 80 Wörtern für einen Shop.',
  },
  'seo-texts': {
    name: 'SEO-Titel und -Beschreibungen schreiben',
    description: 'Schreibt Titel und Beschreibung, die Suchmaschinen für jede Seite anzeigen.',
  },
  'survey-answers': {
    name: 'Umfrageantworten auswerten',
    description: 'Gibt jeder offenen Antwort ihr Hauptthema, ihre Stimmung und die Wörter, die sie zeigen.',
  },
  'screen-applications': {
    name: 'Bewerbungen sichten',
    description:
      'Prüft jede Bewerbung anhand Ihrer Kriterien und zitiert die Belege, damit ein Mensch leichter entscheidet.',
  },
  summarise: {
    name: 'Lange Texte zusammenfassen',
    description: 'Sagt in höchstens drei Sätzen, was jeder Text enthält, das Wichtigste zuerst.',
  },
  'extract-data': {
    name: 'Daten aus Texten herausziehen',
    description:
      'Liest eine Rechnung, eine Bestellung oder eine E-Mail und schreibt Nummer, Datum, Betrag und Beteiligte in Spalten.',
  },
  'clean-names': {
    name: 'Namen und Adressen bereinigen',
    description:
      'Teilt Namen und Adressen in passende Spalten auf, mit richtiger Großschreibung und Reihenfolge.',
  },
  'answer-reviews': {
    name: 'Antworten auf Bewertungen entwerfen',
    description:
      'Entwirft zu jeder Bewertung eine kurze öffentliche Antwort, in ihrer Sprache und in Ihrem Ton.',
  },
} as const satisfies AreaIn<'readyTemplates', 'one' | 'other'>;
