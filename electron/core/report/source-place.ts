import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Maps by bundle; null for one that has none. They are read only when there was an exception. */
const maps = new Map<string, SourceMap | null>();

/**
 * Where a place in a bundle was written, as `file:line:column` with no folder: a report that names a line of our
 * sources can be read without the bundle of that version. Sources run without a bundle, or a bundle without its
 * map beside it, give the place as it is. A path may be a file's address. Lines and columns count from 1. Never throws.
 */
export function sourcePlace(path: string, line: number, column: number): string {
  const found = mapOf(path)?.findOrigin(line, column);
  return found !== undefined && 'fileName' in found && found.fileName !== undefined
    ? `${basename(found.fileName)}:${found.lineNumber}:${found.columnNumber}`
    : `${path.replace(/^.*[/\\]/, '')}:${line}:${column}`;
}

function mapOf(path: string): SourceMap | null {
  const known = maps.get(path);
  if (known !== undefined) return known;
  const map = readMap(`${path}.map`);
  maps.set(path, map);
  return map;
}

function readMap(path: string): SourceMap | null {
  try {
    const file = path.startsWith('file:') ? fileURLToPath(path) : path;
    if (!existsSync(file)) return null;
    return new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload);
  } catch {
    return null;
  }
}
