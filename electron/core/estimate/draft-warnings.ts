import type { JobSettings } from '../../../shared/model/job.ts';
import type { EstimateWarning } from '../../../shared/model/settings.ts';
import type { AnswerFormat } from '../../../shared/model/template.ts';
import { answerSchema } from '../claude/answer-schema.ts';

/**
 * Anthropic holds Claude to a list by a grammar whose largest size is not published. Refusals are reported
 * for lists of more than a hundred values and for schemas of more than 10 kB; many larger ones are accepted,
 * so this is worth a warning and no more.
 */
const surelyFineLabels = 100;
const surelyFineSchemaBytes = 10_000;

/** Prompts that no model of this context can read, as they are met. */
export interface LongRows {
  add(promptTokens: number, rowNumber: number): void;
  warnings(): readonly EstimateWarning[];
}

/**
 * Notes rows whose prompts are, by rule of thumb, longer than the model can read; `contextTokens` null where
 * that is not known.
 */
export function createLongRows(contextTokens: number | null): LongRows {
  let rows = 0;
  let longest = { rowNumber: 0, tokens: 0 };
  return {
    add(tokens, rowNumber) {
      if (contextTokens === null || tokens <= contextTokens) return;
      rows++;
      if (tokens > longest.tokens) longest = { rowNumber, tokens };
    },
    warnings: () =>
      contextTokens === null || rows === 0
        ? []
        : [{ kind: 'rows-too-long', rows, ...longest, contextTokens }],
  };
}

/** A list or fields that Anthropic may refuse for their size. */
export function warnOfFormat({ template }: Pick<JobSettings, 'template'>): readonly EstimateWarning[] {
  const labels = countLabels(template.answerFormat);
  const schema = answerSchema(template.answerFormat);
  const sizeBytes = schema === null ? 0 : Buffer.byteLength(JSON.stringify(schema));
  return labels > surelyFineLabels || sizeBytes > surelyFineSchemaBytes
    ? [{ kind: 'large-format', labels, sizeBytes }]
    : [];
}

function countLabels(format: AnswerFormat): number {
  switch (format.kind) {
    case 'text':
      return 0;
    case 'labels':
      return format.labels.length;
    case 'fields':
      return format.fields.reduce((sum, field) => sum + (field.labels?.length ?? 0), 0);
  }
}
