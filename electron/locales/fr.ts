import type { Words } from './sentences.ts';

/** The program's sentences outside of its page in French; words as in renderer/messages/fr/french.ts. */
export const french: Words = {
  dialogs: {
    chooseWorkbook: 'Choisir un classeur',
    saveWorkbook: 'Enregistrer les réponses',
    workbooks: 'Classeurs et tableaux',
    allFiles: 'Tous les fichiers',
  },
  menu: {
    file: 'Fichier',
    newJob: 'Nouveau traitement',
    openWorkbook: 'Ouvrir un classeur…',
    saveAnswers: 'Enregistrer les réponses…',
    settings: 'Paramètres',
    closeWindow: 'Fermer la fenêtre',
    quit: 'Quitter Sheetbatch',
    edit: 'Édition',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    learnSpelling: 'Ajouter au dictionnaire',
    find: 'Rechercher',
    view: 'Affichage',
    jobs: 'Traitements',
    templates: 'Gabarits',
    actualSize: 'Taille réelle',
    zoomIn: 'Zoom avant',
    zoomOut: 'Zoom arrière',
    fullScreen: 'Plein écran',
    window: 'Fenêtre',
    minimize: 'Réduire',
    zoom: 'Zoom',
    front: 'Tout ramener au premier plan',
    about: 'À propos de Sheetbatch',
    services: 'Services',
    hide: 'Masquer Sheetbatch',
    hideOthers: 'Masquer les autres',
    showAll: 'Tout afficher',
    help: 'Aide',
    guide: 'Guide',
    shortcuts: 'Raccourcis clavier',
    reportProblem: 'Signaler un problème…',
    checkUpdates: 'Rechercher des mises à jour…',
  },
  tray: {
    open: 'Ouvrir Sheetbatch',
    quit: 'Quitter Sheetbatch',
    startsAtLogin: 'Démarrer avec l’ordinateur',
    idle: 'Aucun traitement en cours',
    running: {
      one: '{{count}} traitement en cours',
      many: '{{count}} de traitements en cours',
      other: '{{count}} traitements en cours',
    },
    needing: {
      one: '{{count}} traitement a besoin de vous',
      many: '{{count}} de traitements ont besoin de vous',
      other: '{{count}} traitements ont besoin de vous',
    },
    more: {
      one: '{{count}} autre traitement',
      many: '{{count}} d’autres traitements',
      other: '{{count}} autres traitements',
    },
    job: '{{job}} : {{state}}',
    state: {
      draft: 'en préparation',
      queued: 'en file d’attente',
      sending: 'envoi en cours',
      processing: 'Claude travaille',
      collecting: 'récupération des réponses',
      finished: 'terminé',
      paused: 'en pause',
      canceling: 'annulation en cours',
      canceled: 'annulé',
      needing: 'a besoin de vous',
    },
  },
  notices: {
    stillRunningTitle: 'Sheetbatch continue',
    stillRunningBody:
      'Vos traitements continuent en arrière-plan. Ouvrez ou quittez Sheetbatch par son icône près de l’horloge.',
    updateTitle: 'Une nouvelle version est prête',
    updateBody: 'Elle sera installée quand vous quitterez Sheetbatch.',
    finishedTitle: '{{job}} : terminé',
    canceledTitle: '{{job}} : annulé',
    allAnswered: {
      one: '{{count}} ligne a sa réponse. Ouvrez Sheetbatch pour enregistrer le classeur.',
      many: '{{count}} de lignes ont leur réponse. Ouvrez Sheetbatch pour enregistrer le classeur.',
      other: 'Les {{count}} lignes ont leur réponse. Ouvrez Sheetbatch pour enregistrer le classeur.',
    },
    someAnswered: {
      one: 'Réponses : {{answered}} sur {{count}} ligne. Ouvrez Sheetbatch pour voir le reste.',
      many: 'Réponses : {{answered}} sur {{count}} de lignes. Ouvrez Sheetbatch pour voir le reste.',
      other: 'Réponses : {{answered}} sur {{count}} lignes. Ouvrez Sheetbatch pour voir le reste.',
    },
    needsUserTitle: '{{job}} a besoin de vous',
    needsUserBody: {
      key: 'Il attend, car aucune clé n’est acceptée par Anthropic.',
      money: 'Il attend, car le plafond de dépenses est atteint ou le crédit chez Anthropic est épuisé.',
      expiring:
        'Anthropic supprimera bientôt des réponses qui ne sont pas encore ici. Laissez Sheetbatch ouvert pour qu’il les récupère.',
      other: 'Il s’est arrêté. Ouvrez Sheetbatch pour voir pourquoi.',
    },
  },
  updates: {
    newest: {
      title: 'Sheetbatch est à jour',
      text: 'Vous avez la version {{version}}.',
    },
    downloading: {
      title: 'Sheetbatch {{version}} est en cours de téléchargement',
      text: 'Une question vous sera posée quand la version sera prête. Vos traitements continuent.',
    },
    failed: {
      title: 'Sheetbatch n’a pas pu rechercher de mise à jour',
      text: 'Vérifiez votre connexion à Internet et réessayez plus tard. Vous avez la version {{version}} ; elle fonctionne comme avant.',
    },
    managed: {
      title: 'Les mises à jour sont désactivées',
      text: 'Votre organisation s’occupe des mises à jour de cet ordinateur. Vous avez la version {{version}}.',
    },
    none: {
      title: 'Cette copie ne se met pas à jour elle-même',
      text: 'Vous avez la version {{version}}. Les nouvelles versions se trouvent là où vous avez obtenu celle-ci.',
    },
    ready: {
      title: 'Sheetbatch {{version}} est prêt',
      text: 'Cela prend un instant et demande un redémarrage. Si un envoi est en cours à ce moment-là, Sheetbatch attend qu’il soit arrivé. Vos traitements continuent ensuite.',
    },
    news: 'Nouveautés :',
    restart: 'Redémarrer maintenant',
    later: 'À la fermeture',
    ok: 'OK',
  },
  taskBar: {
    needing: {
      one: '{{count}} traitement a besoin de vous',
      many: '{{count}} de traitements ont besoin de vous',
      other: '{{count}} traitements ont besoin de vous',
    },
  },
  trouble: {
    cameBackTitle: 'La fenêtre de Sheetbatch a été rouverte',
    cameBack: 'Elle ne fonctionnait plus. Vos traitements n’ont pas été touchés.',
    crashesTitle: 'La fenêtre de Sheetbatch se ferme sans cesse',
    crashes:
      'Elle a cessé de fonctionner plusieurs fois en une minute. Vos traitements continuent en arrière-plan. Si cela se reproduit, signalez-le depuis le menu Aide.',
    openAgain: 'Rouvrir',
    hangsTitle: 'La fenêtre de Sheetbatch ne répond pas',
    hangs:
      'Vous pouvez attendre ou la rouvrir. Votre dernière saisie peut être perdue. Vos traitements continuent dans tous les cas.',
    wait: 'Attendre',
    mistakeTitle: 'Une erreur s’est produite dans Sheetbatch',
    mistake:
      'Vous pouvez continuer à travailler. Si quelque chose semble anormal, quittez Sheetbatch et relancez-le : vos traitements et vos réponses sont conservés. Pour le signaler : Aide, Signaler un problème.',
    goOn: 'Continuer',
  },
  closing: {
    title: 'Laisser Sheetbatch continuer ?',
    question:
      'Ce bureau n’affiche pas d’icône près de l’horloge : la fenêtre est réduite dans la barre des tâches tant que des traitements sont en cours. Si vous quittez, ils attendront que vous rouvriez Sheetbatch.',
    keepRunning: 'Laisser continuer',
    cancel: 'Annuler',
  },
  startFailures: {
    inUseTitle: 'Sheetbatch est déjà ouvert',
    inUse: 'Un autre Sheetbatch utilise le dossier {{folder}}. Utilisez-le, ou fermez-le d’abord.',
    notWritableTitle: 'Sheetbatch ne peut pas conserver ses données',
    notWritable:
      'Rien ne peut être écrit dans le dossier {{folder}}. Vérifiez que vous avez le droit de le modifier et que le disque n’est pas plein.',
    damagedTitle: 'Vos traitements n’ont pas pu être ouverts',
    damaged:
      'Le fichier de vos traitements est endommagé et n’a pas pu être réparé. Rien n’a été supprimé : il se trouve dans {{folder}}. Restaurez une sauvegarde de ce dossier, ou déplacez le fichier ailleurs pour repartir de zéro.',
    tooOldTitle: 'Ce Sheetbatch est trop ancien pour vos traitements',
    tooOld:
      'Une version plus récente de Sheetbatch a été utilisée sur cet ordinateur. Réinstallez cette version pour continuer.',
    diskFullTitle: 'Le disque est plein',
    diskFull: 'Sheetbatch a besoin d’espace libre dans {{folder}}. Faites de la place et relancez-le.',
    otherTitle: 'Sheetbatch n’a pas pu démarrer',
    other:
      'Un imprévu est survenu à l’ouverture de {{folder}}. Relancez Sheetbatch ; vos traitements sont conservés.',
  },
};
