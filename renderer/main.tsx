/** The page's entry: connects, then draws. It must stay this small; everything else has its own place. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { refuseStrayDrops } from './app/stray-drops.ts';
import { connect } from './client/client.tsx';
import { startMessages } from './messages/messages.ts';
import '@fontsource-variable/inter/wght.css';
import './styles/page.css';

const client = connect();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
refuseStrayDrops(window);
await startMessages();
createRoot(root).render(
  <StrictMode>
    <App client={client} />
  </StrictMode>,
);
