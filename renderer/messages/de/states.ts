import { german } from '../../../shared/sentences/de.ts';
import type { AreaIn } from '../en/translation.ts';

/** The states of rows and jobs in words; the same word in badges, filters and counts. */
export const states = {
  row: german.states,
  rowExplained: {
    waiting: 'Noch nicht gesendet.',
    sent: 'Claude arbeitet daran.',
    answered: 'Die Antwort ist da.',
    'cut-off': 'Die Antwort war länger als der Platz, den sie hatte; ihr Ende fehlt.',
    refused: 'Claude hat es abgelehnt, diese Zeile zu beantworten.',
    'off-list': 'Die Antwort steht nicht auf Ihrer Liste.',
    failed: 'Anthropic konnte diese Zeile nicht verarbeiten. Sie hat nichts gekostet.',
    canceled: 'Sie haben abgebrochen, bevor Claude dazu kam. Die Zeile hat nichts gekostet.',
    expired: 'Claude kam innerhalb von 24 Stunden nicht dazu. Die Zeile hat nichts gekostet.',
    skipped: 'Ausgelassen: Ihre Zellen sind leer, oder keine abgeholte Antwort gehört zu ihr.',
  },
  job: {
    draft: 'Wird notiert',
    queued: 'In der Warteschlange',
    sending: 'Wird gesendet',
    processing: 'Claude arbeitet',
    collecting: 'Wird abgeholt',
    finished: 'Fertig',
    paused: 'Pausiert',
    canceling: 'Wird abgebrochen',
    canceled: 'Abgebrochen',
  },
} as const satisfies AreaIn<'states', 'one' | 'other'>;
