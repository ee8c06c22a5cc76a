import { bootstrap, say } from './bootstrap.mjs';

/** The gallery of screens and parts with hot reload, on this computer only; see test/renderer/preview. */
bootstrap();
const { createServer } = await import('vite');
const { previewConfig } = await import('./vite-configs.mjs');
const config = previewConfig();
const server = await createServer({
  ...config,
  logLevel: 'info',
  server: { ...config.server, host: '127.0.0.1', port: 0 },
});
await server.listen();
say(`Every screen and part, over a fake core: ${server.resolvedUrls.local[0]}`);
