import { ProblemError } from '../../../../../shared/model/outcome.ts';

/**
 * A file that breaks the rules of its format; thrown deep inside and turned into an Outcome at the face of
 * this folder.
 */
export function damaged(): ProblemError {
  return new ProblemError({ code: 'workbook-damaged' });
}

/**
 * A sheet whose rows or cells do not stand in the order of their numbers: whoever reads it begins again with
 * them in order (sheet-order.ts). Where nobody can, it is damage.
 */
export class OutOfOrder extends ProblemError {
  constructor() {
    super({ code: 'workbook-damaged' });
  }
}

/** A file that is built to harm: bombs, entity tricks, entries that overlap. */
export function unsafe(): ProblemError {
  return new ProblemError({ code: 'workbook-unsafe' });
}

/** A file within the rules but beyond what this program takes on. */
export function tooLarge(): ProblemError {
  return new ProblemError({ code: 'file-too-large' });
}
