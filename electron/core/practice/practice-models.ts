/**
 * The models that the practice service lists, with the limits a live account would see. Prices are not here: they
 * belong to the price table, and practice costs nothing.
 * Source of ids: the project's table of models and prices of 2026-11-21.
 */
export interface ListedModel {
  readonly type: 'model';
  readonly id: string;
  readonly display_name: string;
  readonly created_at: string;
  readonly lifecycle: 'active' | 'deprecated' | 'retired';
  readonly deprecated_at: string | null;
  readonly retires_at: string | null;
  readonly line: 'haiku' | 'sonnet' | 'opus';
  readonly max_input_tokens: number;
  readonly max_tokens: number;
  readonly capabilities: Readonly<Record<string, unknown>>;
}

interface ModelFacts {
  readonly id: string;
  readonly name: string;
  readonly line: ListedModel['line'];
  readonly createdAt: string;
  readonly maxInputTokens: number;
  readonly maxTokens: number;
  readonly hasAdaptiveThinking: boolean;
}

const facts: readonly ModelFacts[] = [
  model('claude-haiku-5-5', 'Claude Haiku 5.5', 'haiku', '2026-09-15', 1_000_000, 64_000, true),
  model('claude-sonnet-5-5', 'Claude Sonnet 5.5', 'sonnet', '2026-09-15', 1_000_000, 128_000, true),
  model('claude-opus-5-5', 'Claude Opus 5.5', 'opus', '2026-09-15', 1_000_000, 128_000, true),
  model('claude-opus-5', 'Claude Opus 5', 'opus', '2026-06-09', 1_000_000, 128_000, true),
  model('claude-sonnet-5', 'Claude Sonnet 5', 'sonnet', '2026-06-09', 1_000_000, 128_000, true),
  model('claude-sonnet-4-6', 'Claude Sonnet 4.6', 'sonnet', '2026-02-17', 1_000_000, 64_000, true),
  model('claude-haiku-4-5-20251001', 'Claude Haiku 4.5', 'haiku', '2025-10-15', 200_000, 64_000, false),
];

/** Short names that the API takes beside the dated id it lists. */
const aliases: ReadonlyMap<string, string> = new Map([['claude-haiku-4-5', 'claude-haiku-4-5-20251001']]);

/** What GET /v1/models answers, newest first as the API lists them. */
export const practiceModels: readonly ListedModel[] = facts.map(toListedModel);

/** The listed model for an id or alias; undefined for one that nobody knows. */
export function findModel(
  id: string,
  models: readonly ListedModel[] = practiceModels,
): ListedModel | undefined {
  const listedId = aliases.get(id) ?? id;
  return models.find((candidate) => candidate.id === listedId);
}

function model(
  id: string,
  name: string,
  line: ListedModel['line'],
  createdOn: string,
  maxInputTokens: number,
  maxTokens: number,
  hasAdaptiveThinking: boolean,
): ModelFacts {
  const createdAt = `${createdOn}T00:00:00Z`;
  return { id, name, line, createdAt, maxInputTokens, maxTokens, hasAdaptiveThinking };
}

function toListedModel(entry: ModelFacts): ListedModel {
  return {
    type: 'model',
    id: entry.id,
    display_name: entry.name,
    created_at: entry.createdAt,
    lifecycle: 'active',
    deprecated_at: null,
    retires_at: null,
    line: entry.line,
    max_input_tokens: entry.maxInputTokens,
    max_tokens: entry.maxTokens,
    capabilities: capabilitiesOf(entry),
  };
}

function capabilitiesOf(entry: ModelFacts): Readonly<Record<string, unknown>> {
  const yes = { supported: true };
  const adaptive = { supported: entry.hasAdaptiveThinking };
  return {
    batch: yes,
    citations: yes,
    code_execution: yes,
    context_management: {
      supported: true,
      clear_thinking_20251015: yes,
      clear_tool_uses_20250919: yes,
      compact_20260112: adaptive,
    },
    effort: {
      supported: entry.hasAdaptiveThinking,
      low: adaptive,
      medium: adaptive,
      high: adaptive,
      max: adaptive,
      xhigh: null,
    },
    image_input: yes,
    pdf_input: yes,
    server_tools: { supported: true, code_execution: yes, web_search: yes },
    structured_outputs: yes,
    thinking: {
      supported: true,
      types: {
        adaptive,
        between_tools: adaptive,
        disabled: yes,
        enabled: { supported: !entry.hasAdaptiveThinking },
      },
    },
  };
}
