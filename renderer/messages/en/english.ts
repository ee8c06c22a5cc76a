import { english as sentences } from '../../../shared/sentences/en.ts';
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

/** All English messages by area. A further language is one folder with the same shape. */
export const english = {
  answers,
  batches,
  compare,
  exporting,
  charts,
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
} as const;
