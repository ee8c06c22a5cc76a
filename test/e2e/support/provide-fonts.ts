import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTestFonts } from './test-fonts.ts';

/**
 * Vitest calls it once before all browser tests: they find the fonts in the folder that SHEETBATCH_TEST_FONTS names.
 */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-fonts-'));
  await writeTestFonts(folder);
  process.env.SHEETBATCH_TEST_FONTS = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
