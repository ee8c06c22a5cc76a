import { open } from 'node:fs/promises';
import { failure, type Outcome, ProblemError, success } from '../../../../shared/model/outcome.ts';
import { outcomeOf } from '../model/file-problem.ts';
import { readPart } from '../xlsx/package/package-parts.ts';
import { xmlTags } from '../xlsx/xml/xml-tags.ts';
import { decodeContent } from '../xlsx/xml/xml-text.ts';
import { ZipArchive } from '../xlsx/zip/zip-archive.ts';
import { readPdfText } from './pdf-text.ts';

/** Where Word and everything that writes its format keep the text. */
const mainPart = 'word/document.xml';

/** The text of a Word document or a PDF, told apart by their first bytes. */
export function readDocumentText(path: string): Promise<Outcome<string>> {
  return outcomeOf(() => readByKind(path));
}

async function readByKind(path: string): Promise<Outcome<string>> {
  const file = await open(path, 'r');
  const start = Buffer.alloc(1024);
  try {
    await file.read(start, 0, start.length, 0);
  } finally {
    await file.close();
  }
  // Readers accept the mark anywhere in the first 1,024 bytes: ISO 32000-1, annex H, note 13.
  return start.includes('%PDF-') ? readPdfText(path) : readWordText(path);
}

/**
 * The text of a Word document, for the background: paragraphs by line, cells of a table kept apart by tabs;
 * headers, footnotes, comments and deleted text are left out. `document-not-readable` for anything else, such
 * as one with a password; `document-without-text` for one that holds only pictures.
 */
async function readWordText(path: string): Promise<Outcome<string>> {
  let archive: ZipArchive | null = null;
  try {
    archive = await ZipArchive.open(path);
    const xml = await readPart(archive, mainPart);
    if (xml === undefined) return failure('document-not-readable');
    const text = paragraphsOf(xml);
    return text === '' ? failure('document-without-text') : success(text);
  } catch (error) {
    if (error instanceof ProblemError) return failure('document-not-readable');
    throw error;
  } finally {
    await archive?.file.close();
  }
}

/**
 * Elements that hold nothing to read: properties, among them the stops of tabulators; text moved elsewhere;
 * and the second one of a drawing that is there twice, for programs that do not understand the first.
 */
const leftOut: ReadonlySet<string> = new Set(['pPr', 'rPr', 'tblPr', 'sectPr', 'moveFrom', 'Fallback']);
/** A character that XML cannot hold. */
const cellEnd = '\u0001';

/** Text by paragraphs out of a byte string of WordprocessingML (ECMA-376 part 1, 17.3.3). */
export function paragraphsOf(xml: string): string {
  let text = '';
  let skippedDepth = -1;
  let textStart = -1;
  for (const tag of xmlTags(xml)) {
    if (tag.kind === 'open' && leftOut.has(tag.name) && skippedDepth < 0) skippedDepth = tag.depth;
    else if (tag.kind === 'close' && tag.depth === skippedDepth) skippedDepth = -1;
    if (skippedDepth >= 0) continue;
    if (tag.name === 't' && tag.kind === 'open') textStart = tag.end;
    else if (tag.name === 't' && tag.kind === 'close' && textStart >= 0) {
      text += decodeContent(xml.slice(textStart, tag.start));
      textStart = -1;
    } else text += markFor(tag.name, tag.kind === 'close');
  }
  return text
    .replaceAll(`\n${cellEnd}`, cellEnd)
    .replaceAll(`${cellEnd}\n`, '\n')
    .replaceAll(cellEnd, '\t')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function markFor(name: string, isClose: boolean): string {
  switch (name) {
    case 'p':
    case 'tr':
      return isClose ? '\n' : '';
    case 'tc':
      return isClose ? cellEnd : '';
    case 'tab':
      return isClose ? '' : '\t';
    case 'br':
    case 'cr':
      return isClose ? '' : '\n';
    default:
      return '';
  }
}
