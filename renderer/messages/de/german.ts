import { german as sentences } from '../../../shared/sentences/de.ts';
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
 * All German messages by area: polite (Sie), in the words of the German Excel, quotes „…“. Buttons end in an
 * infinitive. One German word for each of ours: answer Antwort · answer format Antwortformat · background
 * Hintergrundwissen · backup Sicherungskopie · batch Stapel · cap Limit · cell Zelle · column Spalte · copy
 * Kopie · cut off abgeschnitten · estimate Schätzung · fetch abholen · field Feld · header Überschrift · id
 * Kennung · instruction Anweisung · job Auftrag · key Schlüssel · label Listenwert · model Modell · note
 * Hinweis · password Kennwort · pause pausieren · practice Übung · row Zeile · send again erneut senden ·
 * sheet Blatt · state Status · template Vorlage · token Token · try Probe, ausprobieren · workbook
 * Arbeitsmappe · workspace Workspace (as Anthropic writes it).
 */
export const german = {
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
} as const satisfies Translation<'one' | 'other'>;
