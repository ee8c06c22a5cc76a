/** What can go wrong with files and workbooks, on the way in and on the way out. */
export const fileProblems = {
  'file-not-chosen': {
    title: 'Aucun fichier n’a été choisi',
    explanation: 'Sheetbatch a besoin d’un classeur pour travailler.',
    next: 'Choisissez un classeur, ou déposez-en un sur la fenêtre.',
  },
  'file-not-found': {
    title: 'Le fichier n’est plus là',
    explanation: 'Il a été déplacé, renommé ou supprimé, ou son lecteur n’est pas connecté.',
    withFacts: '« {{name}} » a été déplacé, renommé ou supprimé, ou son lecteur n’est pas connecté.',
    next: 'Choisissez à nouveau le fichier, là où il se trouve maintenant.',
  },
  'file-not-readable': {
    title: 'Le fichier n’a pas pu être lu',
    explanation:
      'Votre ordinateur ne l’a pas permis. Le fichier est peut-être ouvert ailleurs, ou vous n’avez pas le droit de le lire.',
    withFacts:
      'Votre ordinateur n’a pas laissé Sheetbatch lire « {{name}} ». Le fichier est peut-être ouvert ailleurs, ou vous n’avez pas le droit de le lire.',
    next: 'Fermez-le dans les autres programmes, ou copiez-le dans votre dossier Documents, et choisissez-le à nouveau.',
  },
  'file-too-large': {
    title: 'Le fichier est trop volumineux',
    explanation: 'Il dépasse ce que Sheetbatch peut ouvrir sans risque.',
    next: 'Divisez le classeur en fichiers plus petits, ou enregistrez dans un fichier séparé la seule feuille utile.',
  },
  'file-type-unknown': {
    title: 'Sheetbatch ne peut pas ouvrir ce fichier',
    explanation:
      'Sheetbatch ouvre Excel (.xlsx, .xlsm, .xlsb, .xls), OpenDocument (.ods) et les tableaux en texte (.csv, .tsv, .txt).',
    withFacts:
      '« {{name}} » est autre chose. Sheetbatch ouvre Excel (.xlsx, .xlsm, .xlsb, .xls), OpenDocument (.ods) et les tableaux en texte (.csv, .tsv, .txt).',
    next: 'Ouvrez le fichier dans Excel, choisissez « Enregistrer sous », puis « Classeur Excel (.xlsx) ».',
  },
  'file-empty': {
    title: 'Le fichier est vide',
    explanation: 'Il ne contient rien. Il est peut-être encore en cours de téléchargement depuis le cloud.',
    next: 'Ouvrez-le dans Excel pour vérifier, puis choisissez-le à nouveau.',
  },
  'workbook-damaged': {
    title: 'Le classeur est endommagé',
    explanation: 'Une partie du fichier manque ou est illisible : Sheetbatch ne l’a donc pas ouvert.',
    next: 'Ouvrez-le dans Excel, laissez Excel le réparer, enregistrez-le sous un nouveau nom et choisissez ce fichier.',
  },
  'workbook-cut-off': {
    title: 'La fin du fichier manque',
    explanation:
      'Il manque une partie du classeur lui-même, comme après un téléchargement ou une copie interrompus. Sheetbatch ne l’a pas ouvert, pour ne passer sur aucune ligne.',
    next: 'Récupérez de nouveau le fichier là d’où il vient, puis choisissez celui-là.',
  },
  'workbook-password-protected': {
    title: 'Le classeur est protégé par un mot de passe',
    explanation: 'Sheetbatch ne peut pas lire un classeur qui demande un mot de passe à l’ouverture.',
    next: 'Dans Excel, choisissez « Fichier › Informations › Protéger le classeur », retirez le mot de passe d’une copie et choisissez cette copie.',
  },
  'workbook-unsafe': {
    title: 'Le classeur n’a pas été ouvert, par sécurité',
    explanation:
      'Son contenu est construit d’une façon qui peut bloquer un ordinateur. Les classeurs ordinaires ne sont pas ainsi.',
    next: 'Si vous lui faites confiance, ouvrez-le dans Excel, enregistrez-le comme nouveau fichier .xlsx et choisissez ce dernier.',
  },
  'workbook-encoding-unknown': {
    title: 'Les caractères de ce fichier texte sont indéchiffrables',
    explanation: 'Sheetbatch n’a pas pu déterminer comment le texte du fichier est codé.',
    next: 'Choisissez vous-même le codage, ou ouvrez le fichier dans Excel et enregistrez-le au format « CSV UTF-8 ».',
  },
  'sheet-not-found': {
    title: 'La feuille n’est pas dans le classeur',
    explanation: 'Elle a peut-être été renommée ou supprimée depuis que vous avez choisi le fichier.',
    withFacts:
      'Il n’y a pas de feuille « {{sheet}} » dans ce classeur. Elle a peut-être été renommée ou supprimée.',
    next: 'Choisissez une autre feuille, ou ouvrez à nouveau le fichier.',
  },
  'sheet-without-rows': {
    title: 'Il n’y a pas de lignes sous les en-têtes',
    explanation: 'Sheetbatch n’a rien trouvé à envoyer dans cette feuille.',
    next: 'Choisissez une autre feuille, ou une ligne d’en-tête plus haut.',
  },
  'sheet-is-chart': {
    title: 'Cette feuille est un graphique, pas un tableau',
    explanation: 'Une feuille graphique n’a pas de lignes sur lesquelles travailler.',
    next: 'Choisissez la feuille qui contient les chiffres du graphique.',
  },
  'sheet-is-pivot': {
    title: 'Cette feuille montre un tableau croisé dynamique',
    explanation:
      'Excel réécrit les lignes d’un tableau croisé dynamique à chaque actualisation. Des réponses placées à côté se trouveraient vite sur les mauvaises lignes.',
    withFacts:
      'Le tableau croisé dynamique résume les lignes de la feuille « {{sheet}} ». Des réponses à côté de ses propres lignes se trouveraient sur les mauvaises lignes après une actualisation.',
    next: 'Choisissez la feuille qui contient les lignes qu’il résume.',
  },
  'header-row-out-of-range': {
    title: 'Cette ligne d’en-tête est sous la dernière ligne',
    explanation: 'Les en-têtes doivent être au-dessus des lignes à envoyer.',
    next: 'Choisissez une ligne plus haut.',
  },
  'reading-canceled': {
    title: 'La lecture a été arrêtée',
    explanation: 'Vous l’avez arrêtée avant que toute la feuille soit lue. Rien n’a été gardé.',
    next: 'Choisissez à nouveau le classeur quand vous le souhaitez.',
  },

  'workbook-locked': {
    title: 'Le classeur est ouvert dans un autre programme',
    explanation:
      'Excel garde un fichier pour lui tant qu’il est ouvert : rien ne peut donc y être écrit. Vos réponses sont en sécurité ici.',
    withFacts:
      '« {{name}} » est ouvert dans un autre programme : rien ne peut donc y être écrit. Vos réponses sont en sécurité ici.',
    next: 'Fermez le classeur dans Excel et enregistrez à nouveau, ou enregistrez une copie.',
  },
  'workbook-changed-while-saving': {
    title: 'Le classeur a été modifié pendant l’enregistrement',
    explanation:
      'Quelqu’un l’a enregistré au même moment. Sheetbatch s’est arrêté pour ne pas écraser ce travail. Vos réponses sont en sécurité ici.',
    next: 'Enregistrez à nouveau.',
  },
  'save-not-verified': {
    title: 'Le nouveau fichier n’était pas ce qu’il devait être',
    explanation:
      'Sheetbatch relit chaque fichier avant qu’il n’en remplace un autre, et celui-ci ne contenait pas ce qu’il fallait. Il a été supprimé : votre propre fichier est tel qu’il était, et vos réponses sont ici en sécurité.',
    next: 'Enregistrez encore une fois. Si cela se reproduit, exportez les réponses en CSV et envoyez-nous un rapport (Aide, Signaler un problème).',
  },
  'pivot-beside-table': {
    title: 'Un tableau croisé dynamique se trouve à côté du tableau',
    explanation:
      'À droite du tableau, les seules colonnes libres sont à côté d’un tableau croisé dynamique. Il s’agrandit à l’actualisation et écraserait les réponses.',
    next: 'Déplacez le tableau croisé dynamique sur sa propre feuille dans Excel, ou choisissez une autre feuille.',
  },
  'workbook-full': {
    title: 'Il n’y a plus de place pour une colonne',
    explanation:
      'À droite du tableau, aucune colonne n’est libre sur toutes ses lignes, jusqu’à la dernière permise par Excel. Rien n’est écrasé, et rien n’est perdu.',
    next: 'Videz ou supprimez dans Excel des colonnes à droite du tableau, puis réessayez.',
  },
  'trial-failed': {
    title: 'Impossible d’écrire des réponses dans ce classeur',
    explanation:
      'Avant que vous ne payiez, Sheetbatch essaie d’écrire des réponses. Dans ce classeur, cela n’a pas marché. Rien n’a été envoyé.',
    next: 'Ouvrez le fichier dans Excel ou LibreOffice, enregistrez-le comme nouveau classeur Excel (.xlsx), et choisissez celui-ci.',
  },
  'workbook-text-too-long': {
    title: 'Une cellule contient plus de texte qu’Excel ne le permet',
    explanation:
      'Les réponses sont enregistrées dans un fichier Excel, dont les cellules contiennent 32 767 caractères au maximum. Rien n’a été écrit, et rien n’est perdu.',
    withFacts:
      'La cellule {{cell}} de la feuille « {{sheet}} » contient plus de 32 767 caractères. Les réponses sont enregistrées dans un fichier Excel, dont les cellules n’en contiennent pas plus. Rien n’a été écrit, et rien n’est perdu.',
    next: 'Raccourcissez cette cellule, ou enregistrez le classeur en CSV et importez ce fichier.',
  },
  'folder-not-found': {
    title: 'Le dossier n’est plus là',
    explanation:
      'Il a été déplacé ou supprimé, ou son lecteur n’est pas connecté. Vos réponses sont en sécurité ici.',
    next: 'Connectez le lecteur, ou enregistrez ailleurs.',
  },
  'folder-not-writable': {
    title: 'Rien ne peut être écrit dans ce dossier',
    explanation: 'Votre ordinateur n’y permet pas l’enregistrement. Vos réponses sont en sécurité ici.',
    next: 'Enregistrez une copie dans un autre dossier, par exemple Documents.',
  },
  'disk-full': {
    title: 'Le disque est plein',
    explanation: 'Il n’y a pas assez de place pour continuer. Rien de ce qui était déjà là n’est perdu.',
    next: 'Libérez de la place, puis réessayez.',
  },
  'save-refused-source-missing': {
    title: 'Le classeur d’origine n’est plus là',
    explanation:
      'Il a été déplacé, renommé ou supprimé : les réponses ne peuvent donc pas y être placées. Elles sont en sécurité ici.',
    withFacts:
      '« {{name}} » a été déplacé, renommé ou supprimé : les réponses ne peuvent donc pas y être placées. Elles sont en sécurité ici.',
    next: 'Remettez le fichier là où il était, puis enregistrez à nouveau.',
  },
  'save-letters-lacking': {
    title: 'Certaines réponses ont des caractères que ce fichier ne peut pas contenir',
    explanation:
      'Le codage dans lequel le fichier est enregistré n’a pas certains caractères de ces réponses. Rien n’a été écrit.',
    next: 'Choisissez dans la boîte d’enregistrement si le fichier passe en UTF-8 ou si des points d’interrogation sont écrits.',
  },
  'save-nothing-to-write': {
    title: 'Il n’y a encore rien à écrire',
    explanation:
      'Aucune réponse n’a de ligne où aller : soit aucune n’est arrivée, soit toutes leurs lignes ont changé ou disparu.',
    next: 'Attendez les réponses, ou consultez les résultats ici.',
  },
  'undo-file-gone': {
    title: 'Il n’y a plus rien à défaire',
    explanation: 'Le fichier a été déplacé, renommé ou supprimé depuis son enregistrement.',
    withFacts: '« {{name}} » a été déplacé, renommé ou supprimé depuis son enregistrement.',
    next: 'Vos réponses sont toujours ici et peuvent être enregistrées à nouveau.',
  },
  'undo-file-changed': {
    title: 'Vous avez modifié le fichier depuis',
    explanation:
      'Retirer les colonnes maintenant pourrait emporter votre propre travail : Sheetbatch ne touche donc pas au fichier.',
    withFacts:
      '« {{name}} » a changé depuis son enregistrement. Retirer les colonnes maintenant pourrait emporter votre propre travail : Sheetbatch ne touche donc pas au fichier.',
    next: 'Ouvrez le fichier dans Excel et supprimez-y les colonnes.',
  },
  'undo-backup-changed': {
    title: 'La copie de sauvegarde n’est plus là',
    explanation:
      'Elle a été déplacée, supprimée ou modifiée depuis : le classeur ne peut donc pas être remis dans son état d’avant.',
    withFacts:
      'La copie de sauvegarde de « {{name}} » a été déplacée, supprimée ou modifiée depuis : le classeur ne peut donc pas être remis dans son état d’avant.',
    next: 'Remettez la copie de sauvegarde à côté du classeur, ou supprimez les colonnes dans Excel.',
  },
  'export-source-changed': {
    title: 'Le classeur a changé depuis l’envoi',
    explanation:
      'Ses lignes ne sont peut-être plus au même endroit : seules les colonnes envoyées peuvent donc être exportées. Rien n’a été écrit.',
    next: 'Choisissez seulement des colonnes envoyées, ou enregistrez les réponses dans le classeur.',
  },
  'export-source-missing': {
    title: 'Le classeur d’origine est illisible',
    explanation:
      'Il a été déplacé, renommé ou supprimé : seules les colonnes envoyées peuvent donc être exportées. Rien n’a été écrit.',
    next: 'Remettez le classeur là où il était, ou choisissez seulement des colonnes envoyées.',
  },
  'undo-columns-gone': {
    title: 'Les colonnes ne sont plus là',
    explanation: 'Vous avez modifié le fichier depuis, et aucune de ces colonnes n’y a été trouvée.',
    withFacts:
      '« {{name}} » a changé depuis son enregistrement, et aucune de ces colonnes n’y a été trouvée.',
    next: 'Si elles y sont encore, supprimez-les dans Excel. Vos réponses sont toujours ici et peuvent être enregistrées à nouveau.',
  },
} as const;
