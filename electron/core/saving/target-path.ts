import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { CoreServices } from '../services/core-services.ts';
import type { JobRecord } from '../store/jobs.ts';
import { isInOwnFolder } from './undo-last-save.ts';

/**
 * Where a job's new file goes: where the dialog says, null when it was closed. Without a dialog a free name beside the
 * workbook, or among the app's own files when it was uploaded. A dialog that is asked for an uploaded one gets a name
 * without a folder: nobody would look for it among the app's own files. `extension` with its dot.
 */
export async function chooseTargetPath(
  services: CoreServices,
  job: JobRecord,
  extension: string,
  asks: boolean,
): Promise<string | null> {
  const stem = `${basename(job.workbookName, extname(job.workbookName))} – results`;
  const { dialogs } = services.ports;
  const isOwn = isInOwnFolder(services, job);
  const beside = isOwn ? `${stem}${extension}` : findFreePath(join(dirname(job.sourcePath), stem), extension);
  if (asks && dialogs !== null) return dialogs.chooseSaveTarget(beside);
  if (!isOwn) return beside;
  const folder = join(services.filesFolder, crypto.randomUUID());
  await mkdir(folder, { recursive: true });
  return join(folder, beside);
}

/** The path itself, or with "(2)", "(3)" … when something is there already: an earlier copy may have been worked on. */
function findFreePath(stem: string, extension: string): string {
  for (let count = 1; ; count++) {
    const path = count === 1 ? `${stem}${extension}` : `${stem} (${count})${extension}`;
    if (!existsSync(path)) return path;
  }
}
