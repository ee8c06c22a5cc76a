/**
 * The headers that leave this computer, by name. The SDK also sends whatever ANTHROPIC_CUSTOM_HEADERS holds; a variable
 * set for another program must not change or accompany our calls, so everything not listed is dropped.
 */
const allowedHeaders: ReadonlySet<string> = new Set([
  'user-agent',
  'x-stainless-arch',
  'x-stainless-lang',
  'x-stainless-os',
  'x-stainless-package-version',
  'x-stainless-retry-count',
  'x-stainless-runtime',
  'x-stainless-runtime-version',
  'x-stainless-timeout',
]);

/** The API version that this program is written against, as SDK 1.x sends it. */
export const apiVersion = '2026-10-21';

/**
 * Wraps the host's fetch so that the key goes to `baseUrl`'s origin and nowhere else, redirects included, and so that
 * only named headers are sent. Rejects for any other origin before a connection is made.
 */
export function createGuardedFetch(
  fetch: typeof globalThis.fetch,
  baseUrl: string,
  apiKey: string,
): typeof globalThis.fetch {
  const origin = new URL(baseUrl).origin;
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== origin) throw new Error('refused to call another host than the configured one');
    const headers = new Headers();
    for (const [name, value] of new Headers(init?.headers)) {
      if (allowedHeaders.has(name)) headers.set(name, value);
    }
    if (init?.body) headers.set('content-type', 'application/json');
    headers.set('accept', 'application/json');
    headers.set('anthropic-version', apiVersion);
    headers.set('authorization', `Bearer ${apiKey}`);
    return fetch(url.href, { ...init, headers, redirect: 'error' });
  };
}
