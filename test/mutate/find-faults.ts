import ts from 'typescript';
import type { Fault, FaultKind } from './fault.ts';
import { sqlFaults } from './sql-faults.ts';

/** Operators and what each is taken for. */
const swapped = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.PercentToken, '*'],
  [ts.SyntaxKind.PlusEqualsToken, '-='],
  [ts.SyntaxKind.MinusEqualsToken, '+='],
]);

const exchangedMethods: Readonly<Record<string, { readonly name: string; readonly kind: FaultKind }>> = {
  some: { name: 'every', kind: 'some-every' },
  every: { name: 'some', kind: 'some-every' },
  min: { name: 'max', kind: 'math' },
  max: { name: 'min', kind: 'math' },
  floor: { name: 'ceil', kind: 'math' },
  ceil: { name: 'floor', kind: 'math' },
  round: { name: 'floor', kind: 'math' },
};

/** Calls that only tell a programmer something: nothing that a user gets depends on them. */
const tellsOnly = /^(console\.|([\w.]+\.)?probe(\?\.)?\(|assertNever\()/;

/**
 * Every fault that can be put into a file, by its syntax tree and in the order of its text. Types, imports,
 * the words of errors and what is only told to a programmer are left alone.
 * @param file path within the checkout, given to each fault.
 */
export function findFaults(file: string, text: string): readonly Fault[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const faults: Fault[] = [];

  const add = (kind: FaultKind, start: number, end: number, replacement: string): void => {
    const was = text.slice(start, end);
    if (was === replacement) return;
    const line = source.getLineAndCharacterOfPosition(start).line + 1;
    faults.push({ file, line, kind, start, end, was, text: replacement });
  };
  const replace = (kind: FaultKind, node: ts.Node, replacement: string) =>
    add(kind, node.getStart(source), node.getEnd(), replacement);

  const visit = (node: ts.Node): void => {
    if (isLeftAlone(node, source)) return;
    condition(node);
    operator(node);
    value(node);
    statement(node);
    part(node);
    ts.forEachChild(node, visit);
  };

  function condition(node: ts.Node): void {
    const asked =
      ts.isIfStatement(node) || ts.isWhileStatement(node) || ts.isDoStatement(node)
        ? node.expression
        : ts.isConditionalExpression(node) || ts.isForStatement(node)
          ? node.condition
          : undefined;
    // For those two the operator is turned round already.
    if (asked === undefined || isEquality(asked)) return;
    const isDenied = ts.isPrefixUnaryExpression(asked) && asked.operator === ts.SyntaxKind.ExclamationToken;
    replace('negate', asked, isDenied ? asked.operand.getText(source) : `!(${asked.getText(source)})`);
  }

  function operator(node: ts.Node): void {
    if (ts.isBinaryExpression(node)) {
      const { operatorToken: token, left, right } = node;
      if (token.kind === ts.SyntaxKind.QuestionQuestionToken) {
        add('drop-default', left.getEnd(), right.getEnd(), '');
        return;
      }
      const other = swapped.get(token.kind);
      if (other === undefined || isTextJoined(node)) return;
      replace('operator', token, other);
    }
    if (ts.isPostfixUnaryExpression(node) || ts.isPrefixUnaryExpression(node)) {
      const isUp = node.operator === ts.SyntaxKind.PlusPlusToken;
      const isDown = node.operator === ts.SyntaxKind.MinusMinusToken;
      if (!isUp && !isDown) return;
      const operand = node.operand.getText(source);
      const sign = isUp ? '--' : '++';
      replace('operator', node, ts.isPrefixUnaryExpression(node) ? sign + operand : operand + sign);
    }
    if (
      ts.isPropertyAccessExpression(node) &&
      ts.isCallExpression(node.parent) &&
      node.parent.expression === node
    ) {
      const other = Object.hasOwn(exchangedMethods, node.name.text)
        ? exchangedMethods[node.name.text]
        : undefined;
      const isMath = node.expression.getText(source) === 'Math';
      if (other !== undefined && isMath === (other.kind === 'math'))
        replace(other.kind, node.name, other.name);
    }
  }

  function value(node: ts.Node): void {
    if (isForTypesOnly(node)) return;
    if (ts.isNumericLiteral(node)) {
      replace('number', node, `${Number(node.text.replaceAll('_', '')) + 1}`);
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) {
      replace('boolean', node, 'false');
    } else if (node.kind === ts.SyntaxKind.FalseKeyword) {
      replace('boolean', node, 'true');
    } else if (
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateExpression(node)
    ) {
      const inSql = sqlFaults(node.getText(source), node.getStart(source));
      if (inSql !== null) for (const { start, end, text: sql } of inSql) add('sql', start, end, sql);
      else if (isValue(node)) replace('string', node, node.getText(source).length > 2 ? "''" : "'?'");
    }
  }

  function statement(node: ts.Node): void {
    if (ts.isExpressionStatement(node)) {
      const inner = node.expression;
      const called = ts.isAwaitExpression(inner) ? inner.expression : inner;
      if (ts.isCallExpression(called) && called.expression.kind !== ts.SyntaxKind.SuperKeyword) {
        replace('drop-call', node, ';');
      }
      if (ts.isAwaitExpression(inner))
        replace('drop-await', inner, `void ${inner.expression.getText(source)}`);
      if (ts.isBinaryExpression(inner) && isAssignment(inner)) replace('drop-assign', node, ';');
    }
    if (ts.isReturnStatement(node) && !isLastOfFunction(node)) replace('drop-return', node, ';');
    if (ts.isThrowStatement(node)) replace('drop-throw', node, ';');
  }

  function part(node: ts.Node): void {
    if (ts.isObjectLiteralExpression(node)) {
      node.properties.forEach((property, at) => {
        const kind = ts.isSpreadAssignment(property) ? 'drop-spread' : 'drop-option';
        // What is handed to a function; without a part of a record that goes elsewhere, types would not fit.
        if (kind === 'drop-option' && !ts.isCallExpression(node.parent)) return;
        dropOf(kind, node.properties, at);
      });
    }
    if (ts.isArrayLiteralExpression(node) && isValue(node)) {
      node.elements.forEach((element, at) => {
        if (ts.isSpreadElement(element)) dropOf('drop-spread', node.elements, at);
      });
    }
  }

  /** One of several, with the comma that goes with it. */
  function dropOf(kind: FaultKind, nodes: ts.NodeArray<ts.Node>, at: number): void {
    const node = nodes[at];
    if (node === undefined) return;
    const next = nodes[at + 1];
    const end =
      next === undefined ? (nodes.hasTrailingComma ? nodes.end : node.getEnd()) : next.getStart(source);
    add(kind, node.getStart(source), end, '');
  }

  visit(source);
  return faults.sort((a, b) => a.start - b.start || a.end - b.end || a.kind.localeCompare(b.kind));
}

/** A default that an element of a list gets, since types do not know that the index is right. */
function isForTypesOnly(node: ts.Node): boolean {
  const { parent } = node;
  return (
    parent !== undefined &&
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
    ts.isElementAccessExpression(parent.left)
  );
}

function isEquality(node: ts.Expression): boolean {
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  return (
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}

function isAssignment(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

/** True for `+` where one side is plainly text. */
function isTextJoined(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  if (kind !== ts.SyntaxKind.PlusToken && kind !== ts.SyntaxKind.PlusEqualsToken) return false;
  const isText = (side: ts.Expression): boolean =>
    ts.isStringLiteralLike(side) ||
    ts.isTemplateExpression(side) ||
    (ts.isBinaryExpression(side) && isTextJoined(side));
  return isText(node.left) || isText(node.right);
}

/** Without it the function ends there anyway, or the type checker sees that nothing is returned. */
function isLastOfFunction(node: ts.ReturnStatement): boolean {
  const { parent } = node;
  return ts.isBlock(parent) && ts.isFunctionLike(parent.parent) && parent.statements.at(-1) === node;
}

function isLeftAlone(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return true;
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return true;
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  // What a programmer reads.
  if (ts.isNewExpression(node) && /Error$/.test(node.expression.getText(source))) return true;
  const called = ts.isExpressionStatement(node) ? node.expression : node;
  return ts.isCallExpression(called) && tellsOnly.test(called.getText(source));
}

/** True for a literal that stands for itself, not for the name of a property. */
function isValue(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  return !ts.isLiteralTypeNode(parent) && !ts.isTaggedTemplateExpression(parent);
}
