import { type Protocol, protocol } from 'electron';
import { createNonce, securityHeaders } from '../host/content-security-policy.ts';
import { readPageFile } from '../host/page-files.ts';
import { decideNavigation } from './navigation-policy.ts';

/** Makes `app://` a proper, secure origin. Electron takes this only before its ready event. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the page's files to our window. */
export function serveApp(target: Protocol, pageFolder: string): void {
  target.handle('app', (request) => answerPageRequest(pageFolder, request.method, request.url));
}

/** The answer to a request for the page: a file below `pageFolder` with the strict policy, or a bare refusal. */
export async function answerPageRequest(
  pageFolder: string,
  method: string,
  address: string,
): Promise<Response> {
  const nonce = createNonce();
  const headers = securityHeaders(nonce);
  if (method !== 'GET' || decideNavigation(address) !== 'allow')
    return new Response(null, { status: 403, headers });
  const file = await readPageFile(pageFolder, new URL(address).pathname, nonce);
  if (file === null) return new Response(null, { status: 404, headers });
  return new Response(file.body, {
    status: 200,
    headers: { ...headers, 'Content-Type': file.type, 'Cache-Control': 'no-store' },
  });
}
