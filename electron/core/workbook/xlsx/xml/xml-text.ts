/**
 * Text in XML as workbooks use it. A "byte string" holds one byte of UTF-8 per character (latin1): offsets in it are
 * offsets in the file, so what is not touched stays byte for byte, and only texts that are wanted are decoded.
 */

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  }
  return Object.hasOwn(entities, name) ? (entities[name] ?? whole) : whole;
}

/** UTF-8 behind a byte string. */
export function decodeBytes(byteString: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the question is whether there is anything but ASCII
  return /^[\x00-\x7f]*$/.test(byteString) ? byteString : Buffer.from(byteString, 'latin1').toString('utf8');
}

/** Entities and line ends of XML text that is decoded from UTF-8 already (XML 1.0, 2.11 and 4.1). */
export function decodeXmlText(text: string): string {
  let decoded = text;
  if (decoded.includes('\r')) decoded = decoded.replace(/\r\n?/g, '\n');
  if (decoded.includes('&')) decoded = decoded.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]+);/gi, decodeEntity);
  return decoded;
}

/** `_xHHHH_` stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19, ST_Xstring). */
export function decodeExcelEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text
    .replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/g, '\n');
}

/** Content of a text element, as byte string, that may hold comments and CDATA. */
export function decodeContent(byteString: string): string {
  if (!byteString.includes('<')) return decodeXmlText(decodeBytes(byteString));
  let text = '';
  let at = 0;
  while (at < byteString.length) {
    const mark = byteString.indexOf('<', at);
    if (mark < 0) break;
    text += decodeXmlText(decodeBytes(byteString.slice(at, mark)));
    if (byteString.startsWith('<![CDATA[', mark)) {
      const end = byteString.indexOf(']]>', mark);
      text += decodeBytes(byteString.slice(mark + 9, end)).replace(/\r\n?/g, '\n');
      at = end + 3;
    } else {
      const end = byteString.startsWith('<!--', mark)
        ? byteString.indexOf('-->', mark) + 3
        : byteString.indexOf('>', mark) + 1;
      at = end > mark ? end : byteString.length;
    }
  }
  return text + decodeXmlText(decodeBytes(byteString.slice(at)));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 (2.2) does not allow
const forbidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const excelEscape = /_(?=x[0-9a-f]{4}_)/gi;

/** Any text as XML content: forbidden characters Excel's way, lone surrogates as U+FFFD, line ends as Excel's LF. */
export function encodeText(text: string): string {
  let encoded = text.isWellFormed() ? text : text.toWellFormed();
  if (encoded.includes('\r')) encoded = encoded.replace(/\r\n?/g, '\n');
  if (encoded.includes('_')) encoded = encoded.replace(excelEscape, '_x005F_');
  encoded = encoded.replace(
    forbidden,
    (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return /[&<>]/.test(encoded)
    ? encoded.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : encoded;
}

/** Any text as an attribute's value; line ends as `_x000a_`, the way table columns are named. */
export function encodeAttribute(text: string): string {
  return encodeText(text).replaceAll('"', '&quot;').replaceAll('\n', '_x000a_').replaceAll('\t', '_x0009_');
}

/** Text as a byte string. */
export function toByteString(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}
