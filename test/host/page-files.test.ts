import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/host/content-security-policy.ts';
import { locatePageFile } from '../../electron/host/page-files.ts';

const folder = resolve('page');

describe('where a requested path leads', () => {
  it.each([
    ['/', 'index.html'],
    ['/index.html', 'index.html'],
    ['/assets/main-abc.js', 'assets/main-abc.js'],
    ['/assets/a%20b.css', 'assets/a b.css'],
  ])('%s is a file of the page', (path, file) => {
    expect(locatePageFile(folder, path)).toBe(resolve(folder, file));
  });

  it.each([
    '/..',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/../../package.json',
    '/..%2f..%2fetc/passwd',
    '/%252e%252e/package.json',
    '/..\\package.json',
    '/%5c%5cserver%5cshare',
    '/C:/windows/win.ini',
    '/assets/%00.js',
    '/.env',
    '/%E0%A4%A',
    'assets/main.js',
    '',
  ])('%s leads nowhere', (path) => {
    expect(locatePageFile(folder, path)).toBeNull();
  });

  it('never leaves the folder, whatever is asked for', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '\\', '/', '%00', ':'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const path = locatePageFile(folder, `/${pieces.join('')}`);
        return path === null || path.startsWith(`${folder}/`) || path.startsWith(`${folder}\\`);
      }),
    );
  });
});

describe('the policy', () => {
  it('allows nothing but the host itself, and styles with the nonce', () => {
    expect(contentSecurityPolicy('abc', 'ws://127.0.0.1:1')).toMatchInlineSnapshot(
      `"default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws://127.0.0.1:1; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"`,
    );
  });

  it('never loosens scripts', () => {
    expect(contentSecurityPolicy('abc')).not.toMatch(/unsafe|https?:|\*/);
  });
});
