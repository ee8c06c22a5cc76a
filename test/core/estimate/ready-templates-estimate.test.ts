import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClaudeService } from '../../../electron/core/claude/anthropic-service.ts';
import { readUsage } from '../../../electron/core/claude/read-answer.ts';
import { createParamsBuilder } from '../../../electron/core/claude/request-params.ts';
import { createEstimateCollector } from '../../../electron/core/estimate/estimate-basis.ts';
import { estimateJob } from '../../../electron/core/estimate/estimate-job.ts';
import { readyTemplates } from '../../../electron/core/templates/library/ready-templates.ts';
import type { JobSettings } from '../../../shared/model/job.ts';
import { type ScriptedService, startScriptedService } from '../../service/scripted-service.ts';

let scripted: ScriptedService;
beforeAll(async () => {
  scripted = await startScriptedService();
});
afterAll(() => scripted.close());

describe('estimates of the ready templates', () => {
  it.each(readyTemplates.map((ready) => [ready.name, ready] as const))(
    '%s: input within 15 %% of what the service bills',
    async (_name, ready) => {
      const service = createClaudeService({
        apiKey: async () => 'sk-ant-test',
        baseUrl: scripted.url,
        fetch: globalThis.fetch,
      });
      const settings: JobSettings = {
        template: ready.template,
        model: 'claude-sonnet-5-5',
        maxTokens: ready.maxTokens,
        columnName: ready.columnName,
        rows: { kind: 'all' },
        idColumn: null,
        isPractice: false,
        spendCapUsdMicros: null,
        sharesIdenticalRequests: true,
        deletesAfterCollection: false,
      };
      const { columns, rows } = ready.sample;
      const collector = createEstimateCollector(settings, columns);
      for (const row of rows) collector.add(row);
      const estimate = await estimateJob({ settings, basis: collector.finish(), service });
      let billed = 0;
      for (const row of rows) {
        const message = await service.createMessage(createParamsBuilder(settings, columns)(row));
        if (!message.ok) throw new Error(JSON.stringify(message.problem));
        const usage = readUsage(message.value);
        billed += usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens;
      }
      expect(Math.abs(estimate.inputTokens / billed - 1)).toBeLessThan(0.15);
    },
  );
});
