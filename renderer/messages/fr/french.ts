import { french as sentences } from '../../../shared/sentences/fr.ts';
import type { Translation } from '../en/translation.ts';
import { answers } from './answers.ts';
import { batches } from './batches.ts';
import { charts } from './charts.ts';
import { compare } from './compare.ts';
import { exporting } from './exporting.ts';
import { frame } from './frame.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { job } from './job.ts';
import { newJob } from './new-job.ts';
import { problems } from './problems.ts';
import { readyTemplates } from './ready-templates.ts';
import { results } from './results.ts';
import { settings } from './settings.ts';
import { states } from './states.ts';
import { templates } from './templates.ts';

/**
 * All French messages by area: polite (vous), in the words of the French Excel. Before ; ! ? and within
 * numbers stands a narrow no-break space (U+202F), before : and inside « » a no-break space (U+00A0).
 * Millions count with « de » (1 000 000 de lignes). One French word for each of ours: answer réponse · answer
 * format format de réponse · background contexte · backup copie de sauvegarde · batch lot · cap plafond ·
 * cell cellule · column colonne · copy copie · cut off coupée · estimate estimation · fetch récupérer · field
 * champ · header en-tête · id identifiant · instruction consigne · job traitement · key clé · label valeur ·
 * model modèle · note motif · practice entraînement · row ligne · send again renvoyer · sheet feuille · state
 * état · template gabarit (« modèle » is Claude's) · token token · try essai, essayer · undo défaire ·
 * workbook classeur · workspace espace de travail.
 */
export const french = {
  answers,
  batches,
  charts,
  compare,
  exporting,
  frame,
  help,
  home,
  job,
  newJob,
  problems,
  readyTemplates,
  results,
  sentences,
  settings,
  states,
  templates,
} as const satisfies Translation<'one' | 'many' | 'other'>;
