import type { AreaIn } from '../en/translation.ts';

/**
 * The wizard: sheet, instruction, try, send. Where a placeholder's braces are meant for the reader they come
 * in as a value.
 */
export const newJob = {
  title: 'Nouveau traitement',
  steps: 'Étapes',
  startOver: 'Recommencer',
  startOverTitle: 'Recommencer ?',
  startOverText:
    'Vos choix et votre consigne dans cet assistant sont effacés. Votre classeur et vos traitements restent tels quels.',
  stepDone: 'fait',
  step: { sheet: 'Feuille', instruction: 'Consigne', try: 'Essai', send: 'Envoi' },
  stepHint: {
    sheet: 'Quelles lignes',
    instruction: 'Ce qu’il faut faire',
    try: 'Quelques réponses',
    send: 'Vérifier le prix',
  },
  back: 'Retour',
  next: { sheet: 'Suivant : Consigne', instruction: 'Suivant : Essai', try: 'Suivant : Envoi' },
  stillMissing: 'Reste à faire : {{issue}}',
  toBeSent_one: '{{count, number}} ligne sera envoyée',
  toBeSent_many: '{{count, number}} de lignes seront envoyées',
  toBeSent_other: '{{count, number}} lignes seront envoyées',
  rowsOfSheet_one: '{{count, number}} ligne dans cette feuille',
  rowsOfSheet_many: '{{count, number}} de lignes dans cette feuille',
  rowsOfSheet_other: '{{count, number}} lignes dans cette feuille',
  counting: 'Décompte des lignes…',

  issues: {
    'no-workbook': 'choisissez un classeur.',
    'no-rows': 'choisissez une feuille qui contient des lignes.',
    'no-place': 'faites de la place pour les réponses à côté du tableau, ou choisissez une autre feuille.',
    'no-instruction': 'écrivez ce que Claude doit faire.',
    'no-column-used':
      'mettez au moins une colonne dans la consigne, sinon chaque ligne recevrait la même réponse.',
    'unknown-column': 'il n’y a pas de colonne « {{name}} ».',
    'stray-braces': 'fermez les accolades de « {{name}} », ou choisissez la colonne.',
    'braces-in-background': 'aucune colonne ne peut figurer dans le contexte : « {{name}} ».',
    'braces-in-answer':
      'aucune colonne ne peut figurer dans une valeur ou dans un nom de champ : « {{name}} ».',
    'too-few-labels': 'donnez au moins deux valeurs au choix.',
    'field-without-name': 'donnez un nom à chaque champ.',
    'field-name-repeated': 'deux champs s’appellent « {{name}} ».',
    'field-name-taken': 'votre feuille a déjà une colonne « {{name}} ». Donnez un autre nom au champ.',
    'field-without-labels': 'donnez au moins deux valeurs à « {{name}} ».',
    'column-name-empty': 'donnez un nom à la nouvelle colonne.',
    'column-name-taken': 'votre feuille a déjà une colonne « {{name}} ». Choisissez un autre nom.',
    'range-turned-round': 'la première ligne doit venir avant la dernière.',
    'range-outside': 'il n’y a pas de lignes dans cette plage.',
    'empty-column-unknown': 'choisissez la colonne qui doit être vide.',
    'cap-not-an-amount': 'écrivez le plafond de dépenses comme un montant, par exemple 5 ou 2,50.',
  },

  sheet: {
    title: 'Choisissez un classeur',
    lead: 'Chaque ligne devient une question à Claude. Votre classeur est seulement lu pour l’instant ; les réponses iront plus tard dans une copie.',
    sampleTitle: 'Pas de classeur sous la main ?',
    sampleText:
      'Prenez l’exemple : les demandes d’assistance d’une boutique en ligne, avec une consigne toute prête.',
    sampleUse: 'Utiliser l’exemple',
    recentTitle: 'Ouverts récemment',
    chooseOther: 'Autre classeur',
    titleChosen: 'Quelles lignes ?',
    sheetLabel: 'Feuille',
    sheetHidden: '{{name}} (masquée dans Excel)',
    sheetChart: '{{name}} (pas de lignes : un graphique)',
    sheetOther: '{{name}} (pas de lignes)',
    headerLabel: 'Les en-têtes sont dans',
    headerRow: 'Ligne {{row, number}}',
    headerRows: 'Lignes {{first, number}} à {{last, number}}',
    headerNone: 'Aucune ligne : nommer par lettre',
    headerPick: 'Utiliser la ligne {{row}} comme en-têtes',
    headerHint: 'Ou cliquez sur un numéro de ligne ci-dessous.',
    aboveHeader_one: '{{count, number}} ligne au-dessus des en-têtes n’est pas envoyée.',
    aboveHeader_many: '{{count, number}} lignes au-dessus des en-têtes ne sont pas envoyées.',
    aboveHeader_other: '{{count, number}} lignes au-dessus des en-têtes ne sont pas envoyées.',
    place: 'Les réponses vont dans la colonne {{column}}, à droite de « {{before}} ».',
    placeBeyond:
      'Les réponses vont dans la colonne {{column}} : à droite de « {{before}} », les colonnes jusqu’à {{last}} sont occupées.',
    covered_one:
      'La ligne {{rows}} est une seule cellule fusionnée sur toute la largeur du tableau, où aucune réponse ne tiendrait. Elle n’est pas envoyée.',
    covered_many:
      '{{count, number}} lignes sont des cellules fusionnées sur toute la largeur du tableau, où aucune réponse ne tiendrait. Elles ne sont pas envoyées : {{rows}}.',
    covered_other:
      '{{count, number}} lignes sont des cellules fusionnées sur toute la largeur du tableau, où aucune réponse ne tiendrait. Elles ne sont pas envoyées : {{rows}}.',
    idLabel: 'Identifiant de ligne',
    idNone: 'Pas de colonne d’identifiant',
    idSuggested: '{{name}} (suggérée)',
    idHint: 'Sert à retrouver chaque ligne si vous triez la feuille.',
    gridLabel: 'Les premières lignes de « {{sheet}} »',
    gridCaption: 'Premières lignes de la feuille. La ligne des en-têtes est marquée.',
    gridHeader: 'En-têtes',
    gridHiddenRow: 'masquée dans Excel',
    gridLeftOutRow: 'non envoyée : ne semble pas contenir de données',
    gridMoreColumns_one: 'et {{count, number}} autre colonne, utilisable comme les autres',
    gridMoreColumns_many: 'et {{count, number}} d’autres colonnes, utilisables comme les autres',
    gridMoreColumns_other: 'et {{count, number}} autres colonnes, utilisables comme les autres',
    gridMore_one: 'et {{count, number}} autre ligne',
    gridMore_many: 'et {{count, number}} d’autres lignes',
    gridMore_other: 'et {{count, number}} autres lignes',
    hidden_one: '{{count, number}} ligne est masquée ou filtrée dans Excel.',
    hidden_many: '{{count, number}} de lignes sont masquées ou filtrées dans Excel.',
    hidden_other: '{{count, number}} lignes sont masquées ou filtrées dans Excel.',
    hiddenInclude: 'Envoyer aussi les lignes masquées',
    filledMerges_one:
      '« {{names}} » est fusionnée sur plusieurs lignes ; sa valeur compte pour chacune : {{count, number}} ligne.',
    filledMerges_many:
      '« {{names}} » est fusionnée sur plusieurs lignes ; sa valeur compte pour chacune : {{count, number}} de lignes.',
    filledMerges_other:
      '« {{names}} » est fusionnée sur plusieurs lignes ; sa valeur compte pour chacune : {{count, number}} lignes.',
    fillDown: 'Remplir les cellules vides de « {{name}} » avec la ligne du dessus',
    continueBy: 'Les lignes sans « {{name}} » continuent la ligne du dessus',
    joinedRows_one: '{{count, number}} ligne a été jointe à celle du dessus.',
    joinedRows_many: '{{count, number}} de lignes ont été jointes à celles du dessus.',
    joinedRows_other: '{{count, number}} lignes ont été jointes à celles du dessus.',
    nonDataSure_one:
      '{{count, number}} ligne ne semble pas contenir de données et n’est envoyée que si vous cochez cette case : {{rows}}.',
    nonDataSure_many:
      '{{count, number}} de lignes ne semblent pas contenir de données et ne sont envoyées que si vous cochez cette case : {{rows}}.',
    nonDataSure_other:
      '{{count, number}} lignes ne semblent pas contenir de données et ne sont envoyées que si vous cochez cette case : {{rows}}.',
    nonDataSend: 'Les envoyer aussi',
    nonDataUnsure_one:
      '{{count, number}} ligne ne contient peut-être pas de données, mais est envoyée sauf si vous cochez cette case : {{rows}}.',
    nonDataUnsure_many:
      '{{count, number}} de lignes ne contiennent peut-être pas de données, mais sont envoyées sauf si vous cochez cette case : {{rows}}.',
    nonDataUnsure_other:
      '{{count, number}} lignes ne contiennent peut-être pas de données, mais sont envoyées sauf si vous cochez cette case : {{rows}}.',
    nonDataLeaveOut: 'Les laisser de côté',
    otherTable_one:
      'Un autre tableau de {{count, number}} ligne a ses noms de colonnes en ligne {{row, number}} : {{names}}.',
    otherTable_many:
      'Un autre tableau de {{count, number}} de lignes a ses noms de colonnes en ligne {{row, number}} : {{names}}.',
    otherTable_other:
      'Un autre tableau de {{count, number}} lignes a ses noms de colonnes en ligne {{row, number}} : {{names}}.',
    otherTableTake: 'Prendre ce tableau',
    sideReadsOwn: 'Seules les colonnes {{columns}} sont lues : d’autres tableaux se trouvent à côté.',
    sideReadsAll:
      'À côté des colonnes {{columns}}, derrière une colonne vide, d’autres colonnes ont leurs propres noms. Toutes sont lues comme un seul tableau.',
    sideTable_one:
      'Dans les colonnes {{columns}} se trouve un tableau de {{count, number}} ligne, avec ses noms de colonnes en ligne {{row, number}} : {{names}}.',
    sideTable_many:
      'Dans les colonnes {{columns}} se trouve un tableau de {{count, number}} de lignes, avec ses noms de colonnes en ligne {{row, number}} : {{names}}.',
    sideTable_other:
      'Dans les colonnes {{columns}} se trouve un tableau de {{count, number}} lignes, avec ses noms de colonnes en ligne {{row, number}} : {{names}}.',
    sideTakeOnly: 'Prendre seulement {{columns}}',
    sideTakeAll: 'Lire toutes les colonnes comme un seul tableau',
    totalsRow: 'La ligne {{row, number}} est la ligne des totaux du tableau et n’est pas envoyée.',
    brokenLetters_one:
      'La ligne {{lines}} a des caractères illisibles dans ce codage. Ils sont envoyés comme � ou comme caractères invisibles ; choisissez un autre codage s’il devait y avoir des lettres.',
    brokenLetters_many:
      '{{count, number}} de lignes ont des caractères illisibles dans ce codage : {{lines}}. Ils sont envoyés comme � ou comme caractères invisibles ; choisissez un autre codage s’il devait y avoir des lettres.',
    brokenLetters_other:
      '{{count, number}} lignes ont des caractères illisibles dans ce codage : {{lines}}. Ils sont envoyés comme � ou comme caractères invisibles ; choisissez un autre codage s’il devait y avoir des lettres.',
    strayQuotes_one:
      'Un guillemet de la ligne {{lines}} n’est jamais fermé, ou l’est trop tôt : il est lu comme du texte. Le fichier enregistré met sa cellule entre guillemets, pour que tout programme la lise ainsi.',
    strayQuotes_many:
      'Des guillemets de {{count, number}} de lignes ne sont jamais fermés, ou le sont trop tôt : {{lines}}. Ils sont lus comme du texte. Le fichier enregistré met ces cellules entre guillemets, pour que tout programme les lise ainsi.',
    strayQuotes_other:
      'Des guillemets de {{count, number}} lignes ne sont jamais fermés, ou le sont trop tôt : {{lines}}. Ils sont lus comme du texte. Le fichier enregistré met ces cellules entre guillemets, pour que tout programme les lise ainsi.',
    unformatted_one:
      '{{count, number}} cellule (ligne {{rows}}) a un format de nombre qui ne peut pas être appliqué. C’est le nombre ou la date même qui est envoyé, et non ce qu’affiche Excel.',
    unformatted_many:
      '{{count, number}} de cellules (lignes {{rows}}) ont des formats de nombre qui ne peuvent pas être appliqués. Ce sont les nombres ou les dates mêmes qui sont envoyés, et non ce qu’affiche Excel.',
    unformatted_other:
      '{{count, number}} cellules (lignes {{rows}}) ont des formats de nombre qui ne peuvent pas être appliqués. Ce sont les nombres ou les dates mêmes qui sont envoyés, et non ce qu’affiche Excel.',
    lostTexts_one:
      '{{count, number}} cellule (ligne {{rows}}) renvoie à un texte absent du fichier. Elle est lue comme vide.',
    lostTexts_many:
      '{{count, number}} de cellules (lignes {{rows}}) renvoient à des textes absents du fichier. Elles sont lues comme vides.',
    lostTexts_other:
      '{{count, number}} cellules (lignes {{rows}}) renvoient à des textes absents du fichier. Elles sont lues comme vides.',
    repeatedCells_one:
      '{{count, number}} cellule figure plusieurs fois dans le fichier (ligne {{rows}}). La dernière compte, et c’est la seule que l’enregistrement garde.',
    repeatedCells_many:
      '{{count, number}} de cellules figurent plusieurs fois dans le fichier (lignes {{rows}}). La dernière de chacune compte, et c’est la seule que l’enregistrement garde.',
    repeatedCells_other:
      '{{count, number}} cellules figurent plusieurs fois dans le fichier (lignes {{rows}}). La dernière de chacune compte, et c’est la seule que l’enregistrement garde.',
    guardedDigits_one:
      'La ligne {{lines}} contient des chiffres protégés contre Excel (un signe égal, une apostrophe, une tabulation) ou un caractère invisible. Seuls les chiffres sont envoyés ; le fichier garde le reste.',
    guardedDigits_many:
      '{{count, number}} de lignes contiennent des chiffres protégés contre Excel (un signe égal, une apostrophe, une tabulation) ou un caractère invisible : {{lines}}. Seuls les chiffres sont envoyés ; le fichier garde le reste.',
    guardedDigits_other:
      '{{count, number}} lignes contiennent des chiffres protégés contre Excel (un signe égal, une apostrophe, une tabulation) ou un caractère invisible : {{lines}}. Seuls les chiffres sont envoyés ; le fichier garde le reste.',
    useSheet: 'Prendre la feuille « {{name}} »',
    encodingLabel: 'Codage des caractères',
    encodingHint: 'Changez-le si les accents s’affichent mal.',
    delimiterLabel: 'Les colonnes sont séparées par',
    delimiterNoneHint:
      'Chaque ligne est une cellule. Dans le fichier enregistré, une tabulation précède la réponse, ou une virgule dans un .csv.',
    delimiters: {
      comma: 'Virgule ,',
      semicolon: 'Point-virgule ;',
      tab: 'Tabulation',
      pipe: 'Barre verticale |',
      none: 'Rien : une seule colonne',
    },
    reading: 'Lecture de « {{name}} »…',
    readingCancel: 'Arrêter la lecture',
    readAgain: 'Lire à nouveau',
    looking: 'Ouverture de « {{name}} »…',
    noSheets: 'Ce classeur ne contient que des graphiques ou des macros. Choisissez-en un avec des lignes.',
    formulaRows_one:
      '{{count, number}} ligne contient une formule qui n’a jamais été calculée. Ouvrez le fichier dans Excel, enregistrez-le et choisissez-le à nouveau.',
    formulaRows_many:
      '{{count, number}} de lignes contiennent des formules qui n’ont jamais été calculées. Ouvrez le fichier dans Excel, enregistrez-le et choisissez-le à nouveau.',
    formulaRows_other:
      '{{count, number}} lignes contiennent des formules qui n’ont jamais été calculées. Ouvrez le fichier dans Excel, enregistrez-le et choisissez-le à nouveau.',
    losses: {
      formulas_one:
        '{{count, number}} formule ({{where}}) ne peut pas être conservée dans le nouveau classeur Excel : sa valeur y figure à la place. Votre propre fichier la garde.',
      formulas_many:
        '{{count, number}} de formules ({{where}}) ne peuvent pas être conservées dans le nouveau classeur Excel : leurs valeurs y figurent à la place. Votre propre fichier les garde.',
      formulas_other:
        '{{count, number}} formules ({{where}}) ne peuvent pas être conservées dans le nouveau classeur Excel : leurs valeurs y figurent à la place. Votre propre fichier les garde.',
      names_one:
        '{{count, number}} nom défini ({{where}}) désigne quelque chose que le nouveau classeur Excel ne peut pas citer, et y manquera. Votre propre fichier le garde.',
      names_many:
        '{{count, number}} de noms définis ({{where}}) désignent quelque chose que le nouveau classeur Excel ne peut pas citer, et y manqueront. Votre propre fichier les garde.',
      names_other:
        '{{count, number}} noms définis ({{where}}) désignent quelque chose que le nouveau classeur Excel ne peut pas citer, et y manqueront. Votre propre fichier les garde.',
      'covered-cells_one':
        '{{count, number}} cellule ({{where}}) a un contenu caché sous des cellules fusionnées. Il manquera dans le nouveau classeur Excel ; votre propre fichier le garde.',
      'covered-cells_many':
        '{{count, number}} de cellules ({{where}}) ont un contenu caché sous des cellules fusionnées. Il manquera dans le nouveau classeur Excel ; votre propre fichier le garde.',
      'covered-cells_other':
        '{{count, number}} cellules ({{where}}) ont un contenu caché sous des cellules fusionnées. Il manquera dans le nouveau classeur Excel ; votre propre fichier le garde.',
      'print-ranges_one':
        'La zone d’impression de {{count, number}} feuille ({{where}}) ne peut pas être conservée dans le nouveau classeur Excel : toute la feuille sera imprimée.',
      'print-ranges_many':
        'Les zones d’impression de {{count, number}} de feuilles ({{where}}) ne peuvent pas être conservées dans le nouveau classeur Excel : ces feuilles seront imprimées en entier.',
      'print-ranges_other':
        'Les zones d’impression de {{count, number}} feuilles ({{where}}) ne peuvent pas être conservées dans le nouveau classeur Excel : ces feuilles seront imprimées en entier.',
      'sheet-names_one':
        '{{count, number}} feuille a un nom qu’Excel n’accepte pas. Dans le nouveau classeur, elle s’appelle autrement : {{where}}.',
      'sheet-names_many':
        '{{count, number}} de feuilles ont des noms qu’Excel n’accepte pas. Dans le nouveau classeur, elles s’appellent autrement : {{where}}.',
      'sheet-names_other':
        '{{count, number}} feuilles ont des noms qu’Excel n’accepte pas. Dans le nouveau classeur, elles s’appellent autrement : {{where}}.',
    },
    warnings: {
      signed:
        'Ce classeur est signé numériquement. La copie avec les réponses ne portera plus la signature ; votre original la garde.',
      'shared-with-history':
        'Ce classeur garde l’historique des modifications de plusieurs personnes. La nouvelle colonne n’apparaîtra pas dans cet historique.',
      'protected-sheet':
        'Cette feuille est protégée contre les modifications. Les réponses peuvent tout de même être ajoutées à la copie.',
      'formulas-without-values':
        'Certaines formules n’ont jamais été calculées. Ouvrez le fichier dans Excel, enregistrez-le et choisissez-le à nouveau.',
      'saved-as-xlsx':
        'C’est un format ancien ou différent. Les réponses seront enregistrées dans un nouveau classeur Excel (.xlsx), avec les cellules, les formules, les formats de nombre, les cellules fusionnées et les noms de ce fichier. Les graphiques, les images, les couleurs, les listes déroulantes et les macros n’y seront pas ; votre propre fichier les garde.',
      'text-named-workbook':
        'Ce fichier est du texte, bien qu’il porte le nom d’un classeur : Excel peut le refuser ou transformer des entrées comme 3-4 en dates. Il est lu ici tel quel, et la copie avec les réponses porte un nom de fichier texte, comme .csv ou .tsv.',
      'letters-by-content':
        'Le fichier annonce pour ses textes un codage qui n’est pas le leur. Ils sont lus d’après leurs octets : vérifiez les premières lignes ci-dessous.',
      'end-missing':
        'La fin de ce fichier manque. Ses feuilles sont complètes et lues telles quelles ; autre chose qu’il contenait, des macros par exemple, est perdu.',
      'rows-out-of-order':
        'Les lignes ou les cellules de cette feuille ne sont pas en ordre dans le fichier. Elles sont lues d’après leurs numéros, et l’enregistrement les remet en ordre : rien ne change à l’affichage.',
    },
  },

  instruction: {
    title: 'Que doit faire Claude de chaque ligne ?',
    editorLabel: 'Consigne pour chaque ligne',
    editorPlaceholder: 'Par exemple : Traduis en anglais, sur un ton amical : …',
    editorHint:
      'Cliquez sur une colonne pour l’insérer, faites-la glisser, ou tapez {{braces}}. À sa place, Claude voit le texte de chaque ligne.',
    columnsOffered: 'Colonnes',
    columnsLabel: 'Colonnes de votre feuille',
    columnInsert: 'Insérer la colonne {{name}}',
    columnsFilter: 'Rechercher une colonne',
    chipKnown: 'Colonne {{name}}',
    chipUnknown: 'Colonne inconnue {{name}}',
    unknown: 'Votre feuille n’a pas de colonne « {{name}} ».',
    unknownSuggest: 'Vouliez-vous dire « {{name}} » ?',
    unknownReplace: 'Utiliser « {{name}} »',
    stray: 'Dans « {{name}} », les accolades ne sont pas fermées, ou ne nomment aucune colonne.',
    keepBraces: 'Envoyer les accolades telles quelles',
    chipBraces: 'Deux accolades, envoyées telles quelles',
    lookAlike: 'Vouliez-vous dire la colonne « {{name}} » ? « {{written}} » est envoyé tel quel.',
    lookAlikeKeep: 'Laisser ainsi',
    twin: '{{number}} colonnes s’appellent « {{name}} ». C’est la première qui est prise.',
    twinKeep: 'La première est la bonne',
    answerTitle: 'À quoi doit ressembler la réponse ?',
    kind: { text: 'Texte', labels: 'Valeur d’une liste', fields: 'Plusieurs champs' },
    kindHint: {
      text: 'Une phrase, une traduction, un résumé',
      labels: 'Une catégorie, une note, oui ou non',
      fields: 'Un nom et une date, chacun dans sa colonne',
    },
    stripsPreamble: 'Retirer les introductions telles que « Voici la traduction : »',
    labelsLabel: 'Valeurs au choix, une par ligne',
    labelsHint:
      'Collez une liste venue d’ailleurs. Les réponses hors de la liste sont signalées, jamais présentées comme correctes.',
    labelsCount_one: '{{count, number}} valeur',
    labelsCount_many: '{{count, number}} de valeurs',
    labelsCount_other: '{{count, number}} valeurs',
    labelsFrom: 'Reprendre d’une colonne',
    labelsTaken_one: '{{count, number}} valeur reprise de « {{name}} ».',
    labelsTaken_many: '{{count, number}} de valeurs reprises de « {{name}} ».',
    labelsTaken_other: '{{count, number}} valeurs reprises de « {{name}} ».',
    labelsNone: '« {{name}} » n’a pas de valeurs.',
    labelsTooMany:
      '« {{name}} » a plus de {{limit, number}} valeurs différentes. Seules les plus fréquentes ont été reprises.',
    fieldsLabel: 'Champs, chacun devient une colonne',
    fieldName: 'Nom du champ {{number}}',
    fieldNamePlaceholder: 'Nom de colonne',
    fieldType: 'Type du champ {{number}}',
    fieldTypes: {
      text: 'Texte',
      number: 'Nombre',
      'yes-no': 'Oui ou non',
      date: 'Date',
      'one-of': 'Valeur d’une liste',
    },
    fieldLabels: 'Valeurs du champ {{number}}, séparées par des virgules',
    fieldLabelsPlaceholder: 'Valeurs, séparées par des virgules',
    fieldRemove: 'Retirer le champ {{number}}',
    fieldAdd: 'Ajouter un champ',
    columnLabel: 'Nom de la nouvelle colonne',
    columnHint: 'Ajoutée après la dernière colonne de votre feuille.',
    lengthLabel: 'Réponse la plus longue',
    lengths: {
      short: 'Courte : jusqu’à 50 mots',
      medium: 'Moyenne : jusqu’à 300 mots',
      long: 'Longue : jusqu’à 1 000 mots',
      'very-long': 'Très longue : jusqu’à 3 000 mots',
    },
    suggestedText: 'Réponse',
    suggestedLabels: 'Catégorie',
    rowsTitle: 'Quelles lignes ?',
    rows: {
      all: 'Toutes les lignes',
      visible: 'Seulement les lignes visibles dans Excel',
      range: 'De la ligne … à la ligne …',
      'where-empty': 'Seulement si une colonne est vide',
    },
    rangeFirst: 'Première ligne',
    rangeLast: 'Dernière ligne',
    emptyColumn: 'Colonne qui doit être vide',
    faultyRows_one:
      '{{count, number}} ligne contient, dans les colonnes utilisées, une erreur ou une formule jamais calculée ; elle est envoyée si vous ne cochez pas cette case : {{rows}}.',
    faultyRows_many:
      '{{count, number}} de lignes contiennent, dans les colonnes utilisées, une erreur ou une formule jamais calculée ; elles sont envoyées si vous ne cochez pas cette case : {{rows}}.',
    faultyRows_other:
      '{{count, number}} lignes contiennent, dans les colonnes utilisées, une erreur ou une formule jamais calculée ; elles sont envoyées si vous ne cochez pas cette case : {{rows}}.',
    faultyLeaveOut: 'Laisser ces lignes de côté',
    emptyLabel: 'Lignes avec des cellules vides',
    emptyRules: {
      'skip-when-all-empty': 'Ignorer si toutes les cellules utilisées sont vides',
      'skip-when-any-empty': 'Ignorer si une cellule utilisée est vide',
      'send-empty': 'Envoyer chaque ligne ; les cellules vides deviennent « (empty) »',
    },
    backgroundTitle: 'Contexte pour toutes les lignes',
    backgroundNone: 'facultatif',
    backgroundSet_one: '{{count, number}} mot',
    backgroundSet_many: '{{count, number}} de mots',
    backgroundSet_other: '{{count, number}} mots',
    backgroundLabel: 'Ce que Claude doit savoir pour chaque ligne',
    backgroundHint:
      'Par exemple une charte rédactionnelle, des données produit ou des définitions. Il est envoyé avec chaque ligne : limitez-vous à l’essentiel.',
    backgroundBraces:
      'Le contexte est le même pour toutes les lignes : « {{name}} » n’y est pas remplacé par le texte d’une ligne. Placez plutôt la colonne dans la consigne.',
    backgroundFile: 'Reprendre d’un fichier : texte, Word ou PDF',
    backgroundFileWrong:
      '« {{name}} » n’est ni un fichier texte simple ni un document Word. Copiez son texte et collez-le ici.',
    backgroundFileLarge: '« {{name}} » est trop long : {{limit, number}} caractères au maximum.',
  },

  preview: {
    title: 'Exactement ce que lit Claude',
    rowIs: 'Ligne {{row, number}}',
    positionOf: '{{position, number}} sur {{total, number}}',
    previous: 'Ligne précédente',
    following: 'Ligne suivante',
    jump: 'Aller à',
    longest: 'La plus longue',
    shortest: 'La plus courte',
    'first-with-empty': 'Avec cellules vides',
    nonData: 'Cette ligne est laissée de côté : elle ne semble pas contenir de données (voir « Feuille »).',
    faulty:
      'Cette ligne est laissée de côté : une cellule utilisée contient une erreur ou une formule sans valeur.',
    skipped: 'Cette ligne est ignorée : ses cellules sont vides.',
    notSent:
      'Cette ligne est ignorée : elle ne fait pas partie des lignes choisies, ou ses cellules sont vides.',
    waiting: 'Écrivez une consigne pour voir ce que Claude lira.',
    withBackground: 'Le contexte est placé avant ce texte.',
    noneFound: 'Il n’y a pas de telle ligne.',
    loading: 'Composition du texte…',
  },

  model: {
    title: 'Quel modèle ?',
    fast: 'Rapide et économique',
    balanced: 'Équilibré',
    capable: 'Le plus capable',
    other: 'Autre modèle',
    fastText: 'Tri, réponses courtes, règles claires',
    balancedText: 'Convient à la plupart des tâches',
    capableText: 'Jugements difficiles, textes longs ou délicats',
    otherText: 'Disponible aussi avec votre clé',
    per1000: 'environ {{price}} pour 1 000 lignes',
    per1000Unknown: 'prix inconnu',
    per1000Waiting: 'calcul du prix…',
    narrows:
      'Le prix dépend de la longueur des réponses. Essayez quelques lignes et la fourchette se resserre.',
    deprecated: 'bientôt retiré',
    more: 'Autres modèles',
    moreLabel: 'Un autre modèle',
    moreHint: 'Choisissez-en un, ou tapez son nom tel qu’Anthropic l’écrit.',
    failed: 'La liste des modèles n’a pas pu être chargée.',
  },

  tryOut: {
    title: 'Essai sur quelques lignes',
    lead: 'Voyez de vraies réponses avant de tout envoyer.',
    leadPractice:
      'Voyez comment cela se passe. À l’entraînement, les réponses sont inventées sur cet ordinateur.',
    run_one: 'Essayer {{count, number}} ligne',
    run_many: 'Essayer {{count, number}} de lignes',
    run_other: 'Essayer {{count, number}} lignes',
    running: 'Claude réfléchit…',
    runningPractice: 'Invention des réponses…',
    price: 'L’essai se paie au prix plein, au plus environ {{price}}.',
    priceUnknown: 'L’essai se paie au prix plein de ces lignes.',
    pricePractice: 'Gratuit : à l’entraînement, les réponses sont inventées.',
    whichLabel: 'Lignes à essayer',
    which: { first: 'Les 3 premières lignes', chosen: 'Lignes de mon choix' },
    chosenLabel: 'Numéros de ligne, 10 au maximum',
    chosenPlaceholder: 'par exemple 5, 12, 40',
    chosenWrong:
      'Écrivez les numéros de ligne tels qu’Excel les affiche, séparés par des virgules ; 10 au maximum.',
    before: 'La dernière fois :',
    noAnswer: 'Pas de réponse',
    costTotal: 'Coût de ces essais : {{price}}.',
    costFree: 'Ces essais n’ont rien coûté.',
    outdated:
      'Vous avez changé quelque chose depuis ces réponses. Refaites un essai pour voir ce que fait Claude maintenant.',
    looksWrong: 'Pas satisfait ? Modifier la consigne',
    resultsHere: 'Les réponses sont là.',
    resultsLabel: 'Réponses aux lignes essayées',
    noKeyTitle: 'Pas encore de clé : ceci est un entraînement',
    noKeyText:
      'Les réponses sont inventées sur cet ordinateur et rien n’est envoyé. Avec une clé Anthropic, vous en recevez de vraies.',
    addKey: 'Ajouter une clé',
    practiceSwitch: 'S’entraîner avec des réponses inventées',
    practiceSwitchHint: 'Rien n’est envoyé et rien n’est facturé.',
  },

  send: {
    title: 'Prêt à envoyer',
    titlePractice: 'Prêt pour l’entraînement',
    summary: 'Résumé',
    workbook: 'Classeur',
    sheet: 'Feuille',
    rows: 'Lignes',
    leftOut: 'Laissées de côté',
    leftOutRows_one: '{{count, number}} ligne qui ne semble pas contenir de données : {{rows}}',
    leftOutRows_many: '{{count, number}} de lignes qui ne semblent pas contenir de données : {{rows}}',
    leftOutRows_other: '{{count, number}} lignes qui ne semblent pas contenir de données : {{rows}}',
    rowsSkipped: '{{rows}} ; ignorées, car leurs cellules sont vides : {{skipped, number}}',
    longRowsTitle_one: 'La ligne {{row, number}} dépasse sans doute ce que ce modèle peut lire',
    longRowsTitle_many:
      '{{count, number}} de lignes dépassent sans doute ce que ce modèle peut lire ; la plus longue est la ligne {{row, number}}',
    longRowsTitle_other:
      '{{count, number}} lignes dépassent sans doute ce que ce modèle peut lire ; la plus longue est la ligne {{row, number}}',
    longRows:
      'Elle compte environ {{tokens, number}} jetons, et le modèle en lit {{readable, number}}. Anthropic refusera une telle ligne : elle ne coûte rien et reste sans réponse. Raccourcissez le texte, laissez la ligne de côté, ou choisissez un modèle qui lit davantage.',
    manyLabelsTitle_one: 'Une liste de {{count, number}} étiquette sera peut-être refusée',
    manyLabelsTitle_many: 'Une liste de {{count, number}} d’étiquettes sera peut-être refusée',
    manyLabelsTitle_other: 'Une liste de {{count, number}} étiquettes sera peut-être refusée',
    largeFormatTitle: 'Autant de champs seront peut-être refusés',
    largeFormat:
      'Anthropic ne tient Claude à une liste ou à des champs que jusqu’à une certaine taille, sans dire laquelle. Essayez d’abord une ligne : ce qui est refusé ne coûte rien. Dans ce cas, utilisez-en moins, ou demandez un texte et citez les étiquettes dans le contexte.',
    rowsShared:
      '{{rows}} ; les lignes identiques ne sont demandées qu’une fois, questions en tout : {{requests, number}}',
    model: 'Modèle',
    newColumn_one: 'Nouvelle colonne',
    newColumn_many: 'Nouvelles colonnes',
    newColumn_other: 'Nouvelles colonnes',
    placeLabel: 'Va dans',
    placeOne: 'Colonne {{column}}',
    placeSeveral: 'Colonnes {{first}} à {{last}}',
    price: 'Prix',
    pricePractice: 'Gratuit',
    pricePracticeText:
      'Entraînement : les réponses sont inventées sur cet ordinateur et signalées comme telles.',
    priceUnknown: 'Inconnu',
    priceUnknownText:
      'Sheetbatch n’a pas de prix pour ce modèle. Anthropic facturera son propre prix ; consultez-le avant d’envoyer.',
    withoutDiscount: 'Sans la remise',
    saving: 'Vous économisez',
    caching: 'Économisé sur le contexte',
    cachingSaves: '{{low}} à {{high}}',
    cachingCanCostMore:
      'Anthropic est prié de mémoriser votre contexte d’une ligne à l’autre. S’il le fait rarement, cela coûte jusqu’à {{price}} de plus qu’un simple envoi.',
    worstCase: 'Au grand maximum',
    worstCaseHint: 'Si chaque réponse était aussi longue que permis.',
    isCounted:
      'Le texte a été mesuré par Anthropic sur un échantillon de vos lignes ; la longueur des réponses est une estimation.',
    isGuessed:
      'Le texte a été mesuré approximativement sur cet ordinateur ; la longueur des réponses est une estimation.',
    estimating: 'Calcul du prix…',
    again: 'Recalculer',
    capLabel: 'Ne jamais dépenser plus de (dollars US)',
    capHint:
      'À ce montant, le traitement se met en pause et vous demande. Laissez vide pour ne pas fixer de plafond.',
    capWrong: 'Écrivez un montant comme 5 ou 2,50.',
    capLow:
      'C’est moins que ce que le traitement pourrait coûter au maximum : il se mettra peut-être en pause en route.',
    later: 'Autres façons d’envoyer',
    queueButton_one: '{{send}}, après {{count, number}} autre traitement',
    queueButton_many: '{{send}}, après {{count, number}} d’autres traitements',
    queueButton_other: '{{send}}, après {{count, number}} autres traitements',
    optionsTitle: 'Options',
    share: 'Demander une seule fois pour les lignes identiques',
    shareHint: 'Les lignes au texte exactement identique partagent une réponse et un prix.',
    delete: 'Supprimer ensuite le lot chez Anthropic',
    deleteHint: 'Une fois toutes les réponses sur cet ordinateur. Sinon, Anthropic les conserve 29 jours.',
    leavesTitle: 'Ce qui quitte votre ordinateur',
    leavesColumns: 'Pour chaque ligne, le texte de ces colonnes, inséré dans votre consigne :',
    leavesInstruction: 'Votre consigne',
    leavesBackground_one: 'Le contexte ({{count, number}} mot)',
    leavesBackground_many: 'Le contexte ({{count, number}} de mots)',
    leavesBackground_other: 'Le contexte ({{count, number}} mots)',
    leavesLabels: 'Les valeurs de votre liste ou les noms de vos champs',
    leavesIds:
      'Pour chaque ligne, son numéro, ou son identifiant s’il est court et simple, pour que les réponses retrouvent leur place',
    leavesTo:
      'Le tout va à Anthropic (api.anthropic.com) et nulle part ailleurs. Les autres colonnes, le fichier et son nom restent ici.',
    leavesNothing: 'Rien. À l’entraînement, les réponses sont inventées sur cet ordinateur.',
    howLongOwn:
      'Vos {{count, number}} derniers lots de taille semblable ont duré de {{shortest}} à {{longest}}, la moitié {{median}} au plus. Vous pouvez fermer la fenêtre ou l’ordinateur entre-temps.',
    howLong:
      'Généralement terminé en moins d’une heure, 24 au maximum. Vous pouvez fermer l’application et l’ordinateur : le traitement continue chez Anthropic.',
    howLongPractice: 'Terminé en moins d’une minute.',
    button_one: 'Envoyer {{count, number}} ligne pour environ {{price}}',
    button_many: 'Envoyer {{count, number}} de lignes pour environ {{price}}',
    button_other: 'Envoyer {{count, number}} lignes pour environ {{price}}',
    buttonUnpriced_one: 'Envoyer {{count, number}} ligne (prix inconnu)',
    buttonUnpriced_many: 'Envoyer {{count, number}} de lignes (prix inconnu)',
    buttonUnpriced_other: 'Envoyer {{count, number}} lignes (prix inconnu)',
    buttonPractice_one: 'S’entraîner avec {{count, number}} ligne – gratuit',
    buttonPractice_many: 'S’entraîner avec {{count, number}} de lignes – gratuit',
    buttonPractice_other: 'S’entraîner avec {{count, number}} lignes – gratuit',
    buttonWaiting: 'Calcul du prix…',
    buttonNothing: 'Aucune ligne à envoyer',
    sending: 'Préparation en cours…',
    unsure:
      'On ne sait pas encore si ce traitement a été pris en compte. Si oui, il apparaîtra ici de lui-même ; regardez vos traitements avant de le renvoyer.',
    lookAtJobs: 'Voir vos traitements',
  },
} as const satisfies AreaIn<'newJob', 'one' | 'many' | 'other'>;
