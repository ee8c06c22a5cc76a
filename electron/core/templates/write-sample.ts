import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import type { SampleTable } from '../../../shared/model/library.ts';
import { plainFileName } from './template-file.ts';

/**
 * Writes a template's example rows as a CSV that Excel opens as it is; gives its path, in a folder of its own
 * below `folder`.
 */
export async function writeSample(folder: string, name: string, sample: SampleTable): Promise<string> {
  const own = join(folder, randomUUID());
  await mkdir(own, { recursive: true });
  const path = join(own, `${plainFileName(name)} – example.csv`);
  const rows = [[...sample.columns], ...sample.rows.map((row) => [...row])];
  await writeFile(path, stringify(rows, { bom: true, record_delimiter: '\r\n' }));
  return path;
}
