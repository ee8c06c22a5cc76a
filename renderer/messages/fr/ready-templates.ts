import type { AreaIn } from '../en/translation.ts';

/**
 * Names and descriptions of the templates that come with the program, by their ids. What they ask Claude
 * stays English.
 */
export const readyTemplates = {
  'classify-tickets': {
    name: 'Trier les demandes d’assistance',
    description:
      'Donne à chaque demande une catégorie, une urgence et une humeur, et une ligne qui dit ce que veut le client.',
  },
  translate: {
    name: 'Traduire une colonne',
    description:
      'Traduit chaque texte dans la langue indiquée sur sa ligne, en gardant les variables, les nombres et les noms.',
  },
  'product-descriptions': {
    name: 'Rédiger des fiches produit',
    description:
      'Fait du nom et des caractéristiques d’un produit une description d’environ 80 mots pour une boutique.',
  },
  'seo-texts': {
    name: 'Rédiger des titres et descriptions SEO',
    description: 'Rédige le titre et la description que les moteurs de recherche affichent pour chaque page.',
  },
  'survey-answers': {
    name: 'Coder les réponses d’un sondage',
    description:
      'Donne à chaque réponse ouverte son thème principal, son sentiment et les mots qui le montrent.',
  },
  'screen-applications': {
    name: 'Examiner des candidatures',
    description:
      'Vérifie chaque candidature selon vos critères et cite les preuves, pour aider une personne à décider.',
  },
  summarise: {
    name: 'Résumer de longs textes',
    description: 'Dit en trois phrases au maximum ce que contient chaque texte, l’essentiel d’abord.',
  },
  'extract-data': {
    name: 'Extraire les données de textes',
    description:
      'Lit une facture, une commande ou un e-mail et met en colonnes son numéro, sa date, son montant et les parties.',
  },
  'clean-names': {
    name: 'Nettoyer des noms et des adresses',
    description:
      'Répartit noms et adresses dans les bonnes colonnes, avec les majuscules et l’ordre qui conviennent.',
  },
  'answer-reviews': {
    name: 'Préparer des réponses aux avis',
    description: 'Rédige pour chaque avis une courte réponse publique, dans sa langue et sur votre ton.',
  },
} as const satisfies AreaIn<'readyTemplates', 'one' | 'many' | 'other'>;
