import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerPageRequest } from '../../electron/desktop/app-protocol.ts';

vi.mock('electron', () => ({ protocol: {} }));

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sheetbatch-protocol-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, 'secret.json'), '{}');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const answer = (address: string, method = 'GET') => answerPageRequest(join(folder, 'page'), method, address);

describe('the page over app://', () => {
  it('comes with the strict policy and a nonce of its own', async () => {
    const [first, second] = await Promise.all([answer('app://sheetbatch/'), answer('app://sheetbatch/')]);
    const [body, other] = await Promise.all([first.text(), second.text()]);
    const nonce = /content="([^"]+)"/.exec(body)?.[1];
    expect(first.headers.get('Content-Security-Policy')).toContain(`'nonce-${nonce}'`);
    expect(first.headers.get('Content-Security-Policy')).toContain("connect-src 'self';");
    expect(first.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(body).not.toBe(other);
  });

  it.each([
    ['app://sheetbatch/../secret.json', 404],
    ['app://sheetbatch/%2e%2e/secret.json', 404],
    ['app://sheetbatch/..%2fsecret.json', 404],
    ['app://sheetbatch/missing.js', 404],
    ['app://elsewhere/index.html', 403],
    ['https://sheetbatch/index.html', 403],
  ])('%s is answered with %d and nothing else', async (address, status) => {
    const response = await answer(address);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
  });

  it('is only read', async () => {
    expect((await answer('app://sheetbatch/', 'POST')).status).toBe(403);
  });
});
