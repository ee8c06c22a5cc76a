import { posix } from 'node:path';
import { ProblemError } from '../../../../shared/model/outcome.ts';
import { attribute, child, decodePart, parseXml, type XmlElement } from './xml-tree.ts';
import { readPart, type ZipArchive, type ZipEntry } from './zip-archive.ts';

/** A relationship of a part: what it points to, as a part name. ECMA-376 part 2, 6.5. */
export interface Relationship {
  readonly id: string;
  /** Last piece of the type's address, such as `worksheet`: the same in transitional and strict files. */
  readonly kind: string;
  readonly target: string;
  readonly isExternal: boolean;
}

/** Reads a small part as a tree; null where the part is absent. */
export async function readTree(archive: ZipArchive, name: string): Promise<XmlElement | null> {
  const entry = archive.find(name);
  return entry === null ? null : parseXml(decodePart(await readPart(archive, entry)));
}

/** The relationships of a part; none when it has no such file. The package's own belong to the empty name. */
export async function readRelationships(archive: ZipArchive, part: string): Promise<readonly Relationship[]> {
  const folder = part === '' ? '' : posix.dirname(part);
  const name = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const tree = await readTree(archive, name);
  return (tree?.children ?? []).map((one) => {
    const isExternal = attribute(one, 'TargetMode') === 'External';
    const target = attribute(one, 'Target') ?? '';
    return {
      id: attribute(one, 'Id') ?? '',
      kind: (attribute(one, 'Type') ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolveTarget(folder, target),
      isExternal,
    };
  });
}

/** Targets may be absolute, relative with `..`, percent-encoded or with backslashes. */
function resolveTarget(folder: string, target: string): string {
  const slashed = target.replaceAll('\\', '/');
  let plain = slashed;
  try {
    plain = decodeURIComponent(slashed);
  } catch {
    // A stray percent sign: the name is meant as it stands.
  }
  return plain.startsWith('/') ? plain.slice(1) : posix.join(folder === '.' ? '' : folder, plain);
}

/** The entry that a relationship points to. Throws a ProblemError where it is missing. */
export function requirePart(archive: ZipArchive, name: string): ZipEntry {
  const entry = archive.find(name);
  if (entry === null) throw new ProblemError({ code: 'workbook-damaged' });
  return entry;
}

/** Content type of a part: by its name, else by its extension. ECMA-376 part 2, 6.2.3. */
export async function readContentType(archive: ZipArchive, part: string): Promise<string> {
  const tree = await readTree(archive, '[Content_Types].xml');
  const wanted = `/${part}`.toLowerCase();
  const override = tree?.children.find(
    (one) => one.name === 'Override' && attribute(one, 'PartName')?.toLowerCase() === wanted,
  );
  if (override !== undefined) return attribute(override, 'ContentType') ?? '';
  const extension = posix.extname(part).slice(1).toLowerCase();
  const usual = tree?.children.find(
    (one) => one.name === 'Default' && attribute(one, 'Extension')?.toLowerCase() === extension,
  );
  return usual === undefined ? '' : (attribute(usual, 'ContentType') ?? '');
}

/** Children of a child, or none: `list(styles, 'cellXfs')`. */
export function list(element: XmlElement | null, name: string): readonly XmlElement[] {
  return element === null ? [] : (child(element, name)?.children ?? []);
}
