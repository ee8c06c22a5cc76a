import { randomBytes } from 'node:crypto';

/** A fresh nonce for one response: 128 random bits, as the CSP specification asks for at least. */
export function createNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * The one policy of both hosts: nothing but what the host itself serves. Styles made at run time (Fluent,
 * CodeMirror, the grid) need the response's nonce; scripts are never inline. `socketOrigins` are the browser
 * host's own WebSockets.
 */
export function contentSecurityPolicy(nonce: string, socketOrigins?: string): string {
  const connect = socketOrigins === undefined ? "'self'" : `'self' ${socketOrigins}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${connect}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** The headers that every answer of either host carries. */
export function securityHeaders(nonce: string, socketOrigins?: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(nonce, socketOrigins),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
  };
}
