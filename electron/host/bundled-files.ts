import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the things that are shipped beside the code lie. */
export interface BundledFiles {
  readonly pageFolder: string;
  readonly samplePath: string;
  readonly iconFolder: string;
}

/**
 * Finds the program's root upwards from a module's own folder: the same code runs from sources, from dist/ and from
 * inside an installed app's archive.
 */
export function findBundledFiles(moduleFolder: string): BundledFiles {
  let folder = moduleFolder;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('the program is not complete: package.json is missing');
    folder = parent;
  }
  return {
    pageFolder: join(folder, 'dist', 'renderer'),
    samplePath: join(folder, 'samples', 'support-tickets.xlsx'),
    iconFolder: join(folder, 'build', 'icons'),
  };
}
