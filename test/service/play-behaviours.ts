import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Behaviour } from './fault-script.ts';
import { errorBody, htmlReply, jsonReply, type Operation, type Reply } from './wire.ts';

/** A call as far as its script is concerned. */
export interface ScriptedCall {
  readonly op: Operation;
  readonly body: string;
  readonly behaviours: readonly Behaviour[];
}

/** The part of a script that comes before any work: over, an answer, or go on. */
export async function beforeRecording(
  call: ScriptedCall,
  response: ServerResponse,
): Promise<'over' | 'go-on' | Reply> {
  for (const behaviour of call.behaviours) {
    if (behaviour.kind === 'delay' && behaviour.when !== 'after-recording') await sleep(behaviour.ms);
    if (behaviour.kind === 'hang' && behaviour.when === 'before-recording') return 'over';
    if (behaviour.kind === 'intercepted') return interceptedReply(behaviour.by);
    if (behaviour.kind === 'drop' && behaviour.when === 'before-recording') {
      response.destroy();
      return 'over';
    }
    const isTooSmallToSplit = call.op === 'create' && !call.body.includes('},{"custom_id"');
    const isSplit = behaviour.kind === 'status' && behaviour.status === 413;
    if (behaviour.kind === 'status' && behaviour.recordsFirst !== true && !(isSplit && isTooSmallToSplit)) {
      return statusReply(behaviour);
    }
  }
  return 'go-on';
}

/** The part of a script that comes when the work is done and recorded. */
export async function afterRecording(
  behaviours: readonly Behaviour[],
  response: ServerResponse,
): Promise<'over' | 'go-on' | Reply> {
  for (const behaviour of behaviours) {
    if (behaviour.kind === 'delay' && behaviour.when === 'after-recording') await sleep(behaviour.ms);
    if (behaviour.kind === 'hang' && behaviour.when === 'after-recording') return 'over';
    if (behaviour.kind === 'drop' && behaviour.when === 'after-recording') {
      response.destroy();
      return 'over';
    }
    if (behaviour.kind === 'status' && behaviour.recordsFirst === true) return statusReply(behaviour);
    if (behaviour.kind === 'odd-reply') return oddReply(behaviour.body);
  }
  return 'go-on';
}

function statusReply(behaviour: Extract<Behaviour, { kind: 'status' }>): Reply {
  const { status, retryAfterSeconds, errorCode } = behaviour;
  const message = behaviour.message ?? `Scripted answer ${status}.`;
  const headers: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  if (behaviour.isHtml === true)
    return { ...htmlReply(status, 'Error'), headers: { 'content-type': 'text/html', ...headers } };
  const requestId = `req_${randomBytes(8).toString('hex')}`;
  const details = errorCode === undefined ? undefined : { error_code: errorCode };
  return jsonReply(status, errorBody(status, message, requestId, details), headers);
}

function interceptedReply(by: Extract<Behaviour, { kind: 'intercepted' }>['by']): Reply {
  if (by === 'web-page') return htmlReply(200, 'Sign in to the network');
  if (by === 'other-json') return jsonReply(200, { status: 'ok' });
  return { ...htmlReply(by, 'Moved'), headers: { 'content-type': 'text/html', location: '/portal' } };
}

function oddReply(body: 'not-json' | 'without-id' | 'empty'): Reply {
  if (body === 'without-id') return jsonReply(200, { type: 'message_batch' });
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: body === 'empty' ? '' : '{"id": "msgb',
  };
}
