import type { AreaIn } from '../en/translation.ts';
import { fileProblems } from './file-problems.ts';

/** What went wrong, why, and what to do next, for every code of the contract. */
export const problems = {
  'connection-lost': {
    title: 'Sheetbatch ne fonctionne pas',
    explanation:
      'Cette page a perdu la connexion avec le programme. Les traitements envoyés continuent chez Anthropic.',
    next: 'Relancez Sheetbatch et utilisez la fenêtre ou l’onglet qui s’ouvre.',
  },

  ...fileProblems,

  'instruction-empty': {
    title: 'La consigne est vide',
    explanation: 'Claude a besoin de savoir quoi faire de chaque ligne.',
    next: 'Écrivez ce que vous voulez, et insérez les colonnes que Claude doit regarder.',
  },
  'placeholder-unknown': {
    title: 'La consigne nomme une colonne qui n’existe pas',
    explanation: 'Un des noms entre doubles accolades ne correspond à aucune colonne de cette feuille.',
    withFacts: 'Il n’y a pas de colonne « {{name}} » dans cette feuille.',
    next: 'Choisissez la colonne dans la liste, ou corrigez son nom.',
  },
  'placeholder-unclosed': {
    title: 'La consigne contient des accolades qui ne nomment aucune colonne',
    explanation:
      'Deux accolades ouvrantes commencent le nom d’une colonne ; ici, elles ne sont pas fermées ou ne contiennent aucun nom. Rien n’a été envoyé.',
    withFacts:
      'Dans « {{text}} », les accolades ne sont pas fermées, ou ne nomment aucune colonne. Rien n’a été envoyé.',
    next: 'Choisissez la colonne dans la liste, ou choisissez d’envoyer les accolades telles quelles.',
  },
  'placeholder-in-background': {
    title: 'Aucune colonne ne peut figurer dans le contexte',
    explanation:
      'Le contexte est le même pour toutes les lignes : rien n’y est remplacé par le texte d’une ligne. Rien n’a été envoyé.',
    withFacts:
      '« {{text}} » serait envoyé tel quel, car le contexte est le même pour toutes les lignes. Rien n’a été envoyé.',
    next: 'Placez la colonne dans la consigne, ou choisissez d’envoyer les accolades telles quelles.',
  },
  'placeholder-in-answer': {
    title: 'Aucune colonne ne peut figurer dans une valeur ou dans un nom de champ',
    explanation:
      'Les valeurs de la liste et les noms de champs sont les mêmes pour toutes les lignes. Rien n’a été envoyé.',
    withFacts:
      '« {{text}} » ne serait pas remplacé par le texte d’une ligne : les valeurs de la liste et les noms de champs sont les mêmes pour toutes. Rien n’a été envoyé.',
    next: 'Retirez les accolades.',
  },
  'instruction-without-column': {
    title: 'La consigne ne nomme aucune colonne',
    explanation: 'Sans colonne, toutes les lignes recevraient la même réponse. Rien n’a été envoyé.',
    next: 'Insérez au moins une colonne que Claude doit regarder.',
  },
  'answer-longer-than-model': {
    title: 'La réponse la plus longue dépasse ce que ce modèle écrit',
    explanation: 'Chaque modèle a une longueur maximale de réponse. Rien n’a été envoyé.',
    withFacts: '« {{model}} » écrit des réponses de {{limit}} tokens au plus. Rien n’a été envoyé.',
    next: 'Choisissez une longueur plus courte, ou un autre modèle.',
  },
  'column-name-empty': {
    title: 'La nouvelle colonne a besoin d’un nom',
    explanation: 'Les réponses vont dans une nouvelle colonne de votre feuille, qui doit avoir un en-tête.',
    next: 'Saisissez un nom pour la nouvelle colonne.',
  },
  'column-name-taken': {
    title: 'Il y a déjà une colonne de ce nom',
    explanation: 'Deux colonnes au même en-tête seraient difficiles à distinguer.',
    withFacts: 'Votre feuille a déjà une colonne « {{name}} ».',
    next: 'Choisissez un autre nom.',
  },
  'answer-format-invalid': {
    title: 'Le format de réponse n’est pas complet',
    explanation: 'Une valeur ou un champ manque, est vide ou figure deux fois.',
    next: 'Revenez à la consigne et vérifiez la liste des valeurs ou des champs.',
  },
  'rows-none-selected': {
    title: 'Il ne reste aucune ligne à envoyer',
    explanation:
      'Avec les lignes et la règle pour les cellules vides que vous avez choisies, toutes les lignes sont ignorées.',
    next: 'Choisissez d’autres lignes, ou faites envoyer aussi celles qui ont des cellules vides.',
  },
  'row-too-long': {
    title: 'Une ligne est trop longue pour ce modèle',
    explanation: 'Le texte d’une ligne dépasse ce que le modèle peut lire en une fois.',
    withFacts: 'Le texte de la ligne {{row}} dépasse ce que le modèle peut lire en une fois.',
    next: 'Raccourcissez-le, utilisez moins de colonnes, ou choisissez un autre modèle.',
  },
  'document-not-readable': {
    title: 'Le document n’a pas pu être lu',
    explanation:
      'Il est peut-être endommagé, protégé par un mot de passe ou dans un autre format que .docx ou .pdf.',
    next: 'Enregistrez-le à nouveau sans mot de passe, en .docx ou .pdf, ou copiez son texte et collez-le ici.',
  },
  'document-without-text': {
    title: 'Le document ne contient pas de texte',
    explanation: 'Il ne contient peut-être que des images, comme des pages numérisées.',
    next: 'Choisissez un document avec du texte, ou tapez ce que Claude doit savoir.',
  },
  'template-invalid': {
    title: 'Le gabarit n’a pas pu être lu',
    explanation: 'Le fichier ne contient pas de gabarit Sheetbatch, ou vient d’une version plus récente.',
    next: 'Exportez à nouveau le gabarit, ou choisissez un autre fichier.',
  },

  'key-missing': {
    title: 'Une clé est nécessaire',
    explanation: 'Pour envoyer des lignes à Claude, il faut une clé de votre compte Anthropic.',
    next: 'Ajoutez votre clé. D’ici là, tout attend et rien n’est perdu.',
  },
  'key-malformed': {
    title: 'Cela ne ressemble pas à une clé Anthropic',
    explanation: 'Une clé commence par « sk-ant- » et compte environ 100 caractères. Il en manque peut-être.',
    next: 'Copiez la clé entière dans la console Anthropic et collez-la à nouveau.',
  },
  'key-rejected': {
    title: 'Anthropic n’accepte pas la clé',
    explanation: 'Elle a été supprimée ou désactivée, ou il en manque une partie.',
    next: 'Créez une nouvelle clé dans la console Anthropic et enregistrez-la ici.',
  },
  'key-of-another-account': {
    title: 'La nouvelle clé ne voit pas les lignes envoyées avec l’ancienne',
    explanation:
      'La connexion a été coupée pendant un envoi de lignes, puis la clé a été changée. Cette clé appartient à un autre compte ou espace de travail. Sheetbatch ne peut donc pas vérifier si les lignes sont arrivées, et ne les renvoie pas : vous pourriez payer deux fois.',
    next: 'Enregistrez à nouveau l’ancienne clé, ou une clé du même espace de travail : le traitement continue de lui-même. Ou annulez le traitement.',
  },
  'key-store-unavailable': {
    title: 'La clé n’a pas pu être conservée sur cet ordinateur',
    explanation:
      'Le coffre à mots de passe du système ne répond pas. Sheetbatch n’écrit jamais une clé dans un fichier.',
    next: 'Déverrouillez votre coffre et réessayez, ou collez la clé à chaque démarrage de Sheetbatch.',
  },
  'credit-exhausted': {
    title: 'Votre crédit Anthropic est épuisé',
    explanation:
      'Anthropic n’accepte plus de lignes tant que du crédit n’est pas ajouté. Les réponses déjà données sont conservées.',
    next: 'Ajoutez du crédit sous « Billing » dans la console Anthropic, puis choisissez « Continuer ».',
  },
  'spend-limit-reached': {
    title: 'Votre compte Anthropic a atteint sa limite de dépenses',
    explanation:
      'La limite a été fixée dans la console Anthropic, pour le compte ou pour l’espace de travail de cette clé.',
    next: 'Relevez-y la limite ou attendez le mois prochain, puis choisissez « Continuer ».',
  },
  'access-denied': {
    title: 'Cette clé n’en a pas le droit',
    explanation: 'L’espace de travail de la clé n’a pas le droit d’utiliser ce modèle ou d’envoyer des lots.',
    next: 'Demandez à la personne qui gère votre compte Anthropic, ou utilisez une autre clé.',
  },
  'model-unknown': {
    title: 'Anthropic ne propose pas ce modèle',
    explanation: 'Il a été retiré, ou votre compte n’a pas le droit de l’utiliser.',
    withFacts: '« {{model}} » a été retiré, ou votre compte n’a pas le droit de l’utiliser.',
    next: 'Choisissez un autre modèle.',
  },
  'spend-cap-reached': {
    title: 'Votre propre plafond de dépenses est atteint',
    explanation:
      'Envoyer davantage pourrait coûter plus que le plafond que vous avez fixé. Rien n’a été envoyé au-delà.',
    withFacts:
      'Le plafond est de {{capUsdMicros}}. Avec le prochain lot, le total pourrait atteindre au grand maximum {{neededUsdMicros}} : il n’a donc pas été envoyé.',
    next: 'Relevez le plafond et continuez, ou n’envoyez pas le reste.',
  },
  'price-unknown': {
    title: 'Le prix de ce modèle n’est pas connu',
    explanation: 'Sans prix, un plafond de dépenses ne peut pas être respecté.',
    next: 'Choisissez un modèle au prix connu, ou envoyez sans plafond.',
  },

  offline: {
    title: 'Cet ordinateur est hors ligne',
    explanation: 'Il n’y a pas de connexion à internet. Les lignes déjà envoyées continuent chez Anthropic.',
    next: 'Rien à faire : Sheetbatch continue dès que vous êtes de nouveau en ligne.',
  },
  'service-unreachable': {
    title: 'Anthropic est injoignable',
    explanation: 'La connexion ne passe pas. Un pare-feu, un proxy ou un VPN fait peut-être obstacle.',
    next: 'Sheetbatch continue d’essayer. Si cela dure, demandez à votre service informatique d’autoriser api.anthropic.com.',
  },
  'service-busy': {
    title: 'Anthropic demande d’attendre',
    explanation: 'Votre compte a envoyé tout ce qu’il peut pour l’instant.',
    next: 'Rien à faire : Sheetbatch continue de lui-même.',
  },
  'service-busy-long': {
    title: 'Anthropic demande d’attendre plusieurs jours',
    explanation: 'C’est plutôt une limite de votre compte qu’une heure chargée.',
    withFacts:
      'Anthropic demande d’attendre (jours : {{days}}). C’est plutôt une limite de votre compte qu’une heure chargée.',
    next: 'Regardez les limites dans la console Anthropic, puis cliquez sur Continuer. Rien n’est envoyé entre-temps.',
  },
  'service-overloaded': {
    title: 'Anthropic est très sollicité',
    explanation: 'Le service a plus à faire qu’il ne peut en ce moment.',
    next: 'Rien à faire : Sheetbatch réessaie de lui-même.',
  },
  'service-failed': {
    title: 'Un problème est survenu chez Anthropic',
    explanation: 'Le service a répondu par une erreur de son côté.',
    next: 'Rien à faire : Sheetbatch réessaie de lui-même. Si cela dure, consultez status.anthropic.com.',
  },
  'request-rejected': {
    title: 'Anthropic n’a pas accepté les lignes',
    explanation: 'Quelque chose dans la demande n’est pas permis pour ce modèle.',
    withFacts: 'Anthropic indique : {{message}}',
    next: 'Modifiez la consigne ou le modèle et renvoyez. Les lignes non acceptées ne coûtent rien.',
  },
  'request-too-large': {
    title: 'Les lignes sont trop volumineuses pour un seul envoi',
    explanation: 'Une ligne avec le contexte commun dépasse la taille qu’Anthropic accepte.',
    withFacts:
      'La ligne {{row}} avec le contexte commun ({{kilobytes}} ko) dépasse ce qu’Anthropic, ou un proxy sur le chemin, accepte.',
    next: 'Raccourcissez le contexte ou utilisez moins de colonnes.',
  },
  'prompt-too-long': {
    title: 'Une ligne est trop longue pour ce modèle',
    explanation: 'La ligne, la consigne et le contexte dépassent ensemble ce que le modèle peut lire.',
    withFacts: 'Anthropic indique : {{message}}',
    next: 'Raccourcissez la ligne ou le contexte, ou choisissez un modèle qui lit davantage.',
  },
  'answer-limit-too-high': {
    title: 'Ce modèle ne donne pas de réponses aussi longues',
    explanation: 'La longueur maximale demandée dépasse ce que le modèle peut écrire.',
    withFacts: 'Anthropic indique : {{message}}',
    next: 'Choisissez une longueur maximale plus petite, ou un autre modèle.',
  },
  'answer-format-too-complex': {
    title: 'La liste d’étiquettes ou de champs est trop grande pour Anthropic',
    explanation:
      'Anthropic ne peut tenir Claude à une liste ou à des champs que jusqu’à une certaine taille, sans dire laquelle.',
    withFacts: 'Anthropic indique : {{message}}',
    next: 'Utilisez moins d’étiquettes ou de champs, ou demandez un texte et citez les étiquettes dans le contexte.',
  },
  'proxy-needs-login': {
    title: 'Le proxy demande un mot de passe',
    explanation:
      'Votre réseau fait tout passer par un proxy qui demande un nom et un mot de passe, et Sheetbatch n’en a pas. Rien n’est arrivé chez Anthropic.',
    next: 'Demandez à votre service informatique de laisser passer api.anthropic.com sans mot de passe.',
  },
  'connection-not-trusted': {
    title: 'La connexion à Anthropic n’est pas sûre',
    explanation:
      'Ce qui a répondu n’a pas pu prouver qu’il s’agit d’Anthropic. Cela arrive lorsque le pare-feu d’une entreprise lit les échanges ou que l’horloge de cet ordinateur est fausse. Rien n’a été envoyé par cette connexion.',
    next: 'Vérifiez la date et l’heure de cet ordinateur. Si elles sont justes, demandez à votre service informatique d’installer ici le certificat du pare-feu ou d’exclure api.anthropic.com.',
  },
  'not-anthropic': {
    title: 'Autre chose a répondu à la place d’Anthropic',
    explanation:
      'C’était une page web ou une redirection, comme celle d’un portail Wi-Fi, d’un proxy ou d’un pare-feu. Rien n’a été créé par là.',
    next: 'Ouvrez une page web dans votre navigateur et identifiez-vous si elle le demande. Sinon, demandez à votre service informatique d’autoriser api.anthropic.com.',
  },
  'sending-fails': {
    title: 'Les lignes ne peuvent pas être remises à Anthropic',
    explanation:
      'Chaque fois la connexion a été coupée ou la réponse était illisible. Chaque fois la liste de votre compte a été parcourue : rien n’a été créé ni payé.',
    next: 'Vérifiez la connexion, un proxy ou un VPN. Cliquez ensuite sur Continuer.',
  },
  'results-unavailable': {
    title: 'Les réponses ne peuvent pas être récupérées chez Anthropic',
    explanation:
      'Claude a terminé, mais le fichier des réponses n’est pas remis, ou s’interrompt chaque fois. Ce qui est arrivé est conservé.',
    withFacts:
      'Claude a terminé, mais le fichier des réponses n’est pas remis, ou s’interrompt chaque fois. Ce qui est arrivé est conservé ; lignes encore sans réponse : {{missing}}.',
    next: 'Cliquez sur Continuer pour les récupérer encore ; cela ne coûte rien. Si vous annulez plutôt le traitement, ces lignes pourront être renvoyées, et seront payées une nouvelle fois.',
  },
  'results-expired': {
    title: 'Les réponses ne sont plus chez Anthropic',
    explanation: 'Anthropic conserve les réponses 29 jours. Celles-ci n’ont pas été récupérées à temps.',
    next: 'Renvoyez les lignes sans réponse.',
  },
  'results-not-ready': {
    title: 'Les réponses ne sont pas encore prêtes',
    explanation: 'Claude y travaille encore.',
    next: 'Rien à faire : Sheetbatch les récupère dès qu’elles sont là.',
  },
  'batch-not-found': {
    title: 'Anthropic ne connaît pas ce lot',
    explanation: 'Il appartient peut-être à une autre clé, ou il y a été supprimé.',
    next: 'Utilisez la clé avec laquelle il a été envoyé, ou renvoyez les lignes sans réponse.',
  },
  'results-incomplete': {
    title: 'Des réponses manquent dans le fichier d’Anthropic',
    explanation: 'Les réponses récupérées ne couvrent pas toutes les lignes envoyées.',
    next: 'Rien à faire : Sheetbatch les récupère à nouveau. Les lignes qui restent sans réponse peuvent être renvoyées.',
  },
  'results-expire-soon': {
    title: 'Anthropic va bientôt supprimer les réponses',
    explanation: 'Les réponses y sont conservées 29 jours, et celles-ci n’ont pas encore été récupérées.',
    next: 'Restez en ligne avec Sheetbatch ouvert jusqu’à leur arrivée ici.',
  },
  'batch-in-doubt': {
    title: 'Vérification : Anthropic a-t-il reçu les lignes ?',
    explanation:
      'La connexion a été coupée pendant l’envoi. Sheetbatch vérifie avant d’envoyer quoi que ce soit, pour que vous ne payiez jamais deux fois.',
    next: 'Rien à faire : cela prend environ deux minutes.',
  },
  'batch-not-findable': {
    title: 'Impossible de savoir si Anthropic a reçu les lignes',
    explanation:
      'La connexion a été coupée pendant l’envoi, et la liste de votre compte ne montre plus rien de ce qu’elle montrait avant. Des lots y ont été supprimés, ou la clé mène maintenant à un autre espace de travail.',
    next: 'Regardez « Batches » dans la console Anthropic, puis cliquez sur Continuer. Ou annulez le traitement : les lignes sans réponse pourront être renvoyées ensuite.',
  },
  'batch-adopted': {
    title: 'Un lot déjà envoyé a été retrouvé',
    explanation:
      'La connexion a été coupée pendant l’envoi, mais Anthropic l’avait reçu. Il n’a pas été envoyé une seconde fois.',
    next: 'Rien à faire.',
  },
  'batch-was-foreign': {
    title: 'Un lot appartenait en fait à autre chose',
    explanation:
      'Il ressemblait à un lot de ce traitement, mais ses réponses ne concernent pas ces lignes. Aucune n’a été utilisée.',
    next: 'Renvoyez les lignes sans réponse.',
  },
  'batch-expires-soon': {
    title: 'Anthropic ne finira peut-être pas à temps',
    explanation:
      'Claude a 24 heures au maximum pour les lignes d’un lot, et la plus grande partie est passée.',
    next: 'Rien à faire maintenant : les lignes sans réponse ne coûtent rien et peuvent être renvoyées.',
  },

  'job-not-found': {
    title: 'Ce traitement n’est plus là',
    explanation: 'Il a été supprimé.',
    next: 'Revenez à la liste des traitements.',
  },
  'job-not-possible-now': {
    title: 'Ce n’est pas possible pour le moment',
    explanation: 'Le traitement a avancé entre-temps.',
    next: 'Regardez où en est le traitement, puis réessayez.',
  },
  'row-not-found': {
    title: 'Cette ligne ne fait pas partie du traitement',
    explanation: 'La ligne n’était pas parmi celles envoyées.',
    next: 'Choisissez une autre ligne.',
  },

  'answer-not-fitting': {
    title: 'Cette réponse ne convient pas à sa colonne',
    explanation: 'Ce texte ne va pas dans cette colonne. La réponse reste telle quelle.',
    withFacts: '« {{text}} » ne va pas dans cette colonne. La réponse reste telle quelle.',
    next: 'Choisissez dans la liste, écrivez un nombre comme 12,5 ou une date comme 2026-03-31.',
  },
  'data-folder-not-writable': {
    title: 'Sheetbatch ne peut pas écrire dans son dossier',
    explanation: 'Votre ordinateur ne lui permet pas d’y conserver les traitements et les réponses.',
    next: 'Vérifiez les droits du dossier, puis relancez Sheetbatch.',
  },
  'data-folder-in-use': {
    title: 'Sheetbatch est déjà ouvert',
    explanation:
      'Une autre fenêtre ou une autre personne travaille avec les mêmes traitements. Une seule à la fois, pour que rien ne soit envoyé deux fois.',
    next: 'Utilisez celle qui est ouverte, ou fermez-la d’abord.',
  },
  'database-damaged': {
    title: 'La liste des traitements était endommagée',
    explanation: 'Ce qui était lisible a été sauvé, et le fichier endommagé a été mis de côté.',
    next: 'Vérifiez vos traitements. Les réponses encore chez Anthropic peuvent être récupérées à nouveau.',
  },
  'database-recovered': {
    title: 'La liste des traitements a été réparée',
    explanation:
      'Elle était endommagée. Ce qui était lisible est ici, et le fichier endommagé a été mis de côté.',
    next: 'Vérifiez vos traitements. Les réponses encore chez Anthropic peuvent être récupérées à nouveau.',
  },
  'database-too-new': {
    title: 'Ces traitements appartiennent à un Sheetbatch plus récent',
    explanation: 'Une version plus récente les a utilisés, et celle-ci pourrait les endommager.',
    next: 'Installez la version la plus récente.',
  },

  'reference-unknown': {
    title: 'Sheetbatch ne retrouve plus ce fichier',
    explanation: 'Il avait été ouvert avant le dernier démarrage du programme.',
    next: 'Choisissez à nouveau le classeur.',
  },
  'not-available-here': {
    title: 'Impossible dans le navigateur',
    explanation: 'Cela ne fonctionne que dans l’application installée.',
    next: 'Téléchargez plutôt le fichier, ou utilisez l’application.',
  },
  'request-invalid': {
    title: 'Sheetbatch n’a pas compris',
    explanation: 'Une valeur saisie est hors des limites permises.',
    next: 'Vérifiez votre saisie et réessayez.',
  },
  unexpected: {
    title: 'Un imprévu est survenu',
    explanation: 'C’est une erreur de Sheetbatch, pas la vôtre. Rien n’a été envoyé à cause d’elle.',
    next: 'Réessayez. Si cela se reproduit, redémarrez Sheetbatch.',
  },
} as const satisfies AreaIn<'problems', 'one' | 'many' | 'other'>;
