/**
 * The scripted service as a process of its own, for tests that kill the product or the service.
 *
 *   node test/service/serve.ts [--port 0] [--state DIR] [--script FILE]
 *
 * FILE holds ServiceOptions as JSON (without functions). The first line on stdout is `{"url": …}`; after it
 * comes one line for each step of each call. Lines on stdin are commands, each a JSON object:
 * `{"do":"report"}`, `{"do":"end-all"}`, `{"do":"be-kind"}`, `{"do":"advance","ms":…}`,
 * `{"do":"script","rules":[…]}`; every command is answered by one line with `"did"`.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import type { Rule } from './fault-script.ts';
import { type ScriptedService, type ServiceOptions, startScriptedService } from './scripted-service.ts';

type Command =
  | { readonly do: 'report' | 'end-all' | 'be-kind' }
  | { readonly do: 'advance'; readonly ms: number }
  | { readonly do: 'script'; readonly rules: readonly Rule[] };

const { values } = parseArgs({
  options: { port: { type: 'string' }, state: { type: 'string' }, script: { type: 'string' } },
});

const scripted =
  values.script === undefined ? {} : (JSON.parse(readFileSync(values.script, 'utf8')) as ServiceOptions);
const service = await startScriptedService({
  ...scripted,
  ...(values.port === undefined ? {} : { port: Number(values.port) }),
  ...(values.state === undefined ? {} : { stateFolder: values.state }),
});
say({ url: service.url });
service.subscribe((event) => say(event));
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() !== '') say(obey(service, JSON.parse(line) as Command));
}
await service.close();

function obey(running: ScriptedService, command: Command): object {
  switch (command.do) {
    case 'report':
      return { did: 'report', ...running.report(), violations: running.violations };
    case 'end-all':
      running.endAll();
      break;
    case 'be-kind':
      running.beKind();
      break;
    case 'advance':
      running.advance(command.ms);
      break;
    case 'script':
      running.script(...command.rules);
      break;
  }
  return { did: command.do };
}

function say(message: object): void {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}
