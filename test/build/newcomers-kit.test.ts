import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const description = JSON.parse(read('package.json')) as {
  readonly version: string;
  readonly license: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};
const documents = globSync(['*.md', 'docs/**/*.md', '.github/**/*.md'], { cwd: root }).map((path) =>
  path.replaceAll('\\', '/'),
);

/** Text in code marks that names a file or folder of the checkout. */
const namedPath = /`((?:electron|renderer|shared|test|build|docs)\/[\w@./-]+)`/g;

describe('what a newcomer reads', () => {
  it.each(documents)('%s leads to files that are there', (document) => {
    const links = [...read(document).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(
      ([, to]) => to ?? '',
    );
    const lost = links.filter((to) => !existsSync(join(root, dirname(document), to)));
    expect(lost).toEqual([]);
  });

  it.each(['CONTRIBUTING.md', 'SECURITY.md', 'docs/architecture.md', 'docs/where.md'])(
    '%s names paths that are there',
    (document) => {
      const paths = [...read(document).matchAll(namedPath)].map(([, path]) => path ?? '');
      expect(paths.length).toBeGreaterThan(3);
      expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    },
  );

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/testing.md', 'docs/releasing.md'])(
    '%s names commands that there are',
    (document) => {
      const scripts = [...read(document).matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
      expect(scripts.filter((name) => description.scripts[name] === undefined)).toEqual([]);
    },
  );

  it('says the same Node and the same licence everywhere', () => {
    expect(read('.nvmrc').trim()).toBe(description.devDependencies.node);
    expect(read('LICENSE')).toMatch(new RegExp(`^${description.license} License\n`));
  });

  it('has an editor that starts what is there', () => {
    const { configurations } = JSON.parse(read('.vscode/launch.json')) as {
      readonly configurations: readonly { readonly program: string }[];
    };
    const own = configurations.map(({ program }) => program.replace(`\${workspaceFolder}/`, ''));
    expect(own.length).toBeGreaterThan(2);
    expect(own.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    const tasks = [...read('.vscode/tasks.json').matchAll(/"script": "([^"]+)"/g)].map(
      ([, name]) => name ?? '',
    );
    expect(tasks.filter((name) => description.scripts[name] === undefined)).toEqual([]);
  });
});

it('the glossary says what the code says', () => {
  const sources = globSync('{electron,renderer,shared}/**/*.{ts,tsx}', { cwd: root });
  const code = sources.map((path) => `${path}\n${read(path)}`).join('\n');
  const marks = read('docs/glossary.md')
    .split('\n')
    .flatMap((line) => [...line.matchAll(/`([^`…]+)`/g)].map(([, mark]) => mark ?? ''));
  expect(marks.length).toBeGreaterThan(30);
  expect(marks.filter((mark) => !code.includes(mark))).toEqual([]);
});

describe('CHANGELOG.md', () => {
  const sections = read('CHANGELOG.md').split(/^## /m).slice(1);
  const titles = sections.map((section) => section.split('\n')[0] ?? '');

  it('has one part for what is not released, or for the version that is', () => {
    expect(titles[0]).toMatch(
      new RegExp(`^(Not released yet|${description.version.replaceAll('.', '\\.')} · \\d{4}-\\d\\d-\\d\\d)$`),
    );
    expect(titles.slice(1).filter((title) => !/^\d+\.\d+\.\d+ · \d{4}-\d\d-\d\d$/.test(title))).toEqual([]);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has whole lines, each once, and no empty part', () => {
    for (const section of sections) {
      const lines = section
        .split('\n')
        .slice(1)
        .filter((line) => line.trim() !== '');
      expect(lines.filter((line) => !/^(### \S|- \S.*[.!?)]$)/u.test(line))).toEqual([]);
      expect(new Set(lines).size).toBe(lines.length);
      for (const [at, line] of lines.entries()) {
        if (line.startsWith('### ')) expect(lines[at + 1], line).toMatch(/^- /);
      }
    }
  });
});
