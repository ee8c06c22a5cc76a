import { findModel, type ListedModel } from '../../electron/core/practice/practice-models.ts';
import type { SchemaCheck } from './openapi-check.ts';
import { isJson, type Json } from './wire.ts';

/** What is wrong with a body: the status the API would answer, and its text. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

const customIdPattern = /^[a-zA-Z0-9_-]{1,64}$/;
const samplingParameters = ['temperature', 'top_p', 'top_k'] as const;

/** Checks the body of a create as the API does: the envelope at once, `params` later. */
export function checkBatchBody(
  body: unknown,
  version: string,
  maxRequests: number,
  schemaCheck: SchemaCheck | null,
): Refusal | null {
  if (!isJson(body)) return { status: 400, message: 'The request body is not a JSON object.' };
  const requests = body.requests;
  if (!Array.isArray(requests) || requests.length === 0) {
    return { status: 400, message: 'requests: List should have at least 1 item after validation, not 0' };
  }
  if (requests.length > maxRequests) {
    return {
      status: 400,
      message: `requests: List should have at most ${maxRequests} items after validation, not ${requests.length}`,
    };
  }
  const seen = new Set<string>();
  for (const [index, request] of requests.entries()) {
    const refusal = checkEnvelope(request, index, seen, version);
    if (refusal !== null) return { status: 400, message: refusal };
  }
  const violation = schemaCheck?.('CreateMessageBatchParams', body) ?? null;
  return violation === null ? null : { status: 400, message: violation };
}

function checkEnvelope(request: unknown, index: number, seen: Set<string>, version: string): string | null {
  if (!isJson(request)) return `requests.${index}: Input should be an object`;
  const customId = request.custom_id;
  if (typeof customId !== 'string' || !customIdPattern.test(customId)) {
    return `requests.${index}.custom_id: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'`;
  }
  if (seen.has(customId))
    return `requests: custom_id must be unique, but "${customId}" was found more than once`;
  seen.add(customId);
  if (!isJson(request.params)) return `requests.${index}.params: Input should be an object`;
  const unknownKey = Object.keys(request).find((key) => key !== 'custom_id' && key !== 'params');
  if (unknownKey !== undefined) return `requests.${index}.${unknownKey}: Extra inputs are not permitted`;
  const sampling = samplingRefusal(request.params, version);
  return sampling === null ? null : `requests.${index}.params.${sampling}`;
}

/** Checks the params of one message, live or in a batch; null when Claude would answer. */
export function checkParams(
  params: Json,
  version: string,
  models: readonly ListedModel[],
  schemaCheck: SchemaCheck | null,
  schema: 'CreateMessageParams' | 'CountMessageTokensParams' = 'CreateMessageParams',
): Refusal | null {
  const sampling = samplingRefusal(params, version);
  if (sampling !== null) return { status: 400, message: sampling };
  const violation = schemaCheck?.(schema, params) ?? null;
  if (violation !== null) return { status: 400, message: violation };
  const plain = checkPlainly(params, schema === 'CreateMessageParams');
  if (plain !== null) return { status: 400, message: plain };
  const model = findModel(String(params.model), models);
  if (model === undefined) return { status: 404, message: `model: ${String(params.model)}` };
  return checkAgainstModel(params, model);
}

/** The rules that hold without the API's description at hand. */
function checkPlainly(params: Json, needsMaxTokens: boolean): string | null {
  if (typeof params.model !== 'string') return 'model: Field required';
  const messages = params.messages;
  if (!Array.isArray(messages) || messages.length === 0) return 'messages: at least one message is required';
  const maxTokens = params.max_tokens;
  if (needsMaxTokens && (!Number.isInteger(maxTokens) || Number(maxTokens) < 1)) {
    return 'max_tokens: Input should be greater than or equal to 1';
  }
  if (params.stream === true) return 'stream: streaming is not supported here';
  for (const [index, message] of messages.entries()) {
    if (!isJson(message) || isEmptyContent(message.content)) {
      return `messages.${index}: all messages must have non-empty content`;
    }
  }
  return null;
}

function isEmptyContent(content: unknown): boolean {
  if (typeof content === 'string') return content.trim() === '';
  if (!Array.isArray(content) || content.length === 0) return true;
  return content.some((block) => isJson(block) && block.type === 'text' && String(block.text).trim() === '');
}

function checkAgainstModel(params: Json, model: ListedModel): Refusal | null {
  if (Number(params.max_tokens) > model.max_tokens) {
    return {
      status: 400,
      message: `max_tokens: ${String(params.max_tokens)} > ${model.max_tokens}, which is the maximum allowed number of output tokens for ${model.id}`,
    };
  }
  const config = isJson(params.output_config) ? params.output_config : {};
  const format = config.format;
  if (!isJson(format)) return null;
  const structured = model.capabilities.structured_outputs;
  if (!isJson(structured) || structured.supported !== true) {
    return { status: 400, message: `output_config.format: ${model.id} does not support structured outputs` };
  }
  const schemaProblem = checkOutputSchema(format.schema, 'output_config.format.schema');
  return schemaProblem === null ? null : { status: 400, message: schemaProblem };
}

/** The limits of structured outputs: closed objects, no ranges, at most 24 optional properties. */
function checkOutputSchema(schema: unknown, path: string): string | null {
  if (!isJson(schema)) return `${path}: Input should be an object`;
  for (const key of ['minimum', 'maximum', 'minLength', 'maxLength', 'multipleOf']) {
    if (key in schema)
      return `${path}: For '${String(schema.type)}' type, property '${key}' is not supported`;
  }
  const properties = isJson(schema.properties) ? schema.properties : {};
  if (schema.type === 'object') {
    if (schema.additionalProperties !== false) {
      return `${path}: For 'object' type, 'additionalProperties' must be explicitly set to false`;
    }
    const required = Array.isArray(schema.required) ? schema.required : [];
    if (Object.keys(properties).filter((name) => !required.includes(name)).length > 24) {
      return `${path}: too many optional properties`;
    }
  }
  for (const [name, property] of Object.entries(properties)) {
    const problem = checkOutputSchema(property, `${path}.properties.${name}`);
    if (problem !== null) return problem;
  }
  return isJson(schema.items) ? checkOutputSchema(schema.items, `${path}.items`) : null;
}

function samplingRefusal(params: Json, version: string): string | null {
  if (version !== '2026-10-21') return null;
  const found = samplingParameters.find((name) => name in params);
  return found === undefined ? null : `${found}: Extra inputs are not permitted`;
}
