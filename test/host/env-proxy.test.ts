import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { takeProxyFrom } from '../../electron/host/env-proxy.ts';
import { itWhere } from '../support/where.ts';

/** A proxy that notes what it is asked for and lets nothing through. */
const asked: string[] = [];
let answer = '502 Bad Gateway';
const proxy = createServer((request, reply) => {
  asked.push(request.url ?? '');
  reply.writeHead(502).end();
});
proxy.on('connect', (request, socket) => {
  asked.push(request.url ?? '');
  socket.end(`HTTP/1.1 ${answer}\r\n\r\n`);
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(() => proxy.close());
beforeEach(() => {
  asked.splice(0);
  answer = '502 Bad Gateway';
});

/** Fetches an address in a process of its own, whose environment names the proxy. */
function fetchWith(environment: Readonly<Record<string, string>>, url: string): Promise<string> {
  return runWith(
    environment,
    url,
    `await fetch(process.env.WANTED).then((reply) => console.log(reply.status), () => console.log('failed'));`,
  );
}

/** Creates a batch there in the same way, and gives what the core makes of it. */
function createWith(environment: Readonly<Record<string, string>>, url: string): Promise<string> {
  return runWith(
    environment,
    url,
    `const { createClaudeService } = await import('./electron/core/claude/anthropic-service.ts');
    const apiKey = async () => 'sk-ant-test-1234';
    const service = createClaudeService({ apiKey, baseUrl: process.env.WANTED, fetch });
    const { kind, problem } = await service.createBatch('{"requests":[]}');
    console.log(kind, problem.code);`,
  );
}

async function runWith(
  environment: Readonly<Record<string, string>>,
  url: string,
  program: string,
): Promise<string> {
  const script = `
    const { takeProxyFrom } = await import('./electron/host/env-proxy.ts');
    takeProxyFrom(process.env);
    ${program}`;
  const own = Object.entries(process.env).filter(([name]) => !/proxy/i.test(name));
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...Object.fromEntries(own), ...environment, WANTED: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += String(chunk);
  });
  await new Promise((done) => child.on('close', done));
  return said.trim();
}

describe('a proxy that the environment names', () => {
  test.each(['HTTPS_PROXY', 'https_proxy'])('is asked for the way out: %s', async (name) => {
    await fetchWith({ [name]: address }, 'https://service.invalid/v1/models');
    expect(asked).toEqual(['service.invalid:443']);
  });

  test('is left alone where NO_PROXY names the address', async () => {
    await fetchWith({ HTTPS_PROXY: address, NO_PROXY: 'service.invalid' }, 'https://service.invalid/v1');
    expect(asked).toEqual([]);
  });

  test('is never asked for this computer itself', async () => {
    const server = createServer((_, reply) => reply.writeHead(204).end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    expect(await fetchWith({ HTTP_PROXY: address, HTTPS_PROXY: address }, own)).toBe('204');
    expect(asked).toEqual([]);
    server.close();
  });

  test('that wants a password is named, and nothing has got through it', async () => {
    answer = '407 Proxy Authentication Required';
    expect(await createWith({ HTTPS_PROXY: address }, 'https://service.invalid')).toBe(
      'not-created proxy-needs-login',
    );
    expect(asked).toEqual(['service.invalid:443']);
  });

  test('that fails otherwise leaves in doubt what became of it', async () => {
    expect(await createWith({ HTTPS_PROXY: address }, 'https://service.invalid')).toBe(
      'in-doubt service-unreachable',
    );
  });

  const noOpenssl = spawnSync('openssl', ['version']).error === undefined ? null : 'no openssl';
  itWhere(
    noOpenssl,
    'a firewall that answers in Anthropic’s place with its own certificate is not trusted',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-firewall-'));
      const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
      const kind = [
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '1',
      ];
      const wanted = ['-subj', '/CN=localhost', '-keyout', key, '-out', cert];
      execFileSync('openssl', ['req', ...kind, ...wanted], { stdio: 'ignore' });
      let requests = 0;
      const firewall = createTlsServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, reply) => {
        requests += 1;
        reply.end('{}');
      });
      rmSync(folder, { recursive: true });
      await new Promise<void>((done) => firewall.listen(0, '127.0.0.1', done));
      const url = `https://localhost:${(firewall.address() as AddressInfo).port}`;
      expect(await createWith({}, url)).toBe('in-doubt connection-not-trusted');
      expect(requests).toBe(0);
      firewall.close();
    },
  );

  test('that is no address is said in a sentence', () => {
    expect(takeProxyFrom({ HTTPS_PROXY: 'proxy:8080 ' })).toContain(
      'HTTPS_PROXY is not the address of a proxy',
    );
    expect(takeProxyFrom({ HTTP_PROXY: 'socks5://127.0.0.1:1' })).toContain('HTTP_PROXY');
    expect(takeProxyFrom({})).toBeNull();
  });
});
