import { expect, test } from 'vitest';
import type { BatchPage, ClaudeService, RemoteBatch } from '../../../electron/core/claude/claude-service.ts';
import { parseInstant } from '../../../electron/core/jobs/context/instant.ts';
import { listSince } from '../../../electron/core/jobs/steps/list-account.ts';

function remote(id: string): RemoteBatch {
  return {
    id,
    status: 'ended',
    requestCounts: { processing: 0, succeeded: 1, errored: 0, canceled: 0, expired: 0 },
    createdAt: '',
    expiresAt: null,
    endedAt: null,
    hasResults: true,
  };
}

/** A service that has only this list; `asked` are the cursors that it was asked with. */
function listOf(pages: Readonly<Record<string, BatchPage>>) {
  const asked: string[] = [];
  const service = {
    listBatches: async ({ afterId }: { readonly afterId?: string }) => {
      asked.push(afterId ?? 'start');
      return { ok: true, value: pages[afterId ?? 'start'] };
    },
  } as unknown as ClaudeService;
  return { service, asked };
}

const page = (ids: readonly string[], nextAfterId: string | null): BatchPage => ({
  batches: ids.map(remote),
  nextAfterId,
});
const pages = {
  start: page(['e', 'd'], 'd'),
  d: page(['c', 'b'], 'b'),
  b: page(['a', 'z'], 'z'),
  z: page(['y'], null),
};

async function idsSince(before: { ids: readonly string[]; isWhole: boolean }) {
  const { service, asked } = listOf(pages);
  const listed = await listSince(service, before);
  return { ids: listed.ok ? listed.value.map((batch) => batch.id).join('') : null, calls: asked.length };
}

test.each([
  ['stops where all that was listed before has been met', ['c'], false, { ids: 'edcb', calls: 2 }],
  ['reads a page more where some of that is gone', ['c', 'gone'], false, { ids: 'edcbaz', calls: 3 }],
  ['reads to the end where all of that is gone', ['gone'], false, { ids: 'edcbazy', calls: 4 }],
  ['reads to the end where that was all there was', ['c'], true, { ids: 'edcbazy', calls: 4 }],
] as const)('the list %s', async (_name, ids, isWhole, read) => {
  expect(await idsSince({ ids, isWhole })).toEqual(read);
});

test('a list that goes in a circle is not taken for a whole one', async () => {
  const { service } = listOf({ start: page(['e'], 'e'), e: page(['d'], 'd'), d: page(['e'], 'e') });
  expect(await listSince(service, { ids: ['a'], isWhole: false })).toMatchObject({
    ok: false,
    problem: { code: 'service-failed' },
    isTemporary: true,
  });
});

test('a time without a zone is the service’s, not this computer’s', () => {
  const at = Date.UTC(2026, 10, 21, 10);
  expect(parseInstant('2026-11-21T10:00:00')).toBe(at);
  expect(parseInstant('2026-11-21T10:00:00.000')).toBe(at);
  expect(parseInstant('2026-11-21T11:00:00+01:00')).toBe(at);
  expect(parseInstant('soon')).toBeNull();
  expect(parseInstant(null)).toBeNull();
});
