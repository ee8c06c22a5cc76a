import { french } from '../../../shared/sentences/fr.ts';
import type { AreaIn } from '../en/translation.ts';

/** The states of rows and jobs in words; the same word in badges, filters and counts. */
export const states = {
  row: french.states,
  rowExplained: {
    waiting: 'Pas encore envoyée.',
    sent: 'Claude y travaille.',
    answered: 'La réponse est là.',
    'cut-off': 'La réponse dépassait la longueur prévue : la fin manque.',
    refused: 'Claude a refusé de répondre pour cette ligne.',
    'off-list': 'La réponse ne figure pas dans votre liste.',
    failed: 'Anthropic n’a pas pu traiter cette ligne. Elle n’a rien coûté.',
    canceled: 'Vous avez annulé avant que Claude ne s’en occupe. Elle n’a rien coûté.',
    expired: 'Claude n’a pas pu s’en occuper en 24 heures. Elle n’a rien coûté.',
    skipped: 'Laissée de côté : ses cellules sont vides, ou aucune réponse récupérée ne la désigne.',
  },
  job: {
    draft: 'En préparation',
    queued: 'En file d’attente',
    sending: 'Envoi en cours',
    processing: 'Claude travaille',
    collecting: 'Récupération',
    finished: 'Terminé',
    paused: 'En pause',
    canceling: 'Annulation…',
    canceled: 'Annulé',
  },
} as const satisfies AreaIn<'states', 'one' | 'many' | 'other'>;
