import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '../../../shared/model/outcome.ts';
import type { CoreServices } from '../services/core-services.ts';
import { calls } from './procedures.ts';

/** Documents that only lend their text; the file lies on disk no longer than the worker reads it. */
export function documentRoutes(services: CoreServices) {
  return {
    readText: calls.documents.readText.handler(async ({ input }) => {
      const path = join(services.filesFolder, randomUUID());
      try {
        await writeFile(path, Buffer.from(input.base64, 'base64'), { mode: 0o600 });
        return { text: unwrap(await services.workbooks.readDocument(path)) };
      } finally {
        await rm(path, { force: true });
      }
    }),
  };
}
