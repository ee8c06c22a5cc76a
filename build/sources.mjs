import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bootstrap.mjs';

/** Source files below these folders, by their path from the root. What the bench installs is not ours. */
export function sources(folders) {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((path) => /\.(ts|tsx|mjs|mts)$/.test(path) && !path.includes('/node_modules/'))
      .sort(),
  );
}
