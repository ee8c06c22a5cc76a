import type { AreaIn } from '../en/translation.ts';

/** The list of jobs and the first start. */
export const home = {
  title: 'Traitements',
  newJob: 'Nouveau traitement',
  search: 'Rechercher un traitement',
  noneFoundTitle: 'Aucun traitement trouvé',
  noneFoundText: 'Rien ici ne contient « {{search}} ».',
  clearSearch: 'Afficher tous les traitements',

  firstTitle: 'Une consigne, chaque ligne, moitié prix',
  firstText:
    'Choisissez une feuille de calcul, dites ce que Claude doit faire de chaque ligne, et recevez les réponses dans une nouvelle colonne de votre propre classeur.',
  practiseTitle: 'Essayer avec un exemple',
  practiseText:
    'Quelques centaines de demandes d’assistance et des réponses inventées. Rien n’est envoyé et rien n’est facturé.',
  practiseButton: 'S’entraîner avec l’exemple',
  keyTitle: 'Travailler sur vos propres feuilles',
  keyText: 'Collez une clé de votre compte Anthropic. Vous payez directement Anthropic, à moitié prix.',
  keyReady: 'Votre clé se terminant par {{ending}} fonctionne. Vous pouvez la changer dans les paramètres.',

  attentionTitle: 'À voir',
  attentionMore_one: 'Afficher {{count, number}} autre',
  attentionMore_many: 'Afficher {{count, number}} autres',
  attentionMore_other: 'Afficher {{count, number}} autres',
  attentionFewer: 'Afficher moins',
  attentionProblem: '{{job}} : {{title}}',
  attentionSaveTitle: '{{job}} : les réponses sont prêtes',
  attentionSaveText_one: '{{count, number}} réponse n’est pas encore dans votre classeur.',
  attentionSaveText_many: '{{count, number}} de réponses ne sont pas encore dans votre classeur.',
  attentionSaveText_other: '{{count, number}} réponses ne sont pas encore dans votre classeur.',
  attentionRepairTitle: '{{job}} : des lignes sont à vérifier',
  attentionRepairText_one: '{{count, number}} ligne n’a pas de réponse complète.',
  attentionRepairText_many: '{{count, number}} de lignes n’ont pas de réponse complète.',
  attentionRepairText_other: '{{count, number}} lignes n’ont pas de réponse complète.',
  attentionExpiringTitle: '{{job}} : les réponses seront bientôt supprimées',
  attentionExpiringText:
    'Suppression par Anthropic : {{when}}. Laissez Sheetbatch ouvert et en ligne pour qu’il puisse les récupérer.',
  openJob: 'Ouvrir',

  columnName: 'Traitement',
  columnState: 'État',
  columnRows: 'Lignes',
  columnCost: 'Coût',
  columnWhen: 'Début',
  sheetOf: '{{workbook}} · {{sheet}}',
  queueWaits_one: 'attend {{count, number}} traitement',
  queueWaits_many: 'attend {{count, number}} de traitements',
  queueWaits_other: 'attend {{count, number}} traitements',
  rowsDone: '{{done}} sur {{total}}',
  costUnknown: 'inconnu',
  savedAs: 'Enregistré sous {{name}}',
  listLabel: 'Vos traitements, du plus récent au plus ancien',
} as const satisfies AreaIn<'home', 'one' | 'many' | 'other'>;
