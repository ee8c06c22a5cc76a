/** Any JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** What an answer is asked for: free text, or JSON that fits a schema. */
export type Wanted =
  | { readonly kind: 'text' }
  | { readonly kind: 'json'; readonly schema: Json }
  | { readonly kind: 'tool'; readonly name: string; readonly schema: Json };

/** The parts of one request that an answer is made from. */
export interface PracticeRequest {
  readonly model: string;
  readonly maxTokens: number;
  /** The row's own message: the last text block of the last user message. */
  readonly prompt: string;
  /** Length in characters of everything that is said, for the token figures. */
  readonly saidLength: number;
  /** Length in characters of what is marked for caching; 0 when nothing is. */
  readonly cachedLength: number;
  readonly wanted: Wanted;
}

/** True for a JSON object, false for arrays, null and everything else. */
export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads the params of a message; a string says in the API's manner what is wrong with them. */
export function readRequest(params: unknown): PracticeRequest | string {
  if (!isJson(params)) return 'The request body is not a JSON object.';
  if (typeof params.model !== 'string') return 'model: Field required';
  if (!Array.isArray(params.messages) || params.messages.length === 0) {
    return 'messages: at least one message is required';
  }
  const maxTokens = params.max_tokens;
  if (typeof maxTokens !== 'number' || !Number.isInteger(maxTokens) || maxTokens < 1) {
    return 'max_tokens: Input should be greater than or equal to 1';
  }
  return { model: params.model, maxTokens, ...readSaid(params), wanted: readWanted(params) };
}

function readSaid(params: Json): Pick<PracticeRequest, 'prompt' | 'saidLength' | 'cachedLength'> {
  const messages = Array.isArray(params.messages) ? params.messages.filter(isJson) : [];
  const blocks = [...blocksOf(params.system), ...messages.flatMap((message) => blocksOf(message.content))];
  const lastUser = messages.findLast((message) => message.role === 'user');
  const prompt = blocksOf(lastUser?.content).at(-1)?.text ?? '';
  const lastMarked = blocks.findLastIndex((block) => block.isMarked);
  const lengthOf = (some: readonly TextBlock[]) => some.reduce((sum, block) => sum + block.text.length, 0);
  return { prompt, saidLength: lengthOf(blocks), cachedLength: lengthOf(blocks.slice(0, lastMarked + 1)) };
}

interface TextBlock {
  readonly text: string;
  readonly isMarked: boolean;
}

function blocksOf(content: unknown): TextBlock[] {
  if (typeof content === 'string') return [{ text: content, isMarked: false }];
  if (!Array.isArray(content)) return [];
  return content
    .filter(isJson)
    .filter((block) => typeof block.text === 'string')
    .map((block) => ({ text: String(block.text), isMarked: isJson(block.cache_control) }));
}

function readWanted(params: Json): Wanted {
  const config = isJson(params.output_config) ? params.output_config : {};
  if (isJson(config.format) && isJson(config.format.schema)) {
    return { kind: 'json', schema: config.format.schema };
  }
  const choice = params.tool_choice;
  const tools = Array.isArray(params.tools) ? params.tools.filter(isJson) : [];
  if (!isJson(choice) || (choice.type !== 'tool' && choice.type !== 'any')) return { kind: 'text' };
  const tool = choice.type === 'any' ? tools[0] : tools.find((candidate) => candidate.name === choice.name);
  if (tool === undefined || !isJson(tool.input_schema)) return { kind: 'text' };
  return { kind: 'tool', name: String(tool.name), schema: tool.input_schema };
}
