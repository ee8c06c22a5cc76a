import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';

/** A file of the page's bundle, ready to be sent. */
export interface PageFile {
  readonly body: Buffer<ArrayBuffer> | string;
  readonly type: string;
  /** Bundled assets carry a hash in their names and never change; the page itself is made anew each time. */
  readonly isImmutable: boolean;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * The place of a requested path inside `folder`, or null when the path is not plainly below it: tricks with
 * dots, encoded separators, backslashes, drive letters or NUL never reach the file system.
 */
export function locatePageFile(folder: string, urlPath: string): string | null {
  const decoded = decode(urlPath);
  if (decoded === null || !decoded.startsWith('/')) return null;
  if (/[\0\\:%]/.test(decoded) || decoded.split('/').some((part) => part.startsWith('.'))) return null;
  const path = resolve(folder, `.${decoded === '/' ? '/index.html' : decoded}`);
  return path.startsWith(resolve(folder) + sep) ? path : null;
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}

/** Reads a file of the page; null when there is none. The page itself gets the response's nonce. */
export async function readPageFile(folder: string, urlPath: string, nonce: string): Promise<PageFile | null> {
  const path = locatePageFile(folder, urlPath);
  if (path === null) return null;
  const type = types[extname(path)];
  if (type === undefined) return null;
  const body = await readFile(path).catch(() => null);
  if (body === null) return null;
  const isPage = path === join(resolve(folder), 'index.html');
  return {
    body: isPage ? body.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : body,
    type,
    isImmutable: !isPage,
  };
}
