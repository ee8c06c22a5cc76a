import type { AreaIn } from '../en/translation.ts';

/** The window around every screen, and words that many screens share. */
export const frame = {
  appName: 'Sheetbatch',
  skipToContent: 'Aller au contenu',
  navigation: 'Menu principal',
  newJob: 'Nouveau traitement',
  home: 'Traitements',
  templates: 'Gabarits',
  help: 'Aide',
  settings: 'Paramètres',
  loading: 'Ouverture de Sheetbatch…',
  loadingLong:
    'C’est plus long que d’habitude. Si l’ordinateur demande le mot de passe de son coffre à mots de passe, saisissez-le : votre clé pour Claude y est conservée.',
  waiting: 'Un instant…',
  encodings: {
    plain: '{{family}}, {{letters}}',
    numbered: '{{family}}, {{letters}} ({{code}})',
    letters: {
      western: 'Europe occidentale',
      central: 'Europe centrale',
      cyrillic: 'cyrillique',
      greek: 'grec',
      turkish: 'turc',
      hebrew: 'hébreu',
      arabic: 'arabe',
    },
  },
  nonData: {
    total: 'totaux ({{rows}})',
    note: 'remarques ({{rows}})',
    'repeated-header': 'noms de colonnes répétés ({{rows}})',
    section: 'titres de groupes ({{rows}})',
    balance: 'soldes ({{rows}})',
    'other-table': 'un autre tableau ({{rows}})',
    'error-cell': 'erreurs ({{rows}})',
    'no-value': 'formules sans valeur ({{rows}})',
  },
  connectionLostTitle: 'Sheetbatch ne fonctionne pas',
  connectionLostText: {
    desktop:
      'La connexion est en cours de rétablissement. Les traitements envoyés continuent chez Anthropic.',
    browser:
      'Relancez-le : il s’ouvre dans un nouvel onglet, et vous pouvez fermer celui-ci. Les traitements envoyés continuent chez Anthropic.',
  },
  connectNow: 'Se connecter',
  crashTitle: 'Cet écran a cessé de fonctionner',
  crashText:
    'C’est une erreur de Sheetbatch, pas la vôtre. Vos traitements et vos réponses sont en sécurité.',
  crashAgain: 'Afficher à nouveau',
  crashHome: 'Aller à vos traitements',
  notFoundTitle: 'Il n’y a rien ici',
  notFoundText: 'Cette adresse ne mène à aucun écran de Sheetbatch.',

  loginOfferTitle: 'Démarrer Sheetbatch avec l’ordinateur ?',
  loginOfferText: 'Les réponses sont alors récupérées à temps. Il reste près de l’horloge, sans fenêtre.',
  loginOfferYes: 'Oui, le démarrer',
  loginOfferNo: 'Pas maintenant',
  cancel: 'Annuler',
  close: 'Fermer',
  dismiss: 'Masquer',
  openSettings: 'Ouvrir les paramètres',
  more: 'Plus',
  practice: 'Entraînement',
  practiceExplained: 'Réponses inventées : rien n’est envoyé et rien n’est facturé.',
  free: 'gratuit',

  dropTitle: 'Déposez un classeur ici',
  dropNow: 'Relâchez pour l’ouvrir',
  dropFormats: 'Excel, OpenDocument ou CSV',
  dropChoose: 'Choisir un classeur',
  dropTaking: 'Ouverture de {{name}}…',
  dropTakingOne: 'Ouverture d’un classeur…',

  keyLabel: 'Clé Anthropic',
  keyPlaceholder: 'sk-ant-…',
  keySave: 'Enregistrer la clé',
  keyChecking: 'Vérification de la clé auprès d’Anthropic…',
  keyShow: 'Afficher la saisie',
  keyHide: 'Masquer la saisie',
  keyHint:
    'Conservée dans : {{store}}, jamais dans un fichier. À l’enregistrement, Anthropic confirme qu’elle fonctionne ; c’est gratuit.',
  keyHintUntilQuit:
    'Aucun coffre à mots de passe ne répond sur cet ordinateur : la clé n’est conservée que jusqu’à la fermeture de Sheetbatch.',
  keyStore: {
    keychain: 'Trousseau',
    credentialManager: 'Gestionnaire d’identification Windows',
    keyring: 'trousseau de clés de cet ordinateur',
  },
  keyEmpty: 'Collez d’abord votre clé.',
  keyGuide: {
    open: 'Comment obtenir une clé ?',
    title: 'Une clé en quatre étapes',
    text: 'Avec une clé, Sheetbatch travaille sur votre compte Anthropic. Vous la créez une fois, dans l’Anthropic Console, en cinq minutes environ. Vous payez à Anthropic ce que vos lignes consomment : 300 lignes courtes coûtent en général moins d’un dollar.',
    step: '{{number}}. {{title}}',
    account: {
      title: 'Créer un compte',
      text: 'Inscrivez-vous avec votre adresse e-mail. Un abonnement pour discuter avec Claude est autre chose : il ne paie pas une clé.',
      link: 'Ouvrir l’Anthropic Console',
    },
    credit: {
      title: 'Acheter du crédit',
      text: 'Un petit montant suffit pour commencer. Tant que le rechargement automatique est désactivé, vous ne pouvez jamais dépenser plus que ce que vous avez acheté.',
      link: 'Ouvrir « Billing »',
    },
    workspace: {
      title: 'Créer un espace de travail avec une limite',
      text: 'Ajoutez un espace de travail réservé à Sheetbatch et fixez-lui une limite mensuelle. Une clé perdue ne pourra alors jamais coûter plus. Cette étape est facultative.',
      link: 'Ouvrir « Workspaces »',
    },
    key: {
      title: 'Créer la clé',
      text: 'Créez une clé dans cet espace de travail et copiez-la aussitôt : elle commence par sk-ant- et n’est affichée qu’une seule fois.',
      link: 'Ouvrir « API keys »',
    },
    back: 'Revenez ensuite ici et collez la clé.',
    inBrowser: 's’ouvre dans votre navigateur',
  },

  rows_one: '{{count, number}} ligne',
  rows_many: '{{count, number}} de lignes',
  rows_other: '{{count, number}} lignes',
  columns_one: '{{count, number}} colonne',
  columns_many: '{{count, number}} de colonnes',
  columns_other: '{{count, number}} colonnes',
} as const satisfies AreaIn<'frame', 'one' | 'many' | 'other'>;
