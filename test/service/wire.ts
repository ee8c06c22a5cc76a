import { createHash } from 'node:crypto';

/** What can be asked of the service; one name for each method and path. */
export const operations = [
  'create',
  'retrieve',
  'list',
  'cancel',
  'delete',
  'results',
  'message',
  'count-tokens',
  'list-models',
  'retrieve-model',
] as const;
export type Operation = (typeof operations)[number];

/** Any JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** True for a JSON object, false for arrays, null and everything else. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An answer that is ready to go out. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | Iterable<string>;
}

/** A JSON answer. */
export function jsonReply(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** Error types by status, as the API names them; 408, 413 and other codes have none of their own. */
const errorTypes: Readonly<Record<number, string>> = {
  400: 'invalid_request_error',
  401: 'authentication_error',
  402: 'billing_error',
  403: 'permission_error',
  404: 'not_found_error',
  409: 'conflict_error',
  429: 'rate_limit_error',
  504: 'timeout_error',
  529: 'overloaded_error',
};

/** The API's error body for a status. */
export function errorBody(status: number, message: string, requestId: string | null, details?: Json): Json {
  const type = errorTypes[status] ?? 'api_error';
  const error = details === undefined ? { type, message } : { type, message, details };
  return { type: 'error', error, request_id: requestId };
}

/** A complete error answer. */
export function errorReply(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  return jsonReply(status, errorBody(status, message, headers['request-id'] ?? null), headers);
}

/** A page from the network edge, which knows nothing of JSON. */
export function htmlReply(status: number, title: string): Reply {
  const body = `<html>\r\n<head><title>${status} ${title}</title></head>\r\n<body><center><h1>${status} ${title}</h1></center></body>\r\n</html>\r\n`;
  return { status, headers: { 'content-type': 'text/html' }, body };
}

/** SHA-256 in hex: tells equal params apart from different ones without keeping their text in the ledger. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A reproducible stream of numbers in [0, 1): mulberry32, a public-domain generator. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The items in an order that depends only on the seed. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = seededRandom(seed);
  const copy = [...items];
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const held = copy[index] as T;
    copy[index] = copy[other] as T;
    copy[other] = held;
  }
  return copy;
}
