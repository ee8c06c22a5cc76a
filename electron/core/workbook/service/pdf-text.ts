import { readFile } from 'node:fs/promises';
import { failure, type Outcome, success } from '../../../../shared/model/outcome.ts';

/**
 * The text of a PDF, page by page, for the background. `document-not-readable` for a damaged one or one with
 * a password, `document-without-text` for one that holds only pictures of pages. PDF.js is loaded with the
 * first PDF: it is large, and most people never need it.
 */
export async function readPdfText(path: string): Promise<Outcome<string>> {
  const { extractText, getDocumentProxy } = await import('unpdf');
  const bytes = new Uint8Array(await readFile(path));
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    const { text } = await extractText(document, { mergePages: false });
    const pages = text.map((page) => page.replace(/[^\S\n]+/g, ' ').trim()).filter((page) => page !== '');
    return pages.length === 0 ? failure('document-without-text') : success(pages.join('\n\n'));
  } catch {
    // PDF.js throws a dozen kinds of errors for files that are not what they should be; the way on is the same for all.
    return failure('document-not-readable');
  }
}
