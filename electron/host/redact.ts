/**
 * Anthropic's keys begin with `sk-ant-` (docs of the API's authentication); what follows is letters, digits,
 * `-` and `_`.
 */
const keyPattern = /sk-ant-[A-Za-z0-9_-]+/g;

/** Takes keys out of a text before it is logged or shown. */
export function redact(text: string): string {
  return text.replace(keyPattern, 'sk-ant-…');
}

/** An unexpected error as a line for the log: its stack, without keys. */
export function describeError(error: unknown): string {
  return redact(error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error));
}
