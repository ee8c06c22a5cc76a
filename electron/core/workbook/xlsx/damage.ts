import { ProblemError } from '../../../../shared/model/outcome.ts';

/** A file that breaks the rules of its format; thrown deep inside and turned into an Outcome at the face of this folder. */
export function damaged(): ProblemError {
  return new ProblemError({ code: 'workbook-damaged' });
}

/** A file that is built to harm: bombs, entity tricks, entries that overlap. */
export function unsafe(): ProblemError {
  return new ProblemError({ code: 'workbook-unsafe' });
}

/** A file within the rules but beyond what this program takes on. */
export function tooLarge(): ProblemError {
  return new ProblemError({ code: 'file-too-large' });
}
