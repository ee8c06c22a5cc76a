import { afterEach, describe, expect, it } from 'vitest';
import { practiceModels } from '../../../electron/core/practice/practice-models.ts';
import { startScriptedService } from '../../service/scripted-service.ts';
import { makeSettings, startBench, waitForJob } from '../support/core-bench.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

describe('what the Models API says of a model', () => {
  it.each([
    [false, 'tools'],
    [true, 'output_config'],
  ] as const)(
    'decides how labels are asked for, in tries and in the job, whatever the shipped table thinks (structured outputs: %s)',
    async (supported, part) => {
      const [known] = practiceModels;
      if (known === undefined) throw new Error('no model');
      const { capabilities } = known;
      const model = {
        ...known,
        // The shipped table takes this model for one with structured outputs.
        id: 'claude-haiku-5-5',
        capabilities: {
          ...capabilities,
          structured_outputs: { supported },
        },
      };
      const service = await startScriptedService({ models: [model], endAfterMs: 20 });
      ends.push(() => service.close());
      const bodies: string[] = [];
      const fetch: typeof globalThis.fetch = async (input, init) => {
        const request = new Request(input, init);
        if (request.method === 'POST') bodies.push(await request.clone().text());
        return globalThis.fetch(request);
      };
      const bench = await startBench({
        apiUrl: service.url,
        key: 'sk-ant-test-1234',
        speed: 100,
        ports: { fetch },
      });
      ends.push(() => bench.close());
      const { client, core } = bench;
      await client.models.list({});
      const file = await client.files.useSample({});
      const table = await client.workbooks.readTable({ fileId: file.fileId, sheet: 'Tickets' });
      const settings = makeSettings({ isPractice: false, rows: { kind: 'range', firstRow: 2, lastRow: 5 } });
      const draft = { tableId: table.tableId, settings };
      const tries = await client.tries.run({ draft });
      expect(tries.map((one) => one.state)).toEqual(['answered', 'answered', 'answered']);
      const job = await client.jobs.send(draft);
      const done = await waitForJob(core, job.id, (now) => now.state === 'finished');
      expect(done.counts.answered).toBe(4);
      const other = part === 'tools' ? 'output_config' : 'tools';
      expect(bodies.length).toBeGreaterThanOrEqual(4);
      for (const body of bodies) {
        expect(body).toContain(`"${part}":`);
        expect(body).not.toContain(`"${other}":`);
      }
      expect(service.violations).toEqual([]);
      expect(bench.bugs).toEqual([]);
    },
  );
});
