import { readFileSync } from 'node:fs';
import { ORPCError } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readyTemplates } from '../../../electron/core/templates/library/ready-templates.ts';
import { totalRows } from '../../../shared/model/job.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import { type Bench, isOver, makeSettings, startBench, waitForJob } from '../support/core-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench({ practiceSpeed: 50 });
});
afterAll(async () => {
  expect(bench.bugs).toEqual([]);
  await bench.close();
});

/** The code of the problem that a call fails with. */
async function problemOf(call: Promise<unknown>): Promise<unknown> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof ORPCError ? error.data.code : error;
}

const draftContent = {
  name: 'Reply politely',
  description: '',
  columnName: 'Reply',
  maxTokens: 1600,
  template: {
    instruction: 'Reply to {{Message}}',
    background: 'We are a shop.',
    answerFormat: { kind: 'text' as const, stripsPreamble: true },
    emptyRule: 'send-empty' as const,
  },
};

describe('a ready template', () => {
  it.each(readyTemplates.map((ready) => [ready.name, ready] as const))(
    'practises on its own example rows, from the library to saved answers: %s',
    async (_name, ready) => {
      const { client, core } = bench;
      const [listed] = (await client.templates.listReady({})).filter(({ id }) => id === ready.id);
      if (listed === undefined) throw new Error('not listed');
      const file = await client.templates.openSample({ templateId: ready.id });
      const workbook = await client.workbooks.open({ fileId: file.fileId });
      const sheet = workbook.sheets[workbook.suggestedSheet]?.name ?? '';
      const table = await client.workbooks.readTable({ fileId: file.fileId, sheet });
      expect(table.columns.map((column) => column.name)).toEqual(ready.sample.columns);
      expect(table.rowCount).toBe(ready.sample.rows.length);

      const { template, columnName, maxTokens } = listed;
      const settings = makeSettings({
        ...{ template: ready.template },
        columnName,
        maxTokens,
        idColumn: table.suggestedIdColumn,
      });
      expect(template).toEqual(ready.template);
      const sent = await client.jobs.send({ tableId: table.tableId, settings });
      const done = await waitForJob(core, sent.id, isOver);
      expect(done.state).toBe('finished');
      expect(totalRows(done.counts)).toBe(ready.sample.rows.length);
      expect(done.counts.waiting + done.counts.sent).toBe(0);
      expect(done.counts.answered).toBeGreaterThan(0);

      const report = await client.jobs.save({ jobId: sent.id, target: 'copy' });
      expect(report?.written).toBe(done.counts.answered);
      const written = readFileSync(core.resolveFile(report?.fileId ?? '') ?? '', 'utf8');
      for (const column of answerColumns(ready.template.answerFormat, columnName)) {
        expect(written.split('\r\n')[0]).toContain(column);
      }
    },
  );
});

describe('own templates', () => {
  it('are saved, renamed, changed, put back to an earlier version, copied and removed', async () => {
    const { client } = bench;
    const saved = await client.templates.save({ content: draftContent });
    expect(saved.content).toEqual(draftContent);
    const renamed = await client.templates.rename({ templateId: saved.id, name: ' Reply kindly ' });
    expect(renamed.content.name).toBe('Reply kindly');
    const changed = await client.templates.save({
      templateId: saved.id,
      content: { ...draftContent, maxTokens: 3000 },
    });
    expect(changed.versions.map((version) => version.number)).toEqual([1, 2, 3]);
    const restored = await client.templates.restore({ templateId: saved.id, version: 1 });
    expect(restored.content).toEqual(draftContent);
    expect(restored.versions).toHaveLength(4);

    const copy = await client.templates.duplicate({ templateId: saved.id });
    expect(copy.content.name).toBe('Reply politely (2)');
    const copied = await client.templates.duplicate({ templateId: 'translate' });
    expect(copied.content.template.instruction).toBe(
      readyTemplates.find(({ id }) => id === 'translate')?.template.instruction,
    );
    await client.templates.remove({ templateId: saved.id });
    const left = await client.templates.list({});
    expect(left.map((own) => own.id).sort()).toEqual([copy.id, copied.id].sort());
    for (const own of left) await client.templates.remove({ templateId: own.id });
  });

  it('travel as a file, ready ones too', async () => {
    const { client } = bench;
    const saved = await client.templates.save({ content: draftContent });
    const file = await client.templates.export({ templateId: saved.id });
    expect(file.fileName).toBe('Reply politely.sheetbatch-template.json');
    const taken = await client.templates.import({ text: file.text });
    expect(taken.content).toEqual({ ...draftContent, name: 'Reply politely (2)' });
    const ready = await client.templates.export({ templateId: 'translate' });
    expect((await client.templates.import({ text: ready.text })).content.name).toBe('Translate a column (2)');
  });

  it('are not made of a file that holds something else, and an unknown one is said to be unknown', async () => {
    const { client } = bench;
    expect(await problemOf(client.templates.import({ text: 'A;B\n1;2' }))).toBe('template-invalid');
    expect(await problemOf(client.templates.export({ templateId: 'gone' }))).toBe('reference-unknown');
    expect(await problemOf(client.templates.remove({ templateId: 'gone' }))).toBe('reference-unknown');
    expect(await problemOf(client.templates.openSample({ templateId: 'gone' }))).toBe('reference-unknown');
    const nameless = { ...draftContent, template: { ...draftContent.template, instruction: ' ' } };
    expect(await problemOf(client.templates.save({ content: nameless }))).toBe('instruction-empty');
  });
});
