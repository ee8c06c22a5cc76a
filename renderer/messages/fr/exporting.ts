import type { AreaIn } from '../en/translation.ts';

/** Exporting results as a table of their own. */
export const exporting = {
  menu: 'Exporter',
  menuCsv: 'Exporter en CSV…',
  menuJsonLines: 'Exporter en JSON Lines…',
  titleCsv: 'Exporter en CSV',
  titleJsonLines: 'Exporter en JSON Lines',
  introCsv:
    'Un tableau dans un fichier texte, qu’Excel et la plupart des autres programmes savent ouvrir. Votre classeur n’est pas modifié.',
  introJsonLines:
    'Une ligne de texte par ligne, pour les programmes qui lisent le JSON. Votre classeur n’est pas modifié.',
  rowsLabel: 'Quelles lignes',
  rowsAll: 'Toutes les lignes, dans l’ordre de la feuille',
  rowsShown: 'Seulement les lignes affichées maintenant, dans le même ordre',
  columnsLabel: 'Colonnes de votre feuille',
  columnsAll: 'Tout choisir',
  columnsNone: 'Ne rien choisir',
  columnsAnswers: 'Les réponses sont toujours comprises : {{columns}}',
  columnsChanged:
    'Le classeur a changé depuis l’envoi : seules les colonnes envoyées peuvent donc être exportées.',
  columnsGone:
    'Le classeur d’origine est illisible pour l’instant : seules les colonnes envoyées peuvent donc être exportées.',
  columnsReading: 'Lecture du classeur…',
  extrasLabel: 'Autres colonnes',
  extra: {
    'row-number': 'Numéro de ligne dans la feuille',
    status: 'État de chaque ligne',
    note: 'Motifs',
    cost: 'Coût de chaque ligne',
    'custom-id': 'Nom de chaque ligne chez Anthropic',
    model: 'Modèle',
    attempt: 'Envoi d’où vient la réponse',
    'original-answer': 'Réponses telles que Claude les a écrites, à côté de celles que vous avez modifiées',
  },
  layoutLabel: 'Nombres et colonnes',
  layoutHint: 'Excel ouvre bien le fichier si les nombres sont écrits comme dans votre pays.',
  layout: {
    comma: 'Nombres comme 1.5, virgules entre les colonnes',
    semicolon: 'Nombres comme 1,5, points-virgules entre les colonnes',
  },
  guard: 'Empêcher que les textes commençant par = + - ou @ soient lus comme des formules',
  guardHint:
    'Une apostrophe (’) est placée devant ces textes. Décochez si un programme doit lire le fichier.',
  confirm: 'Exporter…',
  confirmDownload: 'Créer le fichier',
  doneTitle: 'Exporté',
  done_one: '{{count, number}} ligne est dans {{name}}.',
  done_many: '{{count, number}} de lignes sont dans {{name}}.',
  done_other: '{{count, number}} lignes sont dans {{name}}.',
  doneGuarded_one: '{{count, number}} cellule commence comme une formule et a une apostrophe devant.',
  doneGuarded_many:
    '{{count, number}} de cellules commencent comme une formule et ont une apostrophe devant.',
  doneGuarded_other: '{{count, number}} cellules commencent comme une formule et ont une apostrophe devant.',
  open: 'Ouvrir',
} as const satisfies AreaIn<'exporting', 'one' | 'many' | 'other'>;
