/** The part of Electron's session that requests need. */
export interface RequestSession {
  fetch(input: string, init?: RequestInit): Promise<Response>;
  closeAllConnections(): Promise<void>;
}

/**
 * Switches for Chromium's command line, before its ready event. Over QUIC and HTTP/2 it sends a request again by
 * itself even on a fresh connection: after a QUIC handshake that failed or a ping that was not answered
 * (HttpNetworkTransaction::HandleIOError). HTTP/1.1 has neither.
 */
export const networkSwitches: readonly string[] = ['disable-quic', 'disable-http2'];

/** Answers are people's data: nothing of a request may lie in a cache or a cookie jar on the disk. */
const leaveNothing = { cache: 'no-store', credentials: 'omit' } as const;

/**
 * A `fetch` that never sends a POST twice. Chromium repeats a request by itself, POST included, when a connection that
 * it had used before breaks before a reply has begun (HttpNetworkTransaction, ERR_CONNECTION_RESET and its kin), and a
 * batch created twice is paid twice. On a fresh HTTP/1.1 connection it does not, so each POST gets one: a session of
 * its own whose old connections are closed first, shared with no other request whose reply is not read to its end.
 * Everything else goes over a session of its own, too, so that Electron's default one, with its cache, sees nothing.
 *
 * `openSession` is asked once for each name; its sessions must keep nothing on the disk.
 */
export function createNoRetryFetch(openSession: (name: string) => RequestSession): typeof globalThis.fetch {
  const reading = openSession('reading');
  const free: RequestSession[] = [];
  let opened = 0;

  async function post(address: string, init: RequestInit): Promise<Response> {
    const session = free.pop() ?? openSession(`sending-${opened++}`);
    const release = (): void => {
      free.push(session);
    };
    try {
      await session.closeAllConnections();
      return untilRead(await session.fetch(address, { ...init, ...leaveNothing }), release);
    } catch (error) {
      release();
      throw error;
    }
  }

  return async (input, init) => {
    const request = input instanceof Request ? input : null;
    const method = (init?.method ?? request?.method ?? 'GET').toUpperCase();
    // The SDK gives an address and its parts; a Request would hide whether its body can be read again.
    if (request !== null) throw new TypeError('a request is given as an address and its parts');
    if (method !== 'POST') return reading.fetch(String(input), { ...init, ...leaveNothing });
    return post(String(input), init ?? {});
  };
}

/** The same reply, which tells once when its body has been read to its end, given up or cut off. */
function untilRead(reply: Response, tell: () => void): Response {
  const reader = reply.body?.getReader();
  if (reader === undefined) {
    tell();
    return reply;
  }
  let hasTold = false;
  const ended = (): void => {
    if (!hasTold) tell();
    hasTold = true;
  };
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (!done) return controller.enqueue(value);
        ended();
        controller.close();
      } catch (error) {
        ended();
        controller.error(error);
      }
    },
    async cancel(reason) {
      await reader.cancel(reason).finally(ended);
    },
  });
  return new Response(body, { status: reply.status, statusText: reply.statusText, headers: reply.headers });
}
