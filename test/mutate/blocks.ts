import ts from 'typescript';
import type { Edit } from './fault.ts';

/** A stretch of code that runs as one: the body of a function, a branch, or what follows a way out of them. */
export interface Block {
  /** Counted from 1 in the order of the text; 0 stands for the file itself. */
  readonly id: number;
  readonly start: number;
  readonly end: number;
  /** What notes that the block is reached. */
  readonly note: (call: string) => readonly Edit[];
}

/** All stretches of a file. Those within others come after them. */
export function findBlocks(file: string, text: string): readonly Block[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const blocks: Block[] = [];

  const add = (start: number, end: number, note: Block['note']): void => {
    blocks.push({ id: blocks.length + 1, start, end, note });
  };
  const statements = (list: ts.NodeArray<ts.Statement>, start: number, end: number): void => {
    add(start, end, (call) => [{ start, end: start, text: `${call};` }]);
    // What follows a possible way out is a stretch of its own.
    list.forEach((statement, at) => {
      const next = list[at + 1];
      if (next === undefined || !mayLeave(statement)) return;
      const from = next.getStart(source);
      add(from, end, (call) => [{ start: from, end: from, text: `${call};` }]);
    });
  };
  const expression = (node: ts.Expression): void => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    add(start, end, (call) => [
      { start, end: start, text: `(${call},` },
      { start: end, end, text: ')' },
    ]);
  };
  const lone = (node: ts.Statement): void => {
    const [start, end] = [node.getStart(source), node.getEnd()];
    add(start, end, (call) => [
      { start, end: start, text: `{${call};` },
      { start: end, end, text: '}' },
    ]);
  };
  const branch = (node: ts.Statement | undefined): void => {
    if (node === undefined || ts.isBlock(node)) return;
    lone(node);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node)) statements(node.statements, node.getStart(source) + 1, node.getEnd() - 1);
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) expression(node.body);
    if (ts.isConditionalExpression(node)) {
      expression(node.whenTrue);
      expression(node.whenFalse);
    }
    if (ts.isIfStatement(node)) {
      branch(node.thenStatement);
      branch(node.elseStatement);
    }
    if (ts.isIterationStatement(node, false)) branch(node.statement);
    if (ts.isCaseOrDefaultClause(node)) {
      const [first] = node.statements;
      if (first !== undefined) statements(node.statements, first.getStart(source), node.getEnd());
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return blocks;
}

function mayLeave(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (
    ts.isReturnStatement(node) ||
    ts.isThrowStatement(node) ||
    ts.isContinueStatement(node) ||
    ts.isBreakStatement(node) ||
    ts.isAwaitExpression(node)
  ) {
    return true;
  }
  return ts.forEachChild(node, mayLeave) ?? false;
}

/** The smallest stretch around a place; null for what runs when the file is loaded. */
export function blockAround(
  blocks: readonly Block[],
  place: { readonly start: number; readonly end: number },
): Block | null {
  let smallest: Block | null = null;
  for (const block of blocks) {
    if (block.start > place.start || block.end < place.end) continue;
    if (smallest === null || block.end - block.start <= smallest.end - smallest.start) smallest = block;
  }
  return smallest;
}

/**
 * The stretches that a value of the file's own level is used in: a constant is read long after the file was
 * loaded. Empty where it is used nowhere or elsewhere, too.
 */
export function blocksUsing(
  file: string,
  text: string,
  blocks: readonly Block[],
  names: readonly string[],
): readonly Block[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = new Set<Block>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.includes(node.text)) {
      const block = blockAround(blocks, { start: node.getStart(source), end: node.getEnd() });
      if (block !== null) found.add(block);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}

/**
 * The names that the statement around a place declares at the file's own level, those of values built from
 * them included, and whether others may import one.
 */
export function namesAt(
  file: string,
  text: string,
  start: number,
): { readonly names: readonly string[]; readonly isExported: boolean } {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const around = source.statements.find((node) => node.getStart(source) <= start && start < node.getEnd());
  const names = new Set(around === undefined ? [] : declared(around));
  const chosen = new Set<ts.Statement>(around === undefined ? [] : [around]);
  // A constant made of a constant: as often as a further one is found.
  for (let before = -1; before !== names.size; ) {
    before = names.size;
    for (const node of source.statements) {
      if (!ts.isVariableStatement(node) || chosen.has(node) || !mentions(node, names)) continue;
      chosen.add(node);
      for (const name of declared(node)) names.add(name);
    }
  }
  const isExported = [...chosen].some(
    (node) =>
      ts.canHaveModifiers(node) &&
      (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
  return { names: [...names], isExported };
}

function declared(node: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(node)) {
    return node.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  }
  if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && node.name !== undefined)
    return [node.name.text];
  return [];
}

/** Looks outside functions only: what is used within them runs later. */
function mentions(node: ts.Node, names: ReadonlySet<string>): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isIdentifier(node) && names.has(node.text) && !ts.isVariableDeclaration(node.parent)) return true;
  return ts.forEachChild(node, (child) => mentions(child, names)) ?? false;
}

/** What a stretch is noted with outside all tests, and where nobody says which test runs. */
export const noTest = 0;

/**
 * Where the number of the test that runs stands, by threads of one process: its name among what threads
 * inherit, and on `globalThis`.
 */
export const runningTest = '__reachTest';

/**
 * A hoisted function that writes `<file> <id> <number of the test>` into a file the first time that a
 * stretch is reached in a test. The number is `noTest` outside of tests, and in processes that a test
 * starts. It opens the file for itself: a test may stand in for any function of node:fs, but not for these.
 * @param noteFile absolute path of the file that is written to; it outlives the process, also one that is killed.
 */
export function noteFunction(file: string, noteFile: string): string {
  return [
    'var __reached;',
    'function __reach(id) {',
    '__reached ??= [];',
    'const load = globalThis.process?.getBuiltinModule;',
    'if (!load) return;',
    `globalThis.${runningTest} ??= load('node:worker_threads').getEnvironmentData('${runningTest}') ?? [${noTest}];`,
    `const test = globalThis.${runningTest}[0];`,
    'if (__reached[id] === test) return;',
    '__reached[id] = test;',
    "const fs = load('node:fs');",
    `const notes = (globalThis.__reachNotes ??= { write: fs.writeSync, to: fs.openSync(${JSON.stringify(noteFile)}, 'a') });`,
    `notes.write(notes.to, ${JSON.stringify(`${file} `)} + id + ' ' + test + '\\n');`,
    '}',
  ].join(' ');
}
