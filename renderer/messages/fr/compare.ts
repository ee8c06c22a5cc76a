import type { AreaIn } from '../en/translation.ts';

/** Earlier answers of a row, and comparing old answers with new ones. */
export const compare = {
  earlierTitle: 'Réponses précédentes',
  attempt: 'Réponse {{number, number}}, {{when}}',
  inUse: 'Retenue',
  use: 'Utiliser plutôt cette réponse',
  maxTokens_one: 'jusqu’à {{count, number}} token',
  maxTokens_many: 'jusqu’à {{count, number}} de tokens',
  maxTokens_other: 'jusqu’à {{count, number}} tokens',
  restated: 'La liste a été rappelée dans la consigne.',
  sameInstruction: 'La consigne était la même.',
  marks:
    'Comparée à la réponse {{number, number}} : les mots nouveaux sont soulignés, les mots disparus sont barrés.',
  nothing: 'Pas de réponse',

  stripChanged_one: '{{count, number}} réponse a changé depuis que sa ligne a été renvoyée.',
  stripChanged_many: '{{count, number}} de réponses ont changé depuis que leurs lignes ont été renvoyées.',
  stripChanged_other: '{{count, number}} réponses ont changé depuis que leurs lignes ont été renvoyées.',
  stripNone: 'Aucune réponse n’a changé depuis le renvoi de lignes.',
  stripOpen: 'Comparer avant et après…',
  title: 'Comparer les anciennes et les nouvelles réponses',
  intro: 'Ces lignes ont été renvoyées. Rien n’est écrit dans votre classeur avant que vous n’enregistriez.',
  filterLabel: 'Afficher les lignes selon le résultat de leur renvoi',
  filterAll: 'Toutes {{count, number}}',
  filter: {
    changed: 'Changées {{count, number}}',
    same: 'Identiques {{count, number}}',
    first: 'Première réponse {{count, number}}',
    'none-new': 'Pas de nouvelle réponse {{count, number}}',
  },
  kind: {
    changed: 'Changée',
    same: 'Identique',
    first: 'Première réponse',
    'none-new': 'Pas de nouvelle réponse',
  },
  row: 'Ligne {{row, number}}',
  rowHead: 'Ligne',
  before: 'Avant',
  after: 'Maintenant',
  keepOld: 'Utiliser l’ancienne réponse',
  keepNew: 'Utiliser la nouvelle réponse',
  own: 'Saisi par vous : {{text}}',
  more: 'Afficher plus de lignes',
  empty: 'Aucune ligne de ce type.',
  loading: 'Comparaison…',
} as const satisfies AreaIn<'compare', 'one' | 'many' | 'other'>;
