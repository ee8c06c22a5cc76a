import ts from 'typescript';

/**
 * Words that names don't use, with what the field says instead. Each was once a word of our own that had to be
 * looked up, or stood for several things. Prose is free: comments, sentences and titles of tests may use them.
 */
export const bannedWords = [
  { words: ['most'], say: 'max…', but: ['at most'] },
  { words: ['fewest'], say: 'min…' },
  { words: ['seldom'], say: 'rarely' },
  { words: ['wish', 'wishes', 'wished'], say: 'request, options, filters' },
  { words: ['take back', 'taken back'], say: 'undo…, rollBack…' },
  { words: ['cure', 'cures', 'cured'], say: 'remedy' },
  { words: ['stranger', 'strangers'], say: 'foreign…' },
  { words: ['judge', 'judged', 'judgement'], say: 'classify…, decide…' },
  { words: ['verdict', 'verdicts'], say: 'decision, result' },
  { words: ['reckon', 'reckoned'], say: 'compute…, derive…' },
  { words: ['speech'], say: 'translator' },
  { words: ['remade'], say: 'converted' },
  { words: ['unkind', 'unkindness'], say: 'fault' },
  { words: ['desk'], say: 'api, service' },
  { words: ['seat', 'seats'], say: 'slot' },
  { words: ['stride', 'strides'], say: 'chunk' },
];

/** A limit says so; what was the longest of what was met (a history's `longestMs`) is none and may keep its name. */
const boundOf = {
  longest: 'max',
  largest: 'max',
  highest: 'max',
  shortest: 'min',
  smallest: 'min',
  least: 'min',
};

/** Names that a file declares, and its own, in which a banned word stands; `say` is what to say instead. */
export function findBannedWords(path, text) {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const found = wrongIn(path, 1, path.replace(/\.[a-z.]+$/, '').replaceAll('/', ' / '));
  visit(file, (node) => {
    if (node.name === undefined || !isPlainName(node.name) || ts.isPropertyAccessExpression(node)) return;
    const name = node.name.text;
    const line = file.getLineAndCharacterOfPosition(node.name.getStart(file)).line + 1;
    found.push(...wrongIn(name, line, name));
    if (ts.isNamespaceImport(node) && name.length === 1) found.push({ name, line, say: 'a whole word' });
    const bound = isConstantOfFile(node) ? boundOf[wordsOf(name)[0]] : undefined;
    if (bound !== undefined) found.push({ name, line, say: `${bound}…` });
  });
  return found;
}

function wrongIn(name, line, text) {
  const words = ` ${wordsOf(text).join(' ')} `;
  return bannedWords
    .filter(({ words: banned, but = [] }) => {
      const left = but.reduce((rest, allowed) => rest.replaceAll(` ${allowed} `, ' '), words);
      return banned.some((word) => left.includes(` ${word} `));
    })
    .map(({ say }) => ({ name, line, say }));
}

/** `readMostTokens` is read, most, tokens; so are MOST_TOKENS and read-most-tokens in their way. */
function wordsOf(name) {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d/]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

function isPlainName(name) {
  return ts.isIdentifier(name) || ts.isPrivateIdentifier(name) || ts.isStringLiteral(name);
}

function isConstantOfFile(node) {
  return (
    ts.isVariableDeclaration(node) &&
    (node.parent.flags & ts.NodeFlags.Const) !== 0 &&
    ts.isSourceFile(node.parent.parent.parent)
  );
}

function visit(node, see) {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}
