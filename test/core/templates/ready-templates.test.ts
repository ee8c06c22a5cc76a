import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClaudeService } from '../../../electron/core/claude/anthropic-service.ts';
import { buildBatchBody } from '../../../electron/core/claude/batch-body.ts';
import { readAnswer, readResult } from '../../../electron/core/claude/read-answer.ts';
import { createParamsBuilder } from '../../../electron/core/claude/request-params.ts';
import { readResultLines } from '../../../electron/core/claude/result-lines.ts';
import { createPracticeService } from '../../../electron/core/practice/practice-service.ts';
import { checkContent } from '../../../electron/core/templates/check-content.ts';
import {
  findReadyTemplate,
  readyTemplates,
} from '../../../electron/core/templates/library/ready-templates.ts';
import { checkInstruction, createRowRenderer } from '../../../electron/core/templates/render-prompt.ts';
import { answerColumns } from '../../../shared/model/template.ts';
import { type ScriptedService, startScriptedService } from '../../service/scripted-service.ts';

let scripted: ScriptedService | null = null;
afterEach(async () => {
  await scripted?.close();
  scripted = null;
});

function scheduleSoon(delayMs: number, callback: () => void): () => void {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
}

describe('the ready templates', () => {
  it('cover what people do most, each under its own id and name', () => {
    expect(readyTemplates.length).toBeGreaterThanOrEqual(9);
    expect(new Set(readyTemplates.map((ready) => ready.id)).size).toBe(readyTemplates.length);
    expect(new Set(readyTemplates.map((ready) => ready.name)).size).toBe(readyTemplates.length);
    expect(findReadyTemplate('translate')?.name).toBe('Translate a column');
    expect(findReadyTemplate('nothing')).toBeNull();
  });

  describe.each(readyTemplates.map((ready) => [ready.name, ready] as const))('%s', (_name, ready) => {
    const { columns, rows } = ready.sample;

    it('fits its own sample table and leaves room in it', () => {
      expect(checkContent(ready)).toMatchObject({ ok: true });
      const { unknown, used } = checkInstruction(ready.template, columns);
      expect(unknown).toEqual([]);
      expect(used.length).toBeGreaterThan(0);
      // At least one column, such as an id, is not needed and so never leaves the computer.
      expect(used.length).toBeLessThan(columns.length);
      expect(rows.length).toBeGreaterThanOrEqual(5);
      for (const row of rows) expect(row).toHaveLength(columns.length);
      for (const name of answerColumns(ready.template.answerFormat, ready.columnName)) {
        expect(columns).not.toContain(name);
      }
    });

    it('sends every sample row, with the row’s own text in it', () => {
      for (const row of rows) {
        const { text, isSkipped } = createRowRenderer(ready.template, columns)(row);
        expect(isSkipped).toBe(false);
        expect(text).not.toContain('{{');
      }
    });

    it('runs whole in practice: one batch, every row with an answer that fits its format', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'ready-templates-'));
      try {
        const practice = createPracticeService({
          stateFolder: folder,
          clock: { now: Date.now, schedule: scheduleSoon },
          speed: 10_000,
        });
        const service = createClaudeService({
          apiKey: async () => 'practice',
          baseUrl: 'http://practice.invalid',
          fetch: practice.fetch,
        });
        const settings = { template: ready.template, model: 'claude-haiku-5-5', maxTokens: ready.maxTokens };
        const created = await service.createBatch(
          buildBatchBody(
            rows.map((row, index) => ({
              customId: `abc123-r${index + 2}`,
              paramsJson: createParamsBuilder(settings, columns)(row),
            })),
          ),
        );
        if (created.kind !== 'created') throw new Error(JSON.stringify(created));
        const path = join(folder, 'results.jsonl');
        await vi.waitFor(
          async () => expect((await service.downloadResults(created.batch.id, path)).ok).toBe(true),
          5000,
        );
        const states: string[] = [];
        for await (const line of readResultLines(path)) {
          if (line.kind === 'result')
            states.push(readResult(ready.template.answerFormat, line.outcome).state);
        }
        expect(states).toHaveLength(rows.length);
        expect(states.filter((state) => state === 'answered').length).toBeGreaterThanOrEqual(rows.length - 1);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });

    it('is answered and read over the real SDK', async () => {
      scripted = await startScriptedService();
      const service = createClaudeService({
        apiKey: async () => 'sk-ant-test',
        baseUrl: scripted.url,
        fetch: globalThis.fetch,
      });
      const settings = { template: ready.template, model: 'claude-haiku-5-5', maxTokens: ready.maxTokens };
      for (const row of rows) {
        const reply = await service.createMessage(createParamsBuilder(settings, columns)(row));
        if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
        const answer = readAnswer(ready.template.answerFormat, reply.value);
        const width = answerColumns(ready.template.answerFormat, ready.columnName).length;
        expect(answer.answers).toHaveLength(width);
        expect(['answered', 'off-list']).toContain(answer.state);
      }
      expect(scripted.violations).toEqual([]);
    });
  });
});
