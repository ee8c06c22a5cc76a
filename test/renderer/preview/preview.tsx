/**
 * The real page over the fake core: `vite test/renderer/preview`. `?empty`, `?key`, `?look=dark`, `?desktop`
 * choose the start.
 */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../../renderer/app/app.tsx';
import { createClient } from '../../../renderer/client/client.tsx';
import { startMessages } from '../../../renderer/messages/messages.ts';
import type { Appearance } from '../../../shared/model/settings.ts';
import { createFakeHost } from '../fake-client.ts';

const query = new URLSearchParams(window.location.search);
const host = createFakeHost({
  ...(query.has('empty') ? { jobs: [] } : {}),
  hasKey: query.has('key'),
  host: query.has('desktop') ? 'desktop' : 'browser',
  appearance: (query.get('look') ?? 'light') as Appearance,
});
await startMessages();
const root = document.getElementById('root');
if (root === null) throw new Error('no #root');
Object.assign(window, { fakeHost: host });
createRoot(root).render(
  <StrictMode>
    <App client={createClient(host)} />
  </StrictMode>,
);
