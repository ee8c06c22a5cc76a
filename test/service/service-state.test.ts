import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openApiPath } from './openapi-check.ts';
import { startScriptedService } from './scripted-service.ts';
import {
  clientFor,
  endedBatch,
  failureOf,
  parseLines,
  rawResults,
  row,
  rows,
  startBench,
} from './service-testing.ts';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-service-'));
  folders.push(folder);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('a service that is started again', () => {
  it('knows its batches, its time and how far its script had come', async () => {
    const stateFolder = newFolder();
    const rules = [{ op: 'create', nth: 3, behaviour: { kind: 'status', status: 503 } }] as const;
    const first = await startScriptedService({ stateFolder, rules, endAfterMs: 60_000 });
    const { id } = await clientFor(first.url).messages.batches.create({ requests: rows(2) });
    first.advance(60_001);
    await first.close();

    const bench = await startBench({ stateFolder, rules, endAfterMs: 60_000 });
    expect((await bench.client.messages.batches.retrieve(id)).processing_status).toBe('ended');
    expect(parseLines(await rawResults(bench, id)).size).toBe(2);
    await bench.client.messages.batches.create({ requests: rows(2) });
    expect((await failureOf(bench.client.messages.batches.create({ requests: rows(2) }))).status).toBe(503);
    expect(bench.service.report()).toMatchObject({
      batchCount: 2,
      repeatedBodies: 1,
      repeatedCustomIds: ['r1', 'r2'],
    });
  });

  it('runs as a process of its own, takes commands, and survives being killed', async () => {
    const state = newFolder();
    const script = join(newFolder(), 'script.json');
    writeFileSync(
      script,
      JSON.stringify({
        endAfterMs: 'when-told',
        rules: [{ op: 'list', behaviour: { kind: 'status', status: 529 } }],
      }),
    );
    const first = await serve(state, script);
    const client = clientFor(first.url);
    const { id } = await client.messages.batches.create({ requests: rows(3) });
    expect((await failureOf(client.messages.batches.list())).status).toBe(529);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');

    const second = await serve(state, script);
    second.child.stdin.write('{"do":"end-all"}\n{"do":"report"}\n');
    const report = await second.until('report');
    expect(report).toMatchObject({ batchCount: 1, paidCount: 3, violations: [] });
    expect((await clientFor(second.url).messages.batches.retrieve(id)).processing_status).toBe('ended');
    second.child.stdin.end();
    const [code] = (await once(second.child, 'exit')) as [number];
    expect(code).toBe(0);
  });
});

interface ServedProcess {
  readonly url: string;
  readonly child: ReturnType<typeof spawnService>;
  until(did: string): Promise<object>;
}

function spawnService(state: string, script: string) {
  const path = fileURLToPath(new URL('./serve.ts', import.meta.url));
  return spawn(process.execPath, [path, '--port', '0', '--state', state, '--script', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

async function serve(state: string, script: string): Promise<ServedProcess> {
  const child = spawnService(state, script);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = JSON.parse(String((await lines.next()).value)) as { url: string };
  const until = async (did: string) => {
    for (;;) {
      const next = await lines.next();
      if (next.done === true) throw new Error(`the service ended without ${did}`);
      const message = JSON.parse(next.value) as { did?: string };
      if (message.did === did) return message;
    }
  };
  return { url: first.url, child, until };
}

describe('random faultPlan', () => {
  it('is the same for the same seed, and lets everything through in the end', async () => {
    const treat = async (seed: number) => {
      const bench = await startBench({ faultPlan: { seed, rate: 0.7, ops: ['create', 'results'] } });
      for (let attempt = 0; attempt < 8; attempt += 1) {
        await bench.client.messages.batches.create({ requests: rows(4) }).catch(() => null);
      }
      const id = bench.service.batches.find((batch) => !batch.isForeign)?.id ?? '';
      bench.service.end(id);
      const sizes: number[] = [];
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const text = await rawResults(bench, id).catch(() => '');
        sizes.push(new Set(text.match(/"custom_id":"r\d"/g)).size);
      }
      expect(Math.max(...sizes)).toBe(4);
      return bench.service.log.map((entry) => JSON.stringify([entry.op, entry.behaviours]));
    };
    const first = await treat(42);
    expect(await treat(42)).toEqual(first);
    expect(await treat(43)).not.toEqual(first);
  });
});

describe("a service whose clock is not the computer's", () => {
  it('says its own time in every reply, as a laptop with a wrong clock would see it', async () => {
    const { service, client } = await startBench();
    service.advance(5 * 3_600_000);
    const { data: batch, response } = await client.messages.batches
      .create({ requests: rows(1) })
      .withResponse();
    const ahead = Date.parse(response.headers.get('date') ?? '') - Date.now();
    expect(Math.round(ahead / 3_600_000)).toBe(5);
    expect(Math.abs(Date.parse(batch.created_at) - Date.now() - ahead)).toBeLessThan(2_000);
  });
});

describe('tests that look between two steps', () => {
  it('see a reply as lost when the client is gone before it', async () => {
    const { service, client } = await startBench();
    const abort = new AbortController();
    service.subscribe(async (event) => {
      if (event.step !== 'recorded') return;
      abort.abort();
      await expect.poll(event.isClientGone).toBe(true);
    });
    const replied = new Promise<void>((resolve) => {
      service.subscribe((event) => (event.step === 'replied' ? resolve() : undefined));
    });
    await expect(
      client.messages.batches.create({ requests: rows(1) }, { signal: abort.signal }),
    ).rejects.toThrow();
    await replied;
    expect(service.batches).toMatchObject([{ isReplyLost: true }]);
  });

  it('are told when a call is received, recorded and replied to, and are waited for', async () => {
    const { service, client } = await startBench();
    const steps: string[] = [];
    let seenInTime = -1;
    service.subscribe(async (event) => {
      steps.push(`${event.op} ${event.step}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (event.step === 'recorded') seenInTime = service.batches.length;
    });
    await client.messages.batches.create({ requests: rows(1) });
    expect(steps.slice(0, 2)).toEqual(['create received', 'create recorded']);
    expect(seenInTime).toBe(1);
  });
});

describe.skipIf(!existsSync(openApiPath))(
  existsSync(openApiPath)
    ? 'bodies against the API description'
    : 'bodies against the API description (not run: no ../shared)',
  () => {
    it('are violations where the API would not take them', async () => {
      const bench = await startBench();
      const extra = await failureOf(
        bench.client.messages.create({ ...row('a').params, favourite_colour: 'blue' } as never),
      );
      expect(extra.status).toBe(400);
      const id = await endedBatch(bench, [row('late', 'x', { system: 7 })]);
      expect(parseLines(await rawResults(bench, id)).get('late')?.type).toBe('errored');
      expect(bench.service.violations).toHaveLength(2);
    });

    it('are accepted as the product builds them', async () => {
      const bench = await startBench();
      const cached = {
        type: 'text',
        text: 'Shared background',
        cache_control: { type: 'ephemeral', ttl: '1h' },
      };
      await endedBatch(bench, [row('a', 'x', { system: [cached] })]);
      expect(bench.service.violations).toEqual([]);
    });
  },
);
