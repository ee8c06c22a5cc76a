import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.github/workflows');
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(join(folder, name), 'utf8')] as const,
);
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

describe('the workflows', () => {
  it.each(workflows)('of %s run what there is', (_name, text) => {
    const programs = [...text.matchAll(/\bnode (build\/\S+\.mjs)/g)].map((match) => match[1] ?? '');
    const commands = [...text.matchAll(/\bnpm (?:run )?(test|package)\b/g)].map((match) => match[1] ?? '');
    expect(commands.length).toBeGreaterThan(0);
    expect(programs.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('try every system and architecture that there are installers for', () => {
    const check = workflows.find(([name]) => name === 'check.yml')?.[1] ?? '';
    const systems = ['ubuntu-24.04', 'ubuntu-24.04-arm', 'windows-latest', 'macos-15', 'macos-15-intel'];
    expect(/os: \[(.*)\]/.exec(check)?.[1]?.split(', ')).toEqual(systems);
    expect(check).toContain('build/test-packed.mjs');
  });
});
