/** The part of Electron's session that sending needs. */
export interface SendingSession {
  fetch(input: string, init?: RequestInit): Promise<Response>;
  closeAllConnections(): Promise<void>;
}

/** What requests go through. */
export interface NoRetryOptions {
  /** For everything that may be repeated without harm. */
  readonly plain: typeof globalThis.fetch;
  /** A session with connections of its own; `number` counts from 0 and may be asked for once only. */
  readonly openSession: (number: number) => SendingSession;
}

/**
 * A `fetch` that never sends a POST twice. Chromium repeats a request by itself, POST included, when a
 * connection that it had used before breaks before a reply has begun (HttpNetworkTransaction,
 * ERR_CONNECTION_RESET and its kin), and a batch created twice is paid twice. On a fresh connection it does
 * not, so each POST gets one: a session of its own whose old connections are closed first, shared with no
 * other request under way.
 */
export function createNoRetryFetch(options: NoRetryOptions): typeof globalThis.fetch {
  const free: SendingSession[] = [];
  let opened = 0;
  const post = async (address: string, init: RequestInit): Promise<Response> => {
    const session = free.pop() ?? options.openSession(opened++);
    try {
      await session.closeAllConnections();
      return await session.fetch(address, init);
    } finally {
      free.push(session);
    }
  };
  return async (input, init) => {
    const request = input instanceof Request ? input : null;
    const method = (init?.method ?? request?.method ?? 'GET').toUpperCase();
    if (method !== 'POST') return options.plain(input, init);
    // The SDK gives an address and its parts; a Request would hide whether its body can be read again.
    if (request !== null) throw new TypeError('a POST is given as an address and its parts');
    return post(String(input), init ?? {});
  };
}
