/**
 * The nonce that lets style elements through the page's Content-Security-Policy; the host writes it into index.html.
 * Null where the page is served without one (development).
 */
export function cspNonce(): string | null {
  const content = document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? '';
  return content === '' || content.startsWith('__') ? null : content;
}
