import { z } from 'zod';
import type { TemplateContent } from '../../../shared/model/library.ts';
import { failure, type Outcome } from '../../../shared/model/outcome.ts';
import { templateContent } from '../../../shared/schemas/template-schemas.ts';
import { checkContent } from './check-content.ts';

/** Ending of exported templates; the file is JSON that a person can read and mail. */
export const templateFileExtension = '.sheetbatch-template.json';
/** A template file larger than this is none: instruction and background together are far smaller. */
export const maxTemplateFileBytes = 8_000_000;
const fileKind = 'sheetbatch-template';
const fileVersion = 1;

const templateFile = z.object({
  kind: z.literal(fileKind),
  version: z.int().min(1),
  content: z.unknown(),
});

/** The text of a template's file. It holds what the user wrote and nothing of a sheet, a key or a job. */
export function exportTemplate(content: TemplateContent): string {
  return `${JSON.stringify({ kind: fileKind, version: fileVersion, content }, null, 2)}\n`;
}

/** A file name for a template's export. */
export function templateFileName(name: string): string {
  return plainFileName(name) + templateFileExtension;
}

/** A template's name without what file systems refuse. */
export function plainFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows refuses control characters in file names
    .replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '')
    .slice(0, 100);
  return plain === '' ? 'template' : plain;
}

/**
 * Reads an exported template. `template-invalid` carries a `reason`: `not-a-template`, `too-new` (made by a later
 * version of the program), or `incomplete` with the `place` of the first entry that does not fit.
 */
export function importTemplate(text: string): Outcome<TemplateContent> {
  if (text.length > maxTemplateFileBytes) return failure('template-invalid', { reason: 'not-a-template' });
  const file = templateFile.safeParse(parse(text));
  if (!file.success) return failure('template-invalid', { reason: 'not-a-template' });
  if (file.data.version > fileVersion) return failure('template-invalid', { reason: 'too-new' });
  const content = templateContent.safeParse(file.data.content);
  if (!content.success) {
    const place = content.error.issues[0]?.path.join('.') ?? '';
    return failure('template-invalid', { reason: 'incomplete', place });
  }
  return checkContent(content.data as TemplateContent);
}

/** Editors on Windows put a byte order mark before the text. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
