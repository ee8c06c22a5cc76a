import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');

/** Fluent's controls that take their id and label from the `Field` around them. */
const controls = new Set(
  'Checkbox Combobox Dropdown Input ProgressBar RadioGroup Rating SearchBox Select Slider SpinButton Switch Textarea'.split(
    ' ',
  ),
);

/** The kinds of places in which one control can become several. */
const repeats = new Set(['map', 'flatMap', 'from']);

/** Tells of each `Field` in a source text that does not hold exactly one control. */
function fieldFaults(name: string, text: string): readonly string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const faults: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxElement(node) && node.openingElement.tagName.getText() === 'Field') {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const children = node.children.filter((child) => !ts.isJsxText(child) || child.text.trim() !== '');
      const count = children.reduce((sum, child) => sum + countControls(child), 0);
      const isOwnComponent = children.length === 1 && count === 0 && isElement(children[0]);
      if (count !== 1 && !isOwnComponent) faults.push(`${name}:${line} holds ${count} controls`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return faults;
}

/** How many controls a piece may show at once; what is made for each entry of a list counts as several. */
function countControls(node: ts.Node): number {
  if (ts.isConditionalExpression(node)) {
    return Math.max(countControls(node.whenTrue), countControls(node.whenFalse));
  }
  const tag = tagName(node);
  if (tag !== null && controls.has(tag)) return 1;
  const isRepeated =
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    repeats.has(node.expression.name.text);
  let count = 0;
  ts.forEachChild(node, (child) => {
    count += countControls(child);
  });
  return isRepeated ? count * 2 : count;
}

function isElement(node: ts.Node | undefined): boolean {
  return node !== undefined && (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node));
}

function tagName(node: ts.Node): string | null {
  if (ts.isJsxElement(node)) return node.openingElement.tagName.getText();
  return ts.isJsxSelfClosingElement(node) ? node.tagName.getText() : null;
}

describe('a field', () => {
  test('holds exactly one control in every screen, so that its words change that one', () => {
    const files = globSync('renderer/**/*.tsx', { cwd: root });
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => fieldFaults(file, readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  test.each([
    ['<Field><div>{all.map((one) => <Checkbox label={one} />)}</div></Field>', 2],
    ['<Field><div><Radio /><Switch /><Input /></div></Field>', 2],
    ['<Field><p>nothing to choose</p><span /></Field>', 0],
  ])('with several or none is found: %s', (text, count) => {
    expect(fieldFaults('a.tsx', `const x = ${text};`)).toEqual([`a.tsx:1 holds ${count} controls`]);
  });

  test('may hold one of two kinds, or a component of our own', () => {
    expect(fieldFaults('a.tsx', 'const x = <Field>{isLong ? <Textarea /> : <Input />}</Field>;')).toEqual([]);
    expect(fieldFaults('a.tsx', 'const x = <Field><AnswerInput /></Field>;')).toEqual([]);
  });
});
