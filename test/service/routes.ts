import type { IncomingMessage } from 'node:http';
import { errorReply, type Json, jsonReply, type Operation, type Reply } from './wire.ts';

/** What a call asks for. */
export interface Route {
  readonly op: Operation;
  /** A batch's or model's id where the path has one. */
  readonly id: string | null;
  readonly query: URLSearchParams;
}

const routes: readonly { readonly method: string; readonly pattern: RegExp; readonly op: Operation }[] = [
  { method: 'POST', pattern: /^\/v1\/messages\/batches$/, op: 'create' },
  { method: 'GET', pattern: /^\/v1\/messages\/batches$/, op: 'list' },
  { method: 'GET', pattern: /^\/v1\/messages\/batches\/([^/]+)$/, op: 'retrieve' },
  { method: 'DELETE', pattern: /^\/v1\/messages\/batches\/([^/]+)$/, op: 'delete' },
  { method: 'POST', pattern: /^\/v1\/messages\/batches\/([^/]+)\/cancel$/, op: 'cancel' },
  { method: 'GET', pattern: /^\/v1\/messages\/batches\/([^/]+)\/results$/, op: 'results' },
  { method: 'POST', pattern: /^\/v1\/messages\/count_tokens$/, op: 'count-tokens' },
  { method: 'POST', pattern: /^\/v1\/messages$/, op: 'message' },
  { method: 'GET', pattern: /^\/v1\/models$/, op: 'list-models' },
  { method: 'GET', pattern: /^\/v1\/models\/([^/]+)$/, op: 'retrieve-model' },
];

/** The operation behind a method and path, or null. */
export function routeOf(request: IncomingMessage): Route | null {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  for (const route of routes) {
    const match = request.method === route.method ? route.pattern.exec(url.pathname) : null;
    if (match !== null)
      return {
        op: route.op,
        id: match[1] === undefined ? null : decodeURIComponent(match[1]),
        query: url.searchParams,
      };
  }
  return null;
}

/** One page of a list that is in order, newest first: `after_id` goes on to older ones, `before_id` back to newer. */
export function pageOf(items: readonly Json[], query: URLSearchParams): Reply {
  const limit = Number(query.get('limit') ?? 20);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000)
    return errorReply(400, 'limit: Input should be between 1 and 1000');
  const afterId = query.get('after_id');
  const beforeId = query.get('before_id');
  const cursor = items.findIndex((item) => item.id === (afterId ?? beforeId));
  if ((afterId ?? beforeId) !== null && cursor === -1) return errorReply(400, 'after_id: no such item');
  const [start, end] =
    beforeId !== null && afterId === null
      ? [Math.max(0, cursor - limit), cursor]
      : [cursor + 1, Math.min(items.length, cursor + 1 + limit)];
  const data = items.slice(start, end);
  const hasMore = beforeId !== null && afterId === null ? start > 0 : end < items.length;
  return jsonReply(200, {
    data,
    has_more: hasMore,
    first_id: data[0]?.id ?? null,
    last_id: data.at(-1)?.id ?? null,
  });
}
