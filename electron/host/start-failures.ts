import type { ProblemCode } from '../../shared/contract/errors.ts';
import type { Problem } from '../../shared/model/outcome.ts';

/** A start that failed, for a dialog or a terminal: there is no page yet that could say it. */
export interface StartFailure {
  readonly title: string;
  readonly explanation: string;
}

const sentences: Partial<Record<ProblemCode, StartFailure>> = {
  'data-folder-in-use': {
    title: 'Sheetbatch is already running',
    explanation: 'Another Sheetbatch is using the folder {folder}. Use that one, or close it first.',
  },
  'data-folder-not-writable': {
    title: 'Sheetbatch cannot keep its data',
    explanation:
      'Nothing can be written to the folder {folder}. Check that you may change it and that the disk is not full.',
  },
  'database-damaged': {
    title: 'Your jobs could not be opened',
    explanation:
      'The file with your jobs is damaged and could not be mended. Nothing was deleted: it lies in {folder}. Restore a backup of that folder, or move the file away to begin anew.',
  },
  'database-too-new': {
    title: 'This Sheetbatch is too old for your jobs',
    explanation:
      'A newer version of Sheetbatch has been used on this computer. Install that version again to go on.',
  },
  'disk-full': {
    title: 'The disk is full',
    explanation: 'Sheetbatch needs some free space in {folder}. Make room and start it again.',
  },
};

/** The sentence for a start that failed; every problem has one. */
export function describeStartFailure(problem: Problem, dataFolder: string): StartFailure {
  const found = sentences[problem.code] ?? {
    title: 'Sheetbatch could not start',
    explanation:
      'Something unexpected happened while opening {folder}. Start Sheetbatch again; your jobs are kept.',
  };
  return { title: found.title, explanation: found.explanation.replace('{folder}', dataFolder) };
}
