import { spanish } from '../../../shared/sentences/es.ts';
import type { AreaIn } from '../en/translation.ts';

/** The states of rows and jobs in words; the same word in badges, filters and counts. */
export const states = {
  row: spanish.states,
  rowExplained: {
    waiting: 'Aún no se ha enviado.',
    sent: 'Claude está trabajando en ella.',
    answered: 'La respuesta ya está aquí.',
    'cut-off': 'La respuesta superaba el espacio disponible, así que le falta el final.',
    refused: 'Claude no quiso responder a esta fila.',
    'off-list': 'La respuesta no es ninguna de sus etiquetas.',
    failed: 'Anthropic no pudo procesar esta fila. No costó nada.',
    canceled: 'Usted canceló antes de que Claude llegara a ella. No costó nada.',
    expired: 'Claude no llegó a ella en 24 horas. No costó nada.',
    skipped: 'Omitida: sus celdas están vacías o ninguna respuesta recogida la menciona.',
  },
  job: {
    draft: 'Anotándose',
    queued: 'En cola',
    sending: 'Enviando',
    processing: 'Claude está trabajando',
    collecting: 'Recogiendo respuestas',
    finished: 'Terminado',
    paused: 'En pausa',
    canceling: 'Cancelando',
    canceled: 'Cancelado',
  },
} as const satisfies AreaIn<'states', 'one' | 'many' | 'other'>;
