import type { AreaIn } from '../translation.ts';

/** Why a row has no good answer; found again by their English sentences. */
export const notes = {
  empty: 'Claude a envoyé une réponse vide.',
  error: 'Anthropic a signalé une erreur ({{type}}).',
  overloaded: 'Surcharge',
  canceled: 'Annulée avant que Claude ne s’occupe de cette ligne.',
  expired: 'Sans réponse en 24 heures.',
  unknownResult: 'Anthropic a donné un résultat d’un type que cette version ne connaît pas ({{name}}).',
  nothingChosen: 'Claude n’a rien choisi dans la liste.',
  offList: '« {{text}} » n’est pas dans la liste.',
  offFieldList: '« {{text}} » n’est pas dans la liste de « {{field}} ».',
  notText: '« {{field}} » devrait être un texte, mais contient « {{text}} ».',
  notNumber: '« {{field}} » devrait être un nombre, mais contient « {{text}} ».',
  notYesNo: '« {{field}} » devrait être oui ou non, mais contient « {{text}} ».',
  notDate: '« {{field}} » devrait être une date comme 2026-03-31, mais contient « {{text}} ».',
  withoutFields: 'La réponse n’a pas les champs demandés : « {{text}} »',
  tooLongTogether: 'La ligne et sa réponse ensemble dépassent ce que ce modèle peut lire.',
  usedUp: 'La longueur permise était épuisée avant le début de la réponse.',
  cutOff: 'La réponse dépasse la longueur permise et s’arrête au milieu.',
  declined: 'Claude a refusé de répondre pour cette ligne.',
  declinedBecause: 'Claude a refusé de répondre pour cette ligne : {{reason}}',
  practiceDeclined: 'Entraînement : une ligne est refusée de temps en temps.',
  tooLarge: 'Le texte de cette ligne dépasse la taille qu’Anthropic accepte.',
  resultsGone: 'Anthropic conserve les résultats 29 jours ; ceux-ci ne sont plus là.',
  lineMissing: 'Le fichier de résultats d’Anthropic ne contient pas cette ligne.',
  batchUnknown: 'Anthropic ne connaît plus ce lot.',
} as const satisfies AreaIn<'notes', 'one' | 'many' | 'other'>;
