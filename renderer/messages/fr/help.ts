import type { AreaIn } from '../en/translation.ts';

/** The guide, the keyboard shortcuts, and reporting a problem. */
export const help = {
  title: 'Aide',
  subtitle: 'Comment fonctionne Sheetbatch, et que faire quand quelque chose bloque.',
  search: 'Rechercher dans le guide',
  contents: 'Dans ce guide',
  noneFoundTitle: 'Rien trouvé',
  noneFoundText: 'Aucune partie du guide ne contient « {{search}} ».',
  clearSearch: 'Afficher tout le guide',

  column: 'Colonne',
  howTitle: 'Comment ça marche',
  how: {
    workbook: {
      title: 'Choisir un classeur',
      text: 'Excel, OpenDocument ou CSV. Choisissez ensuite la feuille et la ligne des en-têtes. Le fichier lui-même est seulement lu.',
    },
    instruction: {
      title: 'Dire quoi faire de chaque ligne',
      text: 'Écrivez une seule consigne pour toutes les lignes, comme une lettre en publipostage. Là où vous écrivez {{placeholder}}, Claude reçoit le texte de cette colonne.',
    },
    answer: {
      title: 'Choisir la forme de la réponse',
      text: 'Un texte, une valeur d’une liste, ou plusieurs champs ayant chacun leur colonne. Avec une liste, aucune autre réponse n’est considérée comme bonne.',
    },
    try: {
      title: 'Essayer quelques lignes',
      text: 'Voyez de vraies réponses pour quelques lignes avant de payer pour toutes. Modifiez la consigne jusqu’à ce qu’elles conviennent.',
    },
    send: {
      title: 'Envoyer',
      text: 'Le prix est sur le bouton. Tout est d’abord noté sur cet ordinateur, puis les lignes partent vers Claude par lots.',
    },
    wait: {
      title: 'Faire autre chose',
      text: 'La plupart des lots sont terminés en une heure, tous en un jour. Vous pouvez fermer la fenêtre ou l’ordinateur : Claude continue.',
    },
    look: {
      title: 'Regarder les réponses',
      text: 'Chaque réponse est à côté de sa ligne. Les lignes refusées, coupées ou hors de votre liste sont signalées et peuvent être renvoyées.',
    },
    save: {
      title: 'Enregistrer le classeur',
      text: 'Les réponses vont dans de nouvelles colonnes d’une copie, ou de votre propre classeur après une sauvegarde. Graphiques, formules et mises en forme restent tels quels.',
    },
  },
  howLink: 'Commencer un nouveau traitement',

  costTitle: 'Ce que cela coûte',
  cost: {
    half: 'Vous payez Anthropic pour ce qui est lu et écrit, à la moitié du prix habituel, car les lignes partent par lots. Sheetbatch lui-même ne prend rien.',
    before:
      'Avant d’envoyer, vous voyez ce que cela coûtera. La fourchette vient de votre essai ; le vrai prix, de ce qu’Anthropic a compté.',
    tries:
      'Les lignes d’essai reçoivent une réponse immédiate et coûtent le prix plein : généralement moins d’un centime chacune.',
    once: 'Les lignes au texte identique sont envoyées une fois, et vous payez une fois.',
    never:
      'Rien n’est jamais envoyé deux fois par accident. Si une confirmation se perd, Sheetbatch cherche le lot chez Anthropic avant d’envoyer quoi que ce soit.',
    failed:
      'Les lignes en échec, hors délai ou annulées à temps ne coûtent rien. Une réponse refusée ou coupée a un coût.',
    caps: 'Fixez un plafond pour un traitement avant l’envoi, ou pour un mois dans les paramètres. Au plafond, les traitements se mettent en pause et vous demandent.',
    practice: 'L’entraînement ne coûte rien : pas de clé, pas de réseau, des réponses inventées.',
  },
  costLink: 'Voir les dépenses',

  leavesTitle: 'Ce qui quitte votre ordinateur',
  leaves: {
    columns:
      'Les colonnes que nomme votre consigne, la consigne et le contexte commun. Rien d’autre du classeur.',
    where: 'Le tout va à Anthropic et à personne d’autre. Sheetbatch n’a pas de serveur.',
    kept: 'Anthropic conserve les réponses 29 jours. Vous pouvez les faire supprimer dès qu’elles sont ici.',
    key: 'Votre clé est conservée par votre système, comme les mots de passe. Elle n’est dans aucun fichier de Sheetbatch.',
    here: 'Sur cet ordinateur, traitements et réponses restent jusqu’à ce que vous les supprimiez. Les paramètres montrent la place qu’ils occupent.',
  },
  leavesLink: 'Confidentialité et données dans les paramètres',

  whenTitle: 'Que faire quand …',
  when: {
    noKey: {
      title: '… vous n’avez pas encore de clé',
      text: 'L’essai fictif n’en demande pas. Pour vos propres lignes, créez une clé dans l’Anthropic Console : à côté du champ de la clé, « Comment obtenir une clé ? » montre le chemin en quatre étapes.',
    },
    off: {
      title: '… l’ordinateur était éteint ou en veille',
      text: 'Rien. Relancez Sheetbatch : il récupère ce qui est prêt. Les réponses ne disparaissent qu’après 29 jours, et vous en êtes averti bien avant.',
    },
    sorted: {
      title: '… vous avez trié ou modifié le classeur entre-temps',
      text: 'Enregistrez comme d’habitude. Chaque réponse retrouve sa ligne par son numéro ou son texte. Les lignes modifiées ou supprimées sont listées, et rien n’y est écrit.',
    },
    open: {
      title: '… le classeur est ouvert dans Excel',
      text: 'Fermez-le dans Excel et enregistrez à nouveau. Ou enregistrez les réponses dans une copie.',
    },
    bad: {
      title: '… les réponses ne sont pas bonnes',
      text: 'Soyez plus précis : donnez un exemple de bonne réponse, dites que faire en cas de doute, proposez une liste. Refaites un essai. Un modèle plus grand aide pour les textes difficiles.',
    },
    cutOff: {
      title: '… des réponses sont coupées',
      text: 'La longueur prévue était trop courte. Sur la page du traitement, renvoyez ces lignes avec une longueur plus grande.',
    },
    refused: {
      title: '… Claude refuse de répondre pour des lignes',
      text: 'Regardez le texte de ces lignes. Souvent, une phrase dans la consigne disant à quoi servent les réponses suffit.',
    },
    key: {
      title: '… la clé n’est pas acceptée',
      text: 'Créez-en une nouvelle dans la console Anthropic et saisissez-la dans les paramètres. Les traitements continuent d’eux-mêmes.',
    },
    credit: {
      title: '… le crédit est épuisé',
      text: 'Achetez du crédit dans la console Anthropic. Ce qui a été envoyé continue, et le reste suit.',
    },
    long: {
      title: '… un traitement dure longtemps',
      text: 'Anthropic promet chaque lot en 24 heures. Les lignes non terminées d’ici là expirent, ne coûtent rien et peuvent être renvoyées.',
    },
    cancel: {
      title: '… vous voulez arrêter un traitement',
      text: 'Choisissez « Annuler le traitement » dans son menu. Vous voyez d’abord ce que cela implique. Les réponses déjà données sont payées et conservées.',
    },
    offline: {
      title: '… il n’y a pas d’internet',
      text: 'Les traitements attendent et reprennent à son retour. Sans lui, vous pouvez préparer, regarder les réponses et enregistrer.',
    },
    elsewhere: {
      title: '… un lot a été créé sur un autre ordinateur',
      text: 'Sheetbatch liste les lots de votre compte et place leurs réponses à côté de vos lignes.',
    },
  },
  whenBatches: 'Lots du compte',
  whenSettings: 'Ouvrir les paramètres',

  moreTitle: 'Plus d’aide',
  shortcutsButton: 'Raccourcis clavier',
  reportButton: 'Signaler un problème…',

  shortcutsTitle: 'Raccourcis clavier',
  shortcutsKeys: 'Touches',
  shortcutsWhat: 'Ce qu’elles font',
  shortcut: {
    'new-job': 'Nouveau traitement',
    'open-workbook': 'Ouvrir un classeur',
    save: 'Enregistrer les réponses du traitement affiché',
    find: 'Rechercher dans la liste ou les résultats affichés',
    settings: 'Paramètres',
    help: 'Aide',
    shortcuts: 'Cette liste',
    back: 'Revenir en arrière',
  },
  shortcutClose: 'Fermer une boîte de dialogue ou un menu',
  shortcutMove: 'Se déplacer dans une liste ou une grille',
  shortcutNext: 'Aller au bouton ou au champ suivant',
  shortcutsInResults: 'Dans les résultats',
  gridShortcut: {
    open: 'Ouvrir la ligne',
    edit: 'Modifier la réponse',
    accepted: 'Marquer la ligne comme validée, ou enlever la marque',
    look: 'Marquer la ligne comme à vérifier, ou enlever la marque',
    more: 'Sélectionner d’autres lignes',
    all: 'Sélectionner toutes les lignes affichées',
    copy: 'Copier, pour coller dans Excel',
    menu: 'Menu de la colonne : trier, copier',
    ends: 'Aller à la première ou à la dernière cellule',
  },
  keyEnter: 'Entrée',
  keyShift: 'Maj',
  keyHome: 'Origine',
  keyEnd: 'Fin',
  keyControl: 'Ctrl',
  keyAlt: 'Alt',
  keyEscape: 'Échap',
  keyTab: 'Tab',

  reportTitle: 'Signaler un problème',
  reportText:
    'Un fichier est créé pour aider à trouver le défaut. Parcourez-le, enregistrez-le où vous voulez et envoyez-le à la personne qui vous aide. Sheetbatch ne l’envoie à personne.',
  reportIn:
    'Il contient : versions, votre système, paramètres, états de vos traitements avec nombres et numéros de lots, codes d’erreur et dernières lignes du journal.',
  reportOut:
    'Il ne contient pas : votre clé, les cellules et réponses, les consignes, ni les noms de fichiers, de colonnes, de traitements et de personnes.',
  reportPreview: 'Contenu du fichier',
  reportMaking: 'Préparation…',
  reportSave: 'Enregistrer le fichier',
  reportSaved: 'Le fichier a été enregistré.',
} as const satisfies AreaIn<'help', 'one' | 'many' | 'other'>;
