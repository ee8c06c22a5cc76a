import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer as createNetServer } from 'node:net';
import { join } from 'node:path';
import { bootstrap, projectEnvironment, projectNode, root, say } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';

/**
 * The page with hot reload over a browser host that runs from its sources. Vite serves the page's sources and
 * passes calls and files on to the host with the host's own cookie and Origin, so the host is the same as ever.
 * When a file of the core changes, the host ends, as it does for a user, and starts again; the page connects anew
 * by itself, and jobs go on.
 */
bootstrap();
await ensureBuilt();

/** How long the sources must be quiet before the host starts again, in milliseconds: an editor saves in steps. */
const quietMs = 200;
const port = await freePort();
const origin = `http://127.0.0.1:${port}`;
let cookie = '';
let host = await startHost();
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(host.kill(signal) ? 0 : 1));

const passOn = (request) => {
  request.setHeader('cookie', cookie);
  request.setHeader('origin', origin);
  request.setHeader('sec-fetch-site', 'same-origin');
};
const toHost = {
  target: origin,
  changeOrigin: true,
  configure: (proxy) => proxy.on('proxyReq', passOn).on('proxyReqWs', passOn),
};
const { createServer } = await import('vite');
const { pageConfig } = await import('./vite-configs.mjs');
const server = await createServer({
  ...pageConfig(),
  logLevel: 'info',
  server: { host: '127.0.0.1', port: 0, proxy: { '/files': toHost, '/rpc': { ...toHost, ws: true } } },
});
await server.listen();
say(`The page with hot reload: ${server.resolvedUrls.local[0]}`);
restartOnChange();

/** Starts the host and takes its cookie. It ends this program, too, when it ends by itself. */
async function startHost() {
  const args = [join(root, 'electron', 'browser.ts'), '--no-open', '--port', String(port)];
  const started = spawn(projectNode, ['--enable-source-maps', ...args, ...process.argv.slice(2)], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: projectEnvironment(),
  });
  started.on('exit', (code) => started === host && process.exit(code ?? 1));
  const answer = await fetch(await readAddress(started.stdout), { redirect: 'manual' });
  cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return started;
}

function restartOnChange() {
  let timer = null;
  const restart = async () => {
    timer = null;
    const before = host;
    host = null;
    const ended = new Promise((resolve) => before?.once('exit', resolve));
    before?.kill('SIGTERM');
    await ended;
    host = await startHost();
    say('The core has changed and was started again.');
  };
  for (const folder of ['electron', 'shared']) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (!/\.ts$/.test(name ?? '')) return;
      clearTimeout(timer);
      timer = setTimeout(() => (host === null ? timer.refresh() : void restart()), quietMs);
    });
  }
}

function readAddress(stream) {
  return new Promise((resolve) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      const match = /ready at (\S+)/.exec(text);
      if (match) resolve(match[1]);
    });
  });
}

/** One that nobody listens on, kept over restarts. */
async function freePort() {
  const probe = createNetServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port: free } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return free;
}
