import { decodeCellText } from './cell-text.ts';
import { ElementSplitter, findTagEnd, type Segment } from './element-splitter.ts';
import { decodeEntities, localName } from './xml-tree.ts';
import { inflateEntry, type ZipArchive, type ZipEntry } from './zip-archive.ts';

/** All shared strings as plain text, rich text runs joined, phonetic runs left out. ECMA-376 part 1, 18.4. */
export async function readSharedStrings(
  archive: ZipArchive,
  entry: ZipEntry | null,
): Promise<readonly string[]> {
  if (entry === null) return [];
  const strings: string[] = [];
  const splitter = new ElementSplitter('sst', 'si');
  const take = (segments: readonly Segment[]): void => {
    for (const segment of segments) if (segment.kind === 'item') strings.push(itemText(segment.bytes));
  };
  for await (const piece of inflateEntry(archive, entry)) take(splitter.push(piece));
  take(splitter.end());
  return strings;
}

/** Text of one `<si>`: its `<t>` elements outside of `<rPh>`. */
function itemText(item: Buffer): string {
  const text = item.toString('utf8');
  const simple = /^<si><t(?: xml:space="preserve")?>([^<]*)<\/t><\/si>$/.exec(text);
  if (simple?.[1] !== undefined) return decodeCellText(decodeEntities(simple[1]));
  return decodeCellText(collect(item));
}

function collect(item: Buffer): string {
  let result = '';
  let phonetic = 0;
  let depth = 0;
  let at = 0;
  let isText = false;
  while (at < item.length) {
    const open = item.indexOf(0x3c, at);
    const until = open === -1 ? item.length : open;
    if (isText && until > at) result += decodeEntities(item.toString('utf8', at, until));
    if (open === -1) break;
    if (item[open + 1] === 0x21 || item[open + 1] === 0x3f) {
      const isCdata = item[open + 2] === 0x5b;
      const mark = item[open + 1] === 0x3f ? '?>' : isCdata ? ']]>' : '-->';
      const end = item.indexOf(mark, open);
      if (isText && isCdata) result += item.toString('utf8', open + 9, end);
      at = end + mark.length;
      continue;
    }
    const end = findTagEnd(item, open);
    const isClose = item[open + 1] === 0x2f;
    const name = localName(/^<\/?([^\s/>]+)/.exec(item.toString('latin1', open, end))?.[1] ?? '');
    const isEmpty = item[end - 2] === 0x2f;
    if (isClose) {
      depth -= 1;
      isText = false;
      if (phonetic > depth) phonetic = 0;
    } else if (!isEmpty) {
      if (name === 'rPh' && phonetic === 0) phonetic = depth + 1;
      isText = name === 't' && phonetic === 0;
      depth += 1;
    }
    at = end;
  }
  return result;
}
