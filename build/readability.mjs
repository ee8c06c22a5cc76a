import ts from 'typescript';

/** Lines of a function, from its first to its last. One that needs more has parts that deserve names. */
export const maxFunctionLines = 40;
/** Columns of a line. Code is broken by the formatter at 110; this is for comments, which it leaves alone. */
export const maxColumns = 120;

/**
 * What makes one file hard to read: functions that are too long, lines that are too wide, and exported things
 * without a comment. A line that is a literal for the most part (a sentence, a path, a regular expression) is
 * as wide as it must be.
 */
export function measureFile(path, text) {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  return {
    longFunctions: findLongFunctions(file),
    wideLines: findWideLines(file),
    undocumented: findUndocumented(file),
  };
}

function findLongFunctions(file) {
  const found = [];
  visit(file, (node) => {
    if (!ts.isFunctionLike(node) || node.body === undefined) return;
    const first = lineOf(file, node.getStart(file));
    const lines = lineOf(file, node.end) - first + 1;
    if (lines > maxFunctionLines) found.push({ name: nameOf(node, file), line: first, lines });
  });
  return found;
}

/** What a function is called; one without a name is called after what it is given to. */
function nameOf(node, file) {
  if (node.name !== undefined) return node.name.getText(file);
  const { parent } = node;
  if (ts.isConstructorDeclaration(node)) return 'constructor';
  if (ts.isCallExpression(parent)) return `${parent.expression.getText(file)}(…)`;
  return parent.name?.getText(file) ?? '(nameless)';
}

function findWideLines(file) {
  const literals = [];
  visit(file, (node) => {
    if (isLiteral(node)) literals.push([node.getStart(file), node.end]);
  });
  const starts = file.getLineStarts();
  return file.text.split('\n').flatMap((line, index) => {
    if (line.length <= maxColumns || line.includes('biome-ignore')) return [];
    const start = starts[index] ?? 0;
    const within = ([from, to]) => Math.min(to, start + line.length) - Math.max(from, start);
    const isMostlyLiteral = literals.some((literal) => within(literal) > maxColumns / 2);
    return isMostlyLiteral ? [] : [{ line: index + 1, columns: line.length }];
  });
}

function isLiteral(node) {
  return (
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    ts.isRegularExpressionLiteral(node) ||
    ts.isJsxText(node)
  );
}

function findUndocumented(file) {
  return file.statements.filter(isExported).flatMap((statement) => {
    if (ts.getJSDocCommentsAndTags(statement).length > 0 || isMemberOfList(statement, file)) return [];
    const named = ts.isVariableStatement(statement) ? statement.declarationList.declarations[0] : statement;
    const name = named?.name?.getText(file) ?? statement.getText(file).slice(0, 40);
    return [{ name, line: lineOf(file, statement.getStart(file)) }];
  });
}

/** `type Step = (typeof steps)[number]`, which the list's own comment explains. */
function isMemberOfList(statement, file) {
  return (
    ts.isTypeAliasDeclaration(statement) && /^\(typeof \w+\)\[number\]$/.test(statement.type.getText(file))
  );
}

function isExported(statement) {
  const isReExport = ts.isExportDeclaration(statement) || ts.isExportAssignment(statement);
  return !isReExport && (ts.getCombinedModifierFlags(statement) & ts.ModifierFlags.Export) !== 0;
}

function lineOf(file, position) {
  return file.getLineAndCharacterOfPosition(position).line + 1;
}

function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/**
 * Compares the long functions of each file with those that are listed as known. Answers the list as it should
 * be, and what is wrong: one that is not listed, and a listed one that is short by now, moved or renamed.
 */
export function compareWithList(long, list) {
  const found = Object.fromEntries(
    Object.entries(long).map(([path, functions]) => [path, functions.map(({ name }) => name)]),
  );
  const grown = Object.entries(long).flatMap(([path, functions]) =>
    missingFrom(functions, list[path] ?? []).map(
      ({ name, line, lines }) => `${path}:${line} ${name} has ${lines} lines`,
    ),
  );
  const done = Object.entries(list).flatMap(([path, names]) =>
    missingFrom(
      names.map((name) => ({ name })),
      found[path] ?? [],
    ).map(
      ({ name }) => `${path}: ${name} is not too long any more: node build/check-readability.mjs --write`,
    ),
  );
  return { found, problems: [...grown, ...done] };
}

/** Those whose names are not in the list; of several of one name, those beyond what the list has. */
function missingFrom(named, names) {
  const left = [...names];
  return named.filter(({ name }) => {
    const at = left.indexOf(name);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
