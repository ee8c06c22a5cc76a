import { TextDecoder } from 'node:util';
import { ProblemError } from '../../../../../shared/model/outcome.ts';

const declaration = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["'][^>]*\?>/;

function unknownEncoding(): ProblemError {
  return new ProblemError({ code: 'workbook-encoding-unknown' });
}

/** Name of a part's encoding from its first bytes (XML 1.0, appendix F): byte order mark, zero bytes, declaration. */
function encodingOf(first: Buffer): string {
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  if (first[0] === 0x3c && first[1] === 0) return 'utf-16le';
  if (first[0] === 0 && first[1] === 0x3c) return 'utf-16be';
  const start = first.toString('latin1', 0, 400).replace(/^\u00ef\u00bb\u00bf/, '');
  const name = declaration.exec(start)?.[1]?.toLowerCase() ?? 'utf-8';
  return name === 'utf8' || name === 'us-ascii' ? 'utf-8' : name;
}

/**
 * A part's bytes as UTF-8: untouched where they are UTF-8 already, as nearly always; else decoded, with the declaration
 * brought in line, so that the rest of the program knows one encoding only. Unknown names are refused.
 */
export async function* asUtf8(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | null = null;
  let isFirst = true;
  for await (const piece of pieces) {
    if (isFirst) {
      const encoding = encodingOf(piece);
      if (encoding !== 'utf-8') decoder = makeDecoder(encoding);
    }
    yield decoder === null ? piece : encode(decoder.decode(piece, { stream: true }), isFirst);
    isFirst = false;
  }
  if (decoder !== null) yield encode(decoder.decode(), false);
}

function makeDecoder(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { fatal: false });
  } catch {
    throw unknownEncoding();
  }
}

function encode(text: string, isFirst: boolean): Buffer {
  const corrected = isFirst
    ? text.replace(/^(<\?xml[^>]*?\sencoding\s*=\s*["'])[A-Za-z0-9._-]+/, '$1UTF-8')
    : text;
  return Buffer.from(corrected, 'utf8');
}
