import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, projectEnvironment, projectNode, root, say } from './bootstrap.mjs';
import { ensureBuilt } from './build.mjs';

/**
 * The page with hot reload over a running browser host. Vite serves the page's sources and passes calls and
 * files on to the host with the host's own cookie and Origin, so the host is the same as ever. A change of
 * the core needs a restart.
 */
bootstrap();
await ensureBuilt();
const host = spawn(
  projectNode,
  [join(root, 'dist', 'node', 'browser.js'), '--no-open', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: projectEnvironment(),
  },
);
host.on('exit', (code) => process.exit(code ?? 1));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => host.kill(signal));

const address = new URL(await readAddress(host.stdout));
const answer = await fetch(address, { redirect: 'manual' });
const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
const toHost = {
  target: address.origin,
  changeOrigin: true,
  headers: { cookie, origin: address.origin, 'sec-fetch-site': 'same-origin' },
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
