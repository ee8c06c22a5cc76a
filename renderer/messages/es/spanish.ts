import { spanish as sentences } from '../../../shared/sentences/es.ts';
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
 * All Spanish messages by area. The reader is addressed as usted; buttons are infinitives. Words (English:
 * ours): workbook libro · sheet hoja · row fila · column columna · cell celda · header encabezado · filter
 * filtrar (as Excel) job trabajo · batch lote · instruction instrucción · background contexto · template
 * plantilla · answer respuesta · answer format formato de respuesta · label etiqueta · field campo · id id. ·
 * try prueba, probar · send enviar, envío · practice práctica · key clave · cap tope (ours) and límite
 * (Anthropic's) · price precio · cost coste · estimate estimación · fetch recoger · remove a job or file
 * eliminar · take out quitar · take back deshacer · backup copia de seguridad · computer equipo · laptop
 * portátil · workspace espacio de trabajo. “(empty)” stays: that is what Claude reads. Names stay: Claude,
 * Anthropic, Anthropic Console, Sheetbatch, Excel, CSV. `_many` is for exact millions: 1.000.000 de filas.
 */
export const spanish = {
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
