import type { AreaIn } from '../translation.ts';

/** Why a row has no good answer; found again by their English sentences. */
export const notes = {
  empty: 'Claude hat eine leere Antwort gesendet.',
  error: 'Anthropic hat einen Fehler gemeldet ({{type}}).',
  overloaded: 'Überlastet',
  canceled: 'Abgebrochen, bevor Claude zu dieser Zeile kam.',
  expired: 'Nicht innerhalb von 24 Stunden beantwortet.',
  unknownResult: 'Anthropic hat ein Ergebnis geliefert, dessen Art diese Version nicht kennt ({{name}}).',
  nothingChosen: 'Claude hat nichts aus der Liste gewählt.',
  offList: '„{{text}}“ steht nicht auf der Liste.',
  offFieldList: '„{{text}}“ steht nicht auf der Liste für „{{field}}“.',
  notText: '„{{field}}“ sollte ein Text sein, ist aber „{{text}}“.',
  notNumber: '„{{field}}“ sollte eine Zahl sein, ist aber „{{text}}“.',
  notYesNo: '„{{field}}“ sollte Ja oder Nein sein, ist aber „{{text}}“.',
  notDate: '„{{field}}“ sollte ein Datum wie 2026-03-31 sein, ist aber „{{text}}“.',
  withoutFields: 'Die Antwort hat nicht die verlangten Felder: „{{text}}“',
  tooLongTogether: 'Die Zeile und ihre Antwort zusammen sind länger, als dieses Modell lesen kann.',
  usedUp: 'Die erlaubte Länge war aufgebraucht, bevor die Antwort begann.',
  cutOff: 'Die Antwort ist länger als erlaubt und endet mittendrin.',
  declined: 'Claude hat es abgelehnt, diese Zeile zu beantworten.',
  declinedBecause: 'Claude hat es abgelehnt, diese Zeile zu beantworten: {{reason}}',
  practiceDeclined: 'Übung: Hin und wieder wird eine Zeile abgelehnt.',
  tooLarge: 'Der Text dieser Zeile ist größer, als Anthropic annimmt.',
  resultsGone: 'Anthropic bewahrt Ergebnisse 29 Tage lang auf; diese sind nicht mehr da.',
  lineMissing: 'Die Ergebnisdatei von Anthropic enthält diese Zeile nicht.',
  batchUnknown: 'Anthropic kennt diesen Stapel nicht mehr.',
} as const satisfies AreaIn<'notes', 'one' | 'other'>;
