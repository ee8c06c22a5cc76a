import { ProblemError } from '../../../shared/model/outcome.ts';

/** The answer to what this host cannot do, such as opening the system's file dialog from a browser tab. */
export function answersNotAvailable(): never {
  throw new ProblemError({ code: 'not-available-here' });
}
