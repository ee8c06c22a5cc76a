import { readPart, relationshipsPart, resolveTarget } from '../package/package-parts.ts';
import type { XlsxPackage } from '../read/xlsx-workbook.ts';
import { attribute, type Replacement, replacePieces, xmlTags } from '../xml/xml-tags.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

function withoutTags(text: string, isMeant: (target: string, type: string) => boolean): string {
  const pieces: Replacement[] = [];
  let start = -1;
  for (const tag of xmlTags(text)) {
    if (tag.name !== 'Override' && tag.name !== 'Relationship') continue;
    if (tag.kind === 'close') {
      if (start >= 0) pieces.push({ start, end: tag.end, text: '' });
      start = -1;
      continue;
    }
    const target = attribute(tag, 'PartName') ?? attribute(tag, 'Target') ?? '';
    if (!isMeant(target, attribute(tag, 'Type') ?? '')) continue;
    if (tag.kind === 'empty') pieces.push({ start: tag.start, end: tag.end, text: '' });
    else start = tag.start;
  }
  return replacePieces(text, pieces);
}

/**
 * Takes the list of calculated cells out of the workbook: it names cells that hold answers now, which Excel takes for
 * damage. Excel makes it anew without a word (ECMA-376 part 1, 18.6: the part is optional).
 */
export async function removeCalcChain(
  source: XlsxPackage,
  contents: Map<ZipEntry, () => AsyncIterable<Buffer>>,
  removed: Set<ZipEntry>,
): Promise<void> {
  const { archive, parts } = source;
  const chain = parts.relationships.find((one) => one.type === 'calcChain');
  const entry = chain === undefined ? undefined : archive.find(chain.target);
  if (chain === undefined || entry === undefined) return;
  removed.add(entry);
  const wanted = chain.target.toLowerCase();
  await change(
    source,
    '[Content_Types].xml',
    contents,
    (target) => resolveTarget('', target).toLowerCase() === wanted,
  );
  await change(source, relationshipsPart(parts.workbookPart), contents, (_, type) =>
    type.endsWith('/calcChain'),
  );
}

async function change(
  { archive }: XlsxPackage,
  partName: string,
  contents: Map<ZipEntry, () => AsyncIterable<Buffer>>,
  isMeant: (target: string, type: string) => boolean,
): Promise<void> {
  const entry = archive.find(partName);
  const text = await readPart(archive, partName);
  if (entry === undefined || text === undefined) return;
  const changed = withoutTags(text, isMeant);
  contents.set(entry, async function* content() {
    yield Buffer.from(changed, 'latin1');
  });
}
