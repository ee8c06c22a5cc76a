import type { AreaIn } from '../en/translation.ts';

/** A job at a glance: why rows have no answer, and the charts of its results. */
export const charts = {
  tab: 'Vue d’ensemble',
  reading: 'Lecture des résultats…',
  nothingYet:
    'Il n’y a encore rien à dessiner. Les graphiques apparaissent dès que les premières réponses sont là.',
  rowsColumn: 'Lignes',
  shareColumn: 'Part',
  showRows: 'Afficher ces lignes : {{label}}',
  openRow: 'Ligne {{row, number}}',

  statesTitle: 'Lignes par état',
  statesColumn: 'État',
  labelsTitle: 'Réponses dans « {{column}} »',
  labelsText_one: 'Sur {{count, number}} ligne avec réponse.',
  labelsText_many: 'Sur {{count, number}} de lignes avec réponse.',
  labelsText_other: 'Sur {{count, number}} lignes avec réponse.',
  labelsColumn: 'Réponse',
  labelsEmpty: '(vide)',
  labelsOther_one: '{{count, number}} autre réponse',
  labelsOther_many: '{{count, number}} d’autres réponses',
  labelsOther_other: '{{count, number}} autres réponses',

  lengthsTitle: 'Longueur des réponses',
  lengthsText_one: 'Moyenne : {{average}} mots, sur {{count, number}} ligne avec réponse.',
  lengthsText_many: 'Moyenne : {{average}} mots, sur {{count, number}} de lignes avec réponse.',
  lengthsText_other: 'Moyenne : {{average}} mots, sur {{count, number}} lignes avec réponse.',
  lengthsColumn: 'Mots',
  lengthsRange: '{{from, number}} à {{to, number}}',
  lengthsOne: '{{from, number}}',
  lengthsAbove: '{{from, number}} ou plus',
  longestTitle: 'Réponses les plus longues',
  words_one: '{{count, number}} mot',
  words_many: '{{count, number}} de mots',
  words_other: '{{count, number}} mots',

  costsTitle: 'Coût par ligne',
  costsText_one: '{{total}} au total pour {{count, number}} ligne payée, {{average}} en moyenne.',
  costsText_many: '{{total}} au total pour {{count, number}} de lignes payées, {{average}} en moyenne.',
  costsText_other: '{{total}} au total pour {{count, number}} lignes payées, {{average}} en moyenne.',
  costsColumn: 'Coût',
  costsRange: '{{from}} à {{to}}',
  costsAbove: '{{from}} ou plus',
  dearestTitle: 'Lignes les plus chères',

  causesTitle: 'Lignes sans réponse complète',
  causesText:
    'Chaque groupe a une cause. Les réponses que vous avez restent jusqu’à l’arrivée des nouvelles.',
  causesUnknown:
    'La consigne de ce traitement n’est pas connue ici : ses lignes ne peuvent donc pas être renvoyées depuis ce traitement.',
  causeRows_one: '{{cause}} : {{count, number}} ligne',
  causeRows_many: '{{cause}} : {{count, number}} de lignes',
  causeRows_other: '{{cause}} : {{count, number}} lignes',
  example: 'Par exemple, ligne {{row, number}} : {{note}}',
  exampleOf_one: '{{count, number}} ligne, par exemple la ligne {{row, number}} : {{note}}',
  exampleOf_many: '{{count, number}} de lignes, par exemple la ligne {{row, number}} : {{note}}',
  exampleOf_other: '{{count, number}} lignes, par exemple la ligne {{row, number}} : {{note}}',
  exampleRow: 'Par exemple, ligne {{row, number}}',
  showCause: 'Afficher les lignes',
  showCauseOf: 'Afficher les lignes : {{cause}}',
  raiseMaxTokens_one: 'Renvoyer {{count, number}} ligne avec longueur doublée ({{price}})',
  raiseMaxTokens_many: 'Renvoyer {{count, number}} de lignes avec longueur doublée ({{price}})',
  raiseMaxTokens_other: 'Renvoyer {{count, number}} lignes avec longueur doublée ({{price}})',
  raiseMaxTokensUnknown_one: 'Renvoyer {{count, number}} ligne avec longueur doublée',
  raiseMaxTokensUnknown_many: 'Renvoyer {{count, number}} de lignes avec longueur doublée',
  raiseMaxTokensUnknown_other: 'Renvoyer {{count, number}} lignes avec longueur doublée',

  cause: {
    'cut-off': 'Réponse coupée',
    'too-long-for-model': 'Trop longue pour le modèle',
    'off-list': 'Hors liste',
    refused: 'Refusée',
    'request-rejected': 'Non acceptée',
    'service-trouble': 'Problème chez Anthropic',
    'not-allowed': 'Interdit avec votre clé',
    'credit-used-up': 'Crédit épuisé',
    'spend-limit': 'Limite de dépenses',
    'model-unknown': 'Modèle inconnu',
    'answer-limit': 'Longueur maximale interdite',
    'format-too-complex': 'Liste ou champs trop grands',
    unfinished: 'Inachevée',
    'other-error': 'Autre erreur',
    'empty-answer': 'Réponse vide',
    'result-missing': 'Pas de résultat',
    'row-too-large': 'Trop volumineuse pour l’envoi',
    expired: 'Délai dépassé',
    canceled: 'Annulée',
    skipped: 'Ignorée',
  },
  remedy: {
    'cut-off':
      'Les réponses dépassaient la longueur prévue. Avec une longueur doublée, elles peuvent être complètes.',
    'too-long-for-model':
      'La ligne et sa réponse dépassent ce que ce modèle peut lire. Raccourcissez le texte, ou choisissez pour un nouveau traitement un modèle qui lit davantage.',
    'off-list': 'La réponse ne figurait pas dans votre liste. La liste est rappelée à Claude.',
    'cut-off-full':
      'Les réponses avaient déjà toute la longueur que ce modèle permet. Demandez des réponses plus courtes, ou choisissez un autre modèle pour un nouveau traitement.',
    'off-type':
      'Un champ ne contenait pas ce que vous demandiez, par exemple un nombre ou une date. La demande est rappelée à Claude.',
    refused: 'Claude a refusé de répondre. Il le refait souvent ; changer la consigne aide davantage.',
    'request-rejected':
      'Anthropic n’a pas accepté ces lignes. L’exemple dit pourquoi. Modifier la ligne ou la consigne aide ; renvoyer seulement aide rarement. Elles n’ont rien coûté.',
    'service-trouble':
      'Un problème est survenu chez Anthropic. Renvoyer suffit le plus souvent. Elles n’ont rien coûté.',
    'not-allowed':
      'Votre clé n’en a pas le droit, ou le crédit est épuisé. Consultez d’abord votre compte Anthropic, puis renvoyez-les. Elles n’ont rien coûté.',
    'credit-used-up':
      'Le crédit de votre compte Anthropic était épuisé. Ajoutez du crédit dans la console Anthropic, puis renvoyez-les. Elles n’ont rien coûté.',
    'spend-limit':
      'Une limite de dépenses de votre compte Anthropic était atteinte. Relevez-la dans la console Anthropic, ou attendez le mois suivant, puis renvoyez-les. Elles n’ont rien coûté.',
    'model-unknown':
      'Anthropic ne propose plus ce modèle, ou pas à votre compte. Faites un nouveau traitement avec un autre modèle. Elles n’ont rien coûté.',
    'answer-limit':
      'La longueur maximale de la réponse dépassait ce que permet ce modèle. Faites un nouveau traitement avec une longueur plus petite, ou un autre modèle. Elles n’ont rien coûté.',
    'format-too-complex':
      'Anthropic ne peut pas tenir Claude à autant d’étiquettes ou de champs. Faites un nouveau traitement avec moins, ou avec un texte comme réponse et les étiquettes dans le contexte. Elles n’ont rien coûté.',
    unfinished: 'Claude s’est arrêté avant la fin de la réponse. Renvoyer suffit le plus souvent.',
    'other-error': 'Anthropic a signalé une erreur. L’exemple dit laquelle. Elles n’ont rien coûté.',
    'empty-answer': 'Claude a envoyé une réponse sans texte. Renvoyer suffit le plus souvent.',
    'result-missing': 'Anthropic n’a donné aucun résultat pour ces lignes. Renvoyez-les.',
    'row-too-large':
      'Ces lignes dépassent la taille qu’Anthropic accepte. Raccourcissez leur texte dans la feuille et faites un nouveau traitement.',
    expired: 'Claude n’a pas pu s’en occuper en 24 heures. Elles n’ont rien coûté.',
    canceled: 'Elles ont été annulées avant que Claude ne s’en occupe. Elles n’ont rien coûté.',
    skipped:
      'Elles ont été laissées de côté : leurs cellules sont vides, ou aucune réponse récupérée ne les désigne. Remplissez les cellules et faites-en un nouveau traitement.',
  },
} as const satisfies AreaIn<'charts', 'one' | 'many' | 'other'>;
