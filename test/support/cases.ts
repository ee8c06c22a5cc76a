import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../shared/cases');

/** True where the inputs of ../shared/cases are there. */
export const hasCases = existsSync(folder);
/** For the name of a suite over them: `describe.skipIf(!hasCases)(`…${casesNote}`, …)`. */
export const casesNote = hasCases ? '' : ' (not run: no ../shared)';

/** Path of one of the small inputs that public reports were rebuilt as. */
export function casePath(name: string): string {
  return join(folder, name);
}
