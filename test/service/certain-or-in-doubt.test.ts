import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createClaudeService } from '../../electron/core/claude/anthropic-service.ts';
import { buildBatchBody } from '../../electron/core/claude/batch-body.ts';
import type { ClaudeService } from '../../electron/core/claude/claude-service.ts';
import { row, startBench } from './service-testing.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-doubt-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function claudeAt(url: string): ClaudeService {
  return createClaudeService({ apiKey: async () => 'sk-test', baseUrl: url, fetch: globalThis.fetch });
}

function bodyOf(name: string): string {
  const requests = [1, 2, 3].map((number) => row(`${name}-${number}`));
  return buildBatchBody(
    requests.map((request) => ({ customId: request.custom_id, paramsJson: JSON.stringify(request.params) })),
  );
}

describe("the product's Claude service under random faultPlan", () => {
  it.each([11, 12, 13])('never calls certain what is not (seed %i)', async (seed) => {
    const { service } = await startBench({ faultPlan: { seed, rate: 0.8, ops: ['create'], maxInARow: 99 } });
    const claude = claudeAt(service.url);
    const kinds = new Map<string, number>();
    for (let attempt = 0; attempt < 60; attempt += 1) {
      const outcome = await claude.createBatch(bodyOf(`a${attempt}`));
      kinds.set(outcome.kind, (kinds.get(outcome.kind) ?? 0) + 1);
      const recorded = service.batches.filter((batch) => batch.requests[0]?.customId === `a${attempt}-1`);
      const told = `attempt ${attempt}: ${JSON.stringify(service.log.at(-1)?.behaviours)}`;
      expect(recorded.length, told).toBeLessThanOrEqual(1);
      if (outcome.kind === 'created')
        expect(
          recorded.map((batch) => batch.id),
          told,
        ).toEqual([outcome.batch.id]);
      if (outcome.kind === 'not-created' || outcome.kind === 'too-large') expect(recorded, told).toEqual([]);
    }
    expect([...kinds.keys()]).toEqual(expect.arrayContaining(['created', 'in-doubt']));
    expect(service.violations).toEqual([]);
    expect(service.log).toHaveLength(60);
  });

  it.each([21, 22])(
    'downloads results whole, or what came, but never fails for good (seed %i)',
    async (seed) => {
      const { service } = await startBench({ faultPlan: { seed, rate: 0.7, ops: ['results', 'retrieve'] } });
      const claude = claudeAt(service.url);
      const outcome = await claude.createBatch(bodyOf('a'));
      if (outcome.kind !== 'created') throw new Error(outcome.kind);
      service.end(outcome.batch.id);
      const path = join(folder, `${seed}.jsonl`);
      let wholeTimes = 0;
      for (let attempt = 0; attempt < 40; attempt += 1) {
        const download = await claude.downloadResults(outcome.batch.id, path);
        const ids = download.ok
          ? new Set(readFileSync(path, 'utf8').match(/"custom_id":"a-\d"/g))
          : new Set();
        if (ids.size === 3) wholeTimes += 1;
        if (!download.ok)
          expect(download, JSON.stringify(service.log.at(-1))).toMatchObject({ isTemporary: true });
      }
      expect(wholeTimes).toBeGreaterThan(0);
    },
  );
});
