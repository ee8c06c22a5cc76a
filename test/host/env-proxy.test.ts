import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { takeProxyFrom } from '../../electron/host/env-proxy.ts';

/** A proxy that notes what it is asked for and lets nothing through. */
const asked: string[] = [];
const proxy = createServer((request, reply) => {
  asked.push(request.url ?? '');
  reply.writeHead(502).end();
});
proxy.on('connect', (request, socket) => {
  asked.push(request.url ?? '');
  socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
});
let address = '';
beforeAll(async () => {
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
afterAll(() => proxy.close());
beforeEach(() => asked.splice(0));

/** Fetches an address in a process of its own, whose environment names the proxy. */
async function fetchWith(environment: Readonly<Record<string, string>>, url: string): Promise<string> {
  const script = `
    const { takeProxyFrom } = await import('./electron/host/env-proxy.ts');
    const fault = takeProxyFrom(process.env);
    await fetch(process.env.WANTED).then((reply) => console.log(reply.status), () => console.log('failed'));`;
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

  test('that is no address is said in a sentence', () => {
    expect(takeProxyFrom({ HTTPS_PROXY: 'proxy:8080 ' })).toContain(
      'HTTPS_PROXY is not the address of a proxy',
    );
    expect(takeProxyFrom({ HTTP_PROXY: 'socks5://127.0.0.1:1' })).toContain('HTTP_PROXY');
    expect(takeProxyFrom({})).toBeNull();
  });
});
