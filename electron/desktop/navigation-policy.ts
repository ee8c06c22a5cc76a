import type { WebContents } from 'electron';

/** Scheme and host of the page. */
export const appOrigin = 'app://sheetbatch';

/** What happens to an address that the page wants to go to or open. */
export type NavigationDecision = 'allow' | 'external' | 'deny';

/** Hosts that may be opened in the user's browser, over https only: Anthropic's console, documentation and help. */
const externalHosts = new Set([
  'anthropic.com',
  'www.anthropic.com',
  'console.anthropic.com',
  'docs.anthropic.com',
  'support.anthropic.com',
  'status.anthropic.com',
  'claude.com',
  'www.claude.com',
  'platform.claude.com',
  'docs.claude.com',
  'support.claude.com',
  'status.claude.com',
]);

/** Decides on an address: our own page stays in the window, listed hosts go to the browser, all else goes nowhere. */
export function decideNavigation(address: string): NavigationDecision {
  if (!URL.canParse(address)) return 'deny';
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return 'deny';
  // `URL.origin` is "null" for a scheme of our own, so its parts are compared.
  if (`${url.protocol}//${url.host}` === appOrigin) return 'allow';
  const isListed = url.protocol === 'https:' && url.port === '' && externalHosts.has(url.hostname);
  return isListed ? 'external' : 'deny';
}

/** Keeps the window on our page; new windows are never made. */
export function lockNavigation(contents: WebContents, openExternal: (address: string) => void): void {
  const stop = (event: { readonly url: string; preventDefault(): void }): void => {
    const decision = decideNavigation(event.url);
    if (decision === 'allow') return;
    event.preventDefault();
    if (decision === 'external') openExternal(event.url);
  };
  contents.on('will-navigate', stop);
  contents.on('will-redirect', stop);
  contents.on('will-frame-navigate', stop);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (decideNavigation(url) === 'external') openExternal(url);
    return { action: 'deny' };
  });
}
