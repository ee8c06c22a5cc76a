import type { JobSettings } from '../../../shared/model/job.ts';
import { readLiteralBraces } from '../../../shared/model/placeholders.ts';
import type { AnswerFormat, Template } from '../../../shared/model/template.ts';
import { findKnownModel } from '../models/price-table.ts';
import { estimateTokens } from '../models/token-count.ts';
import { createRowRenderer } from '../templates/render-prompt.ts';
import { answerSchema, answerToolName } from './answer-schema.ts';

/** What the Models API says a model can do; null where it did not say. */
export interface ModelCapabilities {
  readonly hasStructuredOutputs: boolean | null;
}

/** Fixed for a job, or for one attempt of it. */
export interface ParamsOptions {
  readonly capabilities?: ModelCapabilities;
  /** Set for a repair of off-list rows: the allowed labels are said again in words, below the row's text. */
  readonly restatesLabels?: boolean;
  /** Set for a repair of cut-off rows: more room than the job's own. */
  readonly maxTokens?: number;
}

/** The settings that decide a request's params. */
export type RequestSettings = Pick<JobSettings, 'template' | 'model' | 'maxTokens' | 'hasStructuredOutputs'>;

/**
 * A function that builds the params of any row of a table; what all rows share is built once. The same settings and
 * cells give the same text, byte for byte, so that a request can be built again after a restart and identical rows can
 * be recognised. Sampling parameters are never set: the API refuses them.
 */
export function createParamsBuilder(
  settings: RequestSettings,
  columns: readonly string[],
  options: ParamsOptions = {},
): (cells: readonly string[]) => string {
  const { start, end, rowJson } = prepareParams(settings, columns, options);
  return (cells) => start + rowJson(cells) + end;
}

/**
 * A function that gives the bytes of any row's params without building them: with a long background, building and
 * measuring every row whole takes longer than everything else.
 */
export function createParamsSizer(
  settings: RequestSettings,
  columns: readonly string[],
  options: ParamsOptions = {},
): (cells: readonly string[]) => number {
  const { start, end, rowJson } = prepareParams(settings, columns, options);
  const sharedBytes = Buffer.byteLength(start) + Buffer.byteLength(end);
  return (cells) => sharedBytes + Buffer.byteLength(rowJson(cells));
}

/** The params before and after the row's own text, which stands between them as a JSON string. */
interface PreparedParams {
  readonly start: string;
  readonly end: string;
  rowJson(cells: readonly string[]): string;
}

function prepareParams(
  settings: RequestSettings,
  columns: readonly string[],
  options: ParamsOptions,
): PreparedParams {
  const render = createRowRenderer(settings.template, columns);
  const { template, model } = settings;
  const fixed = {
    model,
    max_tokens: options.maxTokens ?? settings.maxTokens,
    ...backgroundPart(template, model),
    ...formatPart(template.answerFormat, model, options.capabilities ?? saidOf(settings)),
  };
  const restated = options.restatesLabels ? restateLabels(template.answerFormat) : '';
  return {
    start: `${JSON.stringify(fixed).slice(0, -1)},"messages":[{"role":"user","content":[{"type":"text","text":`,
    end: '}]}]}',
    rowJson: (cells) => JSON.stringify(textToSend(render(cells).text) + restated),
  };
}

/** What the Models API said when the job was made, kept with the job so that its requests stay the same. */
function saidOf({ hasStructuredOutputs: said }: RequestSettings): ModelCapabilities | undefined {
  return said === undefined ? undefined : { hasStructuredOutputs: said };
}

/** True when the background is long enough for this model's cache; below that, marking it does nothing. */
export function isBackgroundCacheable(background: string, model: string): boolean {
  const minTokens = findKnownModel(model)?.minCacheableTokens ?? 4096;
  return estimateTokens(background) >= minTokens;
}

/** The background stands first, identical in every request, so that it can be read from the cache. */
function backgroundPart(template: Template, model: string): Readonly<Record<string, unknown>> {
  if (template.background.trim() === '') return {};
  const text = readLiteralBraces(template.background);
  const mark = isBackgroundCacheable(text, model) ? { cache_control: { type: 'ephemeral', ttl: '1h' } } : {};
  return { system: [{ type: 'text', text, ...mark }] };
}

function formatPart(
  format: AnswerFormat,
  model: string,
  capabilities: ModelCapabilities | undefined,
): Readonly<Record<string, unknown>> {
  const schema = answerSchema(format);
  if (schema === null) return {};
  if (hasStructuredOutputs(model, capabilities)) {
    return { output_config: { format: { type: 'json_schema', schema } } };
  }
  return {
    tools: [{ name: answerToolName, description: 'Give the answer for this row.', input_schema: schema }],
    tool_choice: { type: 'tool', name: answerToolName },
  };
}

/** The Models API decides; then the table; a model that neither knows is taken as new unless its name is an old one. */
function hasStructuredOutputs(model: string, capabilities: ModelCapabilities | undefined): boolean {
  return (
    capabilities?.hasStructuredOutputs ??
    findKnownModel(model)?.hasStructuredOutputs ??
    !/^claude-(instant|2|3|(opus|sonnet)-4(-0)?(-20\d{6})?$)/.test(model)
  );
}

/** The API refuses a text block that is empty or all blanks, so such a row says what it is. */
function textToSend(text: string): string {
  return text.trim() === '' ? '(empty)' : text;
}

function restateLabels(format: AnswerFormat): string {
  const list = (labels: readonly string[]) => labels.map((label) => `- ${label}`).join('\n');
  switch (format.kind) {
    case 'text':
      return '';
    case 'labels':
      return `\n\nAnswer with exactly one of these, spelled as here:\n${list(format.labels)}`;
    case 'fields':
      return format.fields
        .filter((field) => field.type === 'one-of')
        .map(
          (field) => `\n\n${field.name}: exactly one of these, spelled as here:\n${list(field.labels ?? [])}`,
        )
        .join('');
  }
}
