import { hashOf, isJson, type Json } from './wire.ts';

/** What an answer is made from. */
export interface AnswerRequest {
  /** Null for a live message. */
  readonly customId: string | null;
  readonly params: Json;
  /** The text of the user's messages, blocks joined by a newline. */
  readonly text: string;
}

/** Makes the answer: a string becomes a text block, an object is laid over the usual message. */
export type Answer = (request: AnswerRequest) => string | Json;

/** The usual answer to a text: different for different texts, the same for the same text, on every run. */
export function echoOf(text: string): string {
  const words = text.trim().split(/\s+/).slice(-6).join(' ');
  return `Answer ${hashOf(text).slice(0, 10)}: ${words}`;
}

/** All text of the user's messages. */
export function textOf(params: Json): string {
  const messages = Array.isArray(params.messages) ? params.messages : [];
  const texts = messages.flatMap((message) => {
    const content = isJson(message) ? message.content : null;
    if (typeof content === 'string') return [content];
    if (!Array.isArray(content)) return [];
    return content.flatMap((block) => (isJson(block) && block.type === 'text' ? [String(block.text)] : []));
  });
  return texts.join('\n');
}

/** The message Claude would send: an echo, or valid JSON where the request asks for it. */
export function makeMessage(request: AnswerRequest, answer: Answer | undefined, isBatch: boolean): Json {
  const given = answer?.(request);
  const tool = forcedTool(request.params);
  const text = typeof given === 'string' ? given : usualText(request);
  const content =
    tool === null || typeof given === 'string'
      ? [{ type: 'text', text, citations: null }]
      : [
          {
            type: 'tool_use',
            id: `toolu_${hashOf(request.text).slice(0, 22)}`,
            name: tool.name,
            input: fillSchema(tool.schema, request.text),
          },
        ];
  const usual = messageAround(request, content, tool === null ? 'end_turn' : 'tool_use', isBatch);
  return isJson(given) ? { ...usual, ...given } : usual;
}

function usualText(request: AnswerRequest): string {
  const config = isJson(request.params.output_config) ? request.params.output_config : {};
  const format = config.format;
  if (!isJson(format) || !isJson(format.schema)) return echoOf(request.text);
  return JSON.stringify(fillSchema(format.schema, request.text));
}

/** A message with the usage that its texts would plausibly have, about four characters a token. */
export function messageAround(
  request: AnswerRequest,
  content: readonly Json[],
  stopReason: string | null,
  isBatch: boolean,
): Json {
  return {
    id: `msg_${hashOf(`${request.customId ?? ''}${request.text}`).slice(0, 24)}`,
    type: 'message',
    role: 'assistant',
    model: request.params.model,
    content,
    stop_reason: stopReason,
    stop_sequence: null,
    stop_details: null,
    container: null,
    usage: {
      input_tokens: tokensOf(request.params),
      output_tokens: Math.max(1, Math.ceil(JSON.stringify(content).length / 4)),
      cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
      cache_creation_input_tokens: 0,
      cache_read_input_tokens: 0,
      inference_geo: null,
      output_tokens_details: null,
      server_tool_use: null,
      service_tier: isBatch ? 'batch' : 'standard',
    },
  };
}

/** The input tokens of a request: characters of everything it says, by four, and a few for the frame. */
export function tokensOf(params: Json): number {
  const said = JSON.stringify([params.system ?? '', params.messages ?? '', params.tools ?? '']);
  return Math.ceil(said.length / 4) + 8;
}

interface ForcedTool {
  readonly name: string;
  readonly schema: Json;
}

function forcedTool(params: Json): ForcedTool | null {
  const choice = params.tool_choice;
  const tools = Array.isArray(params.tools) ? params.tools.filter(isJson) : [];
  if (!isJson(choice) || (choice.type !== 'tool' && choice.type !== 'any')) return null;
  const tool = choice.type === 'any' ? tools[0] : tools.find((candidate) => candidate.name === choice.name);
  return tool !== undefined && isJson(tool.input_schema)
    ? { name: String(tool.name), schema: tool.input_schema }
    : null;
}

/** A value that fits a JSON schema and depends only on the text. */
export function fillSchema(schema: Json, text: string, path = ''): unknown {
  const number = Number.parseInt(hashOf(`${path}:${text}`).slice(0, 8), 16);
  if ('const' in schema) return schema.const;
  if (Array.isArray(schema.enum)) return schema.enum[number % schema.enum.length];
  const choices = schema.anyOf ?? schema.oneOf;
  if (Array.isArray(choices) && isJson(choices[0])) return fillSchema(choices[0], text, path);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object': {
      const properties = isJson(schema.properties) ? schema.properties : {};
      return Object.fromEntries(
        Object.entries(properties).map(([name, item]) => [
          name,
          fillSchema(isJson(item) ? item : {}, text, `${path}/${name}`),
        ]),
      );
    }
    case 'array':
      return isJson(schema.items) ? [fillSchema(schema.items, text, `${path}/0`)] : [];
    case 'boolean':
      return number % 2 === 0;
    case 'integer':
      return number % 1000;
    case 'number':
      return (number % 100_000) / 100;
    case 'null':
      return null;
    default:
      return schema.format === 'date' ? dateOf(number) : echoOf(`${path}${text}`);
  }
}

function dateOf(number: number): string {
  return new Date(Date.UTC(2026, 0, 1 + (number % 300))).toISOString().slice(0, 10);
}
