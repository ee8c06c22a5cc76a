import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrap } from '../../../shared/model/outcome.ts';
import type { CoreServices } from '../services/core-services.ts';
import { calls } from './procedures.ts';

/** Documents that only lend their text; the file lies on disk no longer than the worker reads it. */
export function documentRoutes(parts: CoreServices) {
  return {
    readText: calls.documents.readText.handler(async ({ input }) => {
      const path = join(parts.filesFolder, randomUUID());
      try {
        await writeFile(path, Buffer.from(input.base64, 'base64'), { mode: 0o600 });
        return { text: unwrap(await parts.workbooks.readDocument(path)) };
      } finally {
        await rm(path, { force: true });
      }
    }),
  };
}
