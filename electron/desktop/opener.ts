import { shell } from 'electron';
import { ProblemError } from '../../shared/model/outcome.ts';
import type { Opener } from '../core/platform/ports.ts';

/** Opens saved workbooks with the program that the system has for them; throws ProblemError `file-not-readable`. */
export const systemOpener: Opener = {
  async openFile(path) {
    // The answer is the system's own message, empty on success.
    const message = await shell.openPath(path);
    if (message !== '') throw new ProblemError({ code: 'file-not-readable', facts: { name: nameOf(path) } });
  },
  async showInFolder(path) {
    shell.showItemInFolder(path);
  },
};

function nameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? '';
}
