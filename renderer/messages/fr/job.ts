import type { AreaIn } from '../en/translation.ts';

/** One job: its stages, its problems, what can be done with it, its details. */
export const job = {
  sheetOf: '{{workbook}} · {{sheet}} · {{model}}',
  loading: 'Ouverture du traitement',
  goneTitle: 'Ce traitement n’est plus là',
  goneText: 'Il a été supprimé.',
  backToJobs: 'Aller à vos traitements',

  queue: 'Envoyer quand les traitements précédents sont terminés',
  sendNow: 'Envoyer maintenant',
  queueWaits_one: 'En attente de {{count, number}} traitement précédent :',
  queueWaits_many: 'En attente de {{count, number}} de traitements précédents :',
  queueWaits_other: 'En attente de {{count, number}} traitements précédents :',
  queuePaused: 'Les traitements en pause ne sont pas attendus. Les plafonds sont vérifiés à l’envoi.',
  save: 'Enregistrer les réponses…',
  pause: 'Pause',
  resume: 'Continuer',
  more: 'Autres actions',
  cancel: 'Annuler le traitement…',
  remove: 'Supprimer le traitement…',
  undoSave: 'Défaire le dernier enregistrement…',
  deleteRemote: 'Supprimer chez Anthropic…',

  stagesLabel: 'Étapes du traitement',
  stage: {
    written: 'Préparé',
    sent: 'Envoyé',
    working: 'Claude travaille',
    fetching: 'Récupération',
    ready: 'Prêt',
  },
  stageDone: 'fait',
  stageCurrent: 'en cours',
  stageQueued: 'en file d’attente',
  stageAhead: 'à venir',
  stageStopped: 'arrêté ici',
  since: 'depuis {{span}}',

  nowDraft: 'Chaque ligne est notée sur cet ordinateur avant tout envoi.',
  nowQueued: 'Chaque ligne est notée sur cet ordinateur. Rien n’a encore été envoyé.',
  nowSending: 'Les lignes sont en cours d’envoi à Anthropic.',
  nowSendingPractice: 'Les lignes sont en cours de remise. Rien ne quitte cet ordinateur.',
  nowProcessing:
    'Généralement terminé en moins d’une heure, au plus tard {{latest}}. Vous pouvez fermer la fenêtre ou l’ordinateur : Claude continue.',
  nowProcessingOwn:
    'Vos {{count, number}} derniers lots de taille semblable ont duré de {{shortest}} à {{longest}}, la moitié {{median}} au plus. Au plus tard {{latest}}. Vous pouvez fermer la fenêtre ou l’ordinateur : Claude continue.',
  nowProcessingOwnAlike:
    'Vos {{count, number}} derniers lots de taille semblable ont duré {{median}} chacun. Au plus tard {{latest}}. Vous pouvez fermer la fenêtre ou l’ordinateur : Claude continue.',
  nowProcessingOpen:
    'Généralement terminé en moins d’une heure, au plus tard en un jour. Vous pouvez fermer la fenêtre ou l’ordinateur : Claude continue.',
  nowProcessingPractice:
    'Un entraînement prend quelques secondes ; un vrai traitement, généralement jusqu’à une heure.',
  nowCollecting: 'Les réponses sont récupérées et associées à leurs lignes.',
  nowPausedUnsent: 'Le traitement est en pause. Rien n’a encore été envoyé.',
  nowPaused:
    'Le traitement est en pause. Les lots envoyés continuent chez Anthropic ; rien d’autre n’est envoyé.',
  nowCanceling: 'Anthropic arrête le travail. Les réponses déjà données sont conservées.',
  nowCanceled: 'Annulé : {{when}}. Les réponses déjà données sont conservées.',
  nowFinished: 'Terminé : {{when}}, après {{span}}.',
  costReal: 'Coût : {{amount}}.',
  costRealAndEstimate: 'Coût : {{amount}} ; estimation : {{estimate}}.',
  costSoFar: 'Coût jusqu’ici : {{amount}} ; estimation : {{estimate}}.',
  costEstimate: 'Estimation : {{estimate}}.',
  costSoFarOnly: 'Coût jusqu’ici : {{amount}}.',
  costUnknown: 'Le prix de ce modèle n’est pas connu.',
  costNotYet: 'pas encore de réponse',
  costFree: 'L’entraînement est gratuit.',
  retryIn: 'Nouvel essai dans {{span}}.',
  retryNow: 'Nouvel essai en cours.',
  savedAs: 'Dernier enregistrement : {{name}}.',

  raiseCap: 'Relever le plafond…',
  raiseTitle: 'Relever le plafond de ce traitement',
  raiseLabel: 'Plafond en dollars US',
  raiseHint:
    'Laissez vide pour ne pas fixer de plafond. Sheetbatch le compare à ce que chaque lot pourrait coûter au maximum.',
  raiseInvalid: 'Saisissez un montant comme 50 ou 12,50.',
  raiseTooLow:
    'Avec le prochain lot, le total pourrait atteindre {{amount}}. Le plafond doit être au moins de ce montant.',
  raiseConfirm: 'Fixer le plafond et continuer',

  cancelTitle: 'Annuler ce traitement ?',
  cancelKeep: 'Le laisser continuer',
  cancelConfirm: 'Annuler le traitement',
  cancelNotSent_one: '{{count, number}} ligne n’a pas encore été envoyée et ne coûtera rien.',
  cancelNotSent_many: '{{count, number}} de lignes n’ont pas encore été envoyées et ne coûteront rien.',
  cancelNotSent_other: '{{count, number}} lignes n’ont pas encore été envoyées et ne coûteront rien.',
  cancelSent_one:
    'Claude travaille sur {{count, number}} ligne. Les réponses données d’ici là sont payées et conservées.',
  cancelSent_many:
    'Claude travaille sur {{count, number}} de lignes. Les réponses données d’ici là sont payées et conservées.',
  cancelSent_other:
    'Claude travaille sur {{count, number}} lignes. Les réponses données d’ici là sont payées et conservées.',
  cancelAtMost: 'Cela peut encore coûter {{amount}} au maximum.',
  cancelFree: 'C’est un entraînement : il ne coûte rien de toute façon.',

  removeTitle: 'Supprimer ce traitement ?',
  removeConfirm: 'Supprimer le traitement',
  removeText_one:
    'Le traitement et sa {{count, number}} réponse sont définitivement supprimés de cet ordinateur. Les classeurs enregistrés restent tels quels.',
  removeText_many:
    'Le traitement et ses {{count, number}} de réponses sont définitivement supprimés de cet ordinateur. Les classeurs enregistrés restent tels quels.',
  removeText_other:
    'Le traitement et ses {{count, number}} réponses sont définitivement supprimés de cet ordinateur. Les classeurs enregistrés restent tels quels.',
  removeUnsaved: 'Vous n’avez pas encore enregistré ces réponses dans un classeur.',

  deleteTitle: 'Supprimer les lots chez Anthropic ?',
  deleteConfirm: 'Supprimer chez Anthropic',
  deleteText:
    'Anthropic supprime ce qu’il conserve de ce traitement. Les réponses sur cet ordinateur restent.',

  tabsLabel: 'Vues du traitement',
  tabResults: 'Résultats',
  tabDetails: 'Détails',

  instruction: 'Consigne',
  instructionUnknown:
    'Inconnue ici : le lot a été envoyé d’un autre ordinateur ou avec un autre programme, et Anthropic ne conserve que les réponses. Ses lignes ne peuvent donc pas être renvoyées depuis ce traitement.',
  background: 'Contexte commun',
  settingsTitle: 'Conditions d’envoi',
  model: 'Modèle',
  answers: 'Réponses',
  answersText: 'Texte',
  answersLabels: 'Au choix : {{labels}}',
  answersFields: 'Champs : {{fields}}',
  newColumns: 'Nouvelles colonnes',
  inputColumns: 'Colonnes utilisées',
  idColumn: 'Les lignes sont retrouvées par',
  idColumnNone: 'leur numéro, ou leur texte si la feuille a changé',
  leftOut: 'Laissées de côté',
  leftOutRows_one: '{{count, number}} ligne qui ne semble pas contenir de données : {{rows}}',
  leftOutRows_many: '{{count, number}} de lignes qui ne semblent pas contenir de données : {{rows}}',
  leftOutRows_other: '{{count, number}} lignes qui ne semblent pas contenir de données : {{rows}}',
  faulty: 'Laissées de côté (erreurs)',
  faultyRows_one: '{{count, number}} ligne : {{rows}}',
  faultyRows_many: '{{count, number}} de lignes : {{rows}}',
  faultyRows_other: '{{count, number}} lignes : {{rows}}',
  maxTokens: 'Réponse la plus longue',
  maxTokensValue: '{{count, number}} tokens',
  jobCap: 'Plafond de ce traitement',
  jobCapNone: 'aucun',
  estimate: 'Estimation',
  cost: 'Coût',
  started: 'Début',
  finished: 'Fin',

  batchesTitle: 'Lots',
  batchesText: 'Un traitement est envoyé en un ou plusieurs lots. Ceci sert à les retrouver chez Anthropic.',
  batchesNone: 'Rien n’a encore été envoyé.',
  batchNumber: 'N°',
  batchRows: 'Lignes',
  batchState: 'État',
  batchSent: 'Envoi',
  batchEnded: 'Réponse',
  batchId: 'Nom chez Anthropic',
  batchInDoubt: 'vérification de son arrivée',
  batchStates: {
    planned: 'en attente d’envoi',
    intent: 'envoi en cours',
    sent: 'Claude travaille',
    ended: 'réponses prêtes',
    collected: 'réponses reçues ici',
    removed: 'supprimé chez Anthropic',
  },
} as const satisfies AreaIn<'job', 'one' | 'many' | 'other'>;
