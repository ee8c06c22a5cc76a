import { randomBytes } from 'node:crypto';
import type { Json } from './practice-request.ts';

const errorTypes: Readonly<Record<number, string>> = { 400: 'invalid_request_error', 404: 'not_found_error' };

/** A JSON answer with the headers the SDK looks at. */
export function jsonResponse(body: Json, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: headersWith('application/json') });
}

/** An error in the API's shape. */
export function errorResponse(status: number, message: string): Response {
  const type = errorTypes[status] ?? 'api_error';
  return jsonResponse({ type: 'error', error: { type, message }, request_id: null }, status);
}

/** A file that goes out piece by piece, as fast as the reader takes it. */
export function streamResponse(chunks: AsyncGenerator<Uint8Array>): Response {
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
  return new Response(body, { headers: headersWith('application/x-jsonl') });
}

/** One page of a list in order, newest first: `after_id` goes on to older ones, `before_id` back to newer. */
export function pageResponse(items: readonly Json[], query: URLSearchParams): Response {
  const limit = Math.min(1000, Math.max(1, Number(query.get('limit') ?? 20) || 20));
  const afterId = query.get('after_id');
  const beforeId = afterId === null ? query.get('before_id') : null;
  const cursor = items.findIndex((item) => item.id === (afterId ?? beforeId));
  const end = beforeId === null ? Math.min(items.length, cursor + 1 + limit) : Math.max(0, cursor);
  const start = beforeId === null ? cursor + 1 : Math.max(0, cursor - limit);
  const data = items.slice(start, end);
  const hasMore = beforeId === null ? end < items.length : start > 0;
  return jsonResponse({
    data,
    has_more: hasMore,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  });
}

/** A request's body as JSON; null where it is none. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function headersWith(contentType: string): Record<string, string> {
  return { 'content-type': contentType, 'request-id': `req_practice_${randomBytes(6).toString('hex')}` };
}
