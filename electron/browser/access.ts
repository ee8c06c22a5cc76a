import { randomBytes, timingSafeEqual } from 'node:crypto';

/** What a request says about where it comes from. */
export interface Credentials {
  readonly method: string;
  readonly isUpgrade: boolean;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** `Sec-Fetch-Site`, which a browser sets and a page cannot change. */
  readonly site: string | undefined;
  readonly cookie: string | undefined;
  /** The token of the opened address, when the request has one. */
  readonly token: string | null;
}

/** What is to be done with a request. */
export type Access = 'serve' | 'give-cookie' | 'refuse';

/** What the host knows: its port and the secrets it has given out. */
export interface Gate {
  readonly port: number;
  readonly cookieName: string;
  readonly session: string;
  /** Null once it has been used. */
  readonly token: string | null;
}

/** A secret of 256 random bits for an address or a cookie. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * Decides on a request. The Host must be this computer by its own name, against DNS rebinding; an Origin must
 * be our own, and must be there for whatever changes something; the session cookie, or the token of the
 * opened address, proves the user.
 */
export function decideAccess(gate: Gate, request: Credentials): Access {
  const hosts = [`127.0.0.1:${gate.port}`, `localhost:${gate.port}`];
  if (request.host === undefined || !hosts.includes(request.host)) return 'refuse';
  const isReading = !request.isUpgrade && (request.method === 'GET' || request.method === 'HEAD');
  if (request.origin === undefined ? !isReading : request.origin !== `http://${request.host}`)
    return 'refuse';
  if (request.site === 'cross-site' || request.site === 'same-site') return 'refuse';
  const session = cookieValue(request.cookie, gate.cookieName);
  if (session !== null && isSameSecret(session, gate.session)) return 'serve';
  if (!isReading || request.token === null || gate.token === null) return 'refuse';
  return isSameSecret(request.token, gate.token) ? 'give-cookie' : 'refuse';
}

function cookieValue(header: string | undefined, name: string): string | null {
  const begin = `${name}=`;
  const pair = header?.split(/; */).find((one) => one.startsWith(begin));
  return pair?.slice(begin.length) ?? null;
}

function isSameSecret(given: string, kept: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(kept);
  return a.length === b.length && timingSafeEqual(a, b);
}
