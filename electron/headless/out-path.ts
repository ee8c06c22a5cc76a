import { existsSync, realpathSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { TextFileShape } from '../../shared/model/table.ts';
import type { Core } from '../core/app.ts';
import { listSaves } from '../core/store/saves.ts';
import type { JobArguments } from './arguments.ts';

/**
 * Why the answers cannot go where `--out` says, as a sentence; null when they can. Another file is only
 * replaced with `--overwrite`; one that this job has written, and that is as it was, may be written again.
 */
export async function refuseOutPath(
  core: Core,
  wanted: Pick<JobArguments, 'filePath' | 'outPath' | 'overwrites'>,
  text: TextFileShape | null,
  jobId: string | null,
): Promise<string | null> {
  const { filePath, outPath } = wanted;
  const ending = core.services.workbooks.targetExtension(filePath, text);
  const name = basename(filePath);
  if (extname(outPath).toLowerCase() !== ending.toLowerCase()) {
    const isText = text !== null && extname(filePath).toLowerCase() !== ending.toLowerCase();
    const why = isText ? `${name} is text, although it has a workbook's name. ` : '';
    return `${why}The answers for ${name} go into a file that ends with ${ending}. Give --out such a name.`;
  }
  if (!existsSync(outPath)) return null;
  if (realpathSync(outPath) === realpathSync(filePath)) {
    return `The answers are written into a copy. Give --out another name than that of ${name}.`;
  }
  if (wanted.overwrites || (await isOwnWork(core, outPath, jobId))) return null;
  return `There is a file ${outPath} already. Choose another name with --out, or replace it with --overwrite.`;
}

async function isOwnWork(core: Core, outPath: string, jobId: string | null): Promise<boolean> {
  const { services } = core;
  const job = jobId === null ? null : services.jobs.find(jobId);
  if (job === null) return false;
  const save = listSaves(services.database, job.number).findLast(({ path }) => path === outPath);
  if (save === undefined) return false;
  const inspected = await services.workbooks.inspect(outPath);
  return inspected.ok && inspected.value.fileHash === save.fileHash;
}
