import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { BatchRequest } from './claude-service.ts';

/** Where a job is cut into batches: valid under every reading of the API's limits, and quick to upload. */
export interface BatchLimits {
  readonly requests: number;
  /** Bytes of the whole body as UTF-8 JSON. */
  readonly sizeBytes: number;
}

/** 10,000 requests or 20 MB, from "Limits" of the API notes: the API allows more, but Node's fetch does not bear it. */
export const batchLimits: BatchLimits = { requests: 10_000, sizeBytes: 20_000_000 };

const bodyStart = '{"requests":[';
const bodyEnd = ']}';
/** `{"custom_id":"…","params":…}` and a comma, without the id and the params. */
const frameBytes = '{"custom_id":"","params":},'.length;

/** Bytes that one request takes in the body, its comma included; a custom_id is ASCII. */
export function sizeOfRequest(customIdLength: number, paramsBytes: number): number {
  return frameBytes + customIdLength + paramsBytes;
}

/** Where one more request belongs; `row-too-long` when it fits no batch of its own either. */
export type BatchPlace = 'same-batch' | 'new-batch' | 'row-too-long';

/** Decides request by request where the job is cut; keeps two numbers and nothing else. */
export interface BatchCutter {
  /** The first request that fits answers `new-batch`. One that is too long counts nowhere. */
  add(sizeBytes: number): BatchPlace;
}

/** A cutter for one job, fed with `sizeOfRequest` in the order of the rows. */
export function createBatchCutter(limits: BatchLimits = batchLimits): BatchCutter {
  const bodyBytes = limits.sizeBytes - bodyStart.length - bodyEnd.length;
  let requests = 0;
  let usedBytes = 0;
  return {
    add(sizeBytes) {
      if (sizeBytes > bodyBytes) return 'row-too-long';
      const isNew = requests === 0 || requests >= limits.requests || usedBytes + sizeBytes > bodyBytes;
      requests = isNew ? 1 : requests + 1;
      usedBytes = isNew ? sizeBytes : usedBytes + sizeBytes;
      return isNew ? 'new-batch' : 'same-batch';
    },
  };
}

/**
 * The body of a create as JSON text. The params go in as they are, so the bytes are known before sending. One join, so
 * that the text is flat at once: a chain of pieces would be flattened later, in one long step of its own.
 */
export function buildBatchBody(requests: readonly BatchRequest[]): string {
  if (requests.length === 0) return bodyStart + bodyEnd;
  const last = requests.length - 1;
  const pieces = requests.map((request, index) => {
    const start = index === 0 ? bodyStart : '';
    const end = index === last ? bodyEnd : '';
    return `${start}{"custom_id":${JSON.stringify(request.customId)},"params":${request.paramsJson}}${end}`;
  });
  return pieces.join(',');
}

/** SHA-256 of the body's UTF-8 bytes in hex, computed in slices so that the event loop stays free. */
export async function bodyHash(bodyJson: string): Promise<string> {
  const hash = createHash('sha256');
  for (const slice of chunks(bodyJson)) {
    hash.update(slice, 'utf8');
    await setImmediate();
  }
  return hash.digest('hex');
}

/**
 * The text's UTF-8 bytes, encoded in slices so that the event loop stays free. A Blob, since fetch reads it piece by
 * piece and still knows its length; bytes in one array are copied whole before the first one is sent.
 */
export async function encodeInSlices(text: string): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (const slice of chunks(text)) {
    parts.push(new TextEncoder().encode(slice));
    await setImmediate();
  }
  return new Blob(parts);
}

const sliceLength = 1_000_000;

/** Cuts a text without ever separating the two halves of a surrogate pair, which would change its bytes. */
function* chunks(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    let end = Math.min(start + sliceLength, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end--;
    yield text.slice(start, end);
    start = end;
  }
}
