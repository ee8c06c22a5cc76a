import type { AreaIn } from '../en/translation.ts';

/** Batches that the Anthropic account has: the list, their results as a table, and putting answers into a workbook. */
export const batches = {
  title: 'Lots chez Anthropic',
  subtitle:
    'Tout ce qui a été envoyé avec votre clé ces dernières semaines, y compris d’un autre ordinateur ou avec un autre programme.',
  refresh: 'Actualiser',
  loading: 'Interrogation d’Anthropic',
  listLabel: 'Lots de votre compte Anthropic, du plus récent au plus ancien',
  more: 'Afficher les plus anciens',

  noKeyTitle: 'Votre clé d’abord',
  noKeyText: 'Sheetbatch demande à Anthropic, avec votre clé, quels lots existent. Regarder ne coûte rien.',
  noKeyButton: 'Ouvrir les paramètres',
  emptyTitle: 'Rien ici',
  emptyText:
    'Aucun lot n’a été envoyé avec cette clé, ou tous ont été supprimés. La clé d’un autre espace de travail peut en voir d’autres.',

  columnSent: 'Envoi',
  columnFrom: 'Provenance',
  columnRequests: 'Lignes',
  columnState: 'État',
  columnActions: 'Actions possibles',
  fromHere: 'Cet ordinateur',
  fromElsewhere: 'Autre ordinateur ou programme',
  openJob: 'Ouvrir le traitement',
  batchId: 'Nom chez Anthropic : {{id}}',
  working: 'Claude travaille',
  canceling: 'Annulation en cours',
  answered_one: '{{done, number}} sur {{count, number}} avec réponse',
  answered_many: '{{done, number}} sur {{count, number}} avec réponse',
  answered_other: '{{done, number}} sur {{count, number}} avec réponse',
  until: 'Date limite : {{when}}',
  gone: 'Les réponses ne sont plus là : Anthropic les conserve 29 jours.',
  noAnswers: 'Aucune réponse dedans',

  download: 'En faire un tableau',
  downloadLabel: 'En faire un tableau (réponses, envoi : {{when}})',
  downloading: 'Récupération',
  downloadReady: 'Le tableau {{name}} est prêt. Il s’ouvre dans Excel.',
  downloadSave: 'Télécharger {{name}}',
  downloadOpen: 'Ouvrir',
  downloadShow: 'Afficher dans le dossier',
  attach: 'Mettre dans un classeur…',
  attachLabel: 'Mettre dans un classeur… (réponses, envoi : {{when}})',

  attachTitle: 'Mettre les réponses dans un classeur',
  attachLead:
    'Choisissez le classeur d’où viennent les lignes. Rien n’est envoyé et rien n’est payé à nouveau. Votre classeur reste tel quel jusqu’à l’enregistrement.',
  anotherWorkbook: 'Autre classeur',
  sheet: 'Feuille',
  reading: 'Lecture de la feuille',
  comparing: 'Comparaison des réponses et des lignes',
  idColumn: 'Les réponses retrouvent leurs lignes par',
  idHint: 'La colonne dont les textes sont les identifiants avec lesquels le lot a été envoyé.',
  byColumn: '{{name}} (trouvées : {{found, number}})',
  byRowNumbers: 'Numéros de ligne (trouvées : {{found, number}})',
  found_one: 'Lignes du lot présentes dans cette feuille : {{found, number}} sur {{count, number}}.',
  found_many: 'Lignes du lot présentes dans cette feuille : {{found, number}} sur {{count, number}}.',
  found_other: 'Lignes du lot présentes dans cette feuille : {{found, number}} sur {{count, number}}.',
  noAnswer_one: '{{count, number}} ligne du lot n’a pas de réponse : échec, refus ou réponse coupée.',
  noAnswer_many: '{{count, number}} de lignes du lot n’ont pas de réponse : échec, refus ou réponse coupée.',
  noAnswer_other: '{{count, number}} lignes du lot n’ont pas de réponse : échec, refus ou réponse coupée.',
  without_one: '{{count, number}} ligne de la feuille n’est pas dans le lot et reste telle quelle.',
  without_many:
    '{{count, number}} de lignes de la feuille ne sont pas dans le lot et restent telles quelles.',
  without_other: '{{count, number}} lignes de la feuille ne sont pas dans le lot et restent telles quelles.',
  byNumber_one:
    '{{count, number}} réponse ne connaît sa ligne que par son numéro. Ne continuez que si la feuille est comme à l’envoi : pas triée, sans lignes ajoutées ou supprimées au-dessus.',
  byNumber_many:
    '{{count, number}} de réponses ne connaissent leurs lignes que par leur numéro. Ne continuez que si la feuille est comme à l’envoi : pas triée, sans lignes ajoutées ou supprimées au-dessus.',
  byNumber_other:
    '{{count, number}} réponses ne connaissent leurs lignes que par leur numéro. Ne continuez que si la feuille est comme à l’envoi : pas triée, sans lignes ajoutées ou supprimées au-dessus.',
  noneTitle: 'Aucune réponse ne désigne une ligne de cette feuille',
  noneText:
    'Aucun identifiant du lot ne se trouve dans une colonne. Choisissez une autre feuille ou un autre classeur, ou faites plutôt un tableau des réponses.',
  samplesTitle: 'Est-ce que cela va ensemble ?',
  sampleRow: 'Ligne {{row, number}}',
  columnName: 'Nom de la nouvelle colonne',
  columnNameEmpty: 'Donnez un nom à la nouvelle colonne.',
  columnNameTaken: 'Votre feuille a déjà une colonne de ce nom. Choisissez-en un autre.',
  columnNameDefault: 'Réponse',
  fields: 'Chaque réponse a plusieurs parties. Elles vont dans ces colonnes : {{columns}}.',
  fieldsTaken:
    'Chaque réponse a plusieurs parties, mais votre feuille a déjà {{columns}} comme colonne. Les parties vont donc ensemble dans une seule colonne.',
  confirm: 'En faire un traitement',
  confirmBusy: 'Création du traitement',

  settingsTitle: 'Lots chez Anthropic',
  settingsText:
    'Les réponses d’un ordinateur perdu, d’un autre ordinateur ou d’un autre programme peuvent être récupérées avec votre clé et mises dans un classeur.',
  settingsButton: 'Afficher les lots',
} as const satisfies AreaIn<'batches', 'one' | 'many' | 'other'>;
