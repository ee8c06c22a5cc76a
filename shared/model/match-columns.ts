import { meantColumn, suggestColumn } from './find-column.ts';
import { placeholderFor, scanInstruction } from './placeholders.ts';

/** A placeholder of a template and the column of another sheet that it is to mean. */
export interface ColumnMatch {
  readonly placeholder: string;
  /** Null while nobody knows. */
  readonly column: string | null;
  /** False for a guess that the user should look at. */
  readonly isCertain: boolean;
}

/** Words for the same thing in the headers of other people's sheets, each row one meaning. */
const sameMeaning: readonly (readonly string[])[] = [
  [
    'message',
    'text',
    'body',
    'content',
    'comment',
    'answer',
    'review',
    'feedback',
    'description',
    'document',
    'nachricht',
    'bericht',
  ],
  ['subject', 'title', 'betreff', 'onderwerp', 'headline'],
  ['name', 'customer', 'contact', 'full name', 'kunde', 'klant'],
  ['product', 'product name', 'item', 'article', 'artikel', 'produkt'],
  ['facts', 'features', 'attributes', 'specification', 'specs', 'details', 'eigenschaften'],
  ['language', 'target language', 'lang', 'locale', 'sprache', 'taal'],
  ['address', 'full address', 'adresse', 'adres'],
  ['keyword', 'search term', 'focus keyword', 'stichwort'],
  ['page', 'url', 'link', 'slug'],
  ['application', 'cv', 'resume', 'résumé', 'lebenslauf', 'cover letter'],
  ['stars', 'rating', 'score', 'sterne'],
];

/**
 * For each placeholder of an instruction, once each, the column of a sheet that it most likely means: the same name, a
 * near spelling, then a word of the same meaning. No column is proposed twice.
 */
export function matchColumns(instruction: string, columns: readonly string[]): readonly ColumnMatch[] {
  const names = [...new Set(namesIn(instruction, columns))];
  const exact = new Map(names.map((name) => [name, sureColumn(name, columns)]));
  const free = new Set(columns.filter((column) => ![...exact.values()].includes(column)));
  return names.map((placeholder) => {
    const same = exact.get(placeholder) ?? null;
    if (same !== null) return { placeholder, column: same, isCertain: true };
    const candidates = [...free];
    const guess = suggestColumn(placeholder, candidates) ?? findSameMeaning(placeholder, candidates);
    if (guess !== null) free.delete(guess);
    return { placeholder, column: guess, isCertain: false };
  });
}

/** Puts the chosen columns' names into an instruction; placeholders without a column stay as they are. */
export function renamePlaceholders(
  instruction: string,
  matches: readonly ColumnMatch[],
  columns: readonly string[] = [],
): string {
  const chosen = new Map(matches.map((match) => [match.placeholder, match.column]));
  let text = '';
  let position = 0;
  for (const token of scanInstruction(instruction, columns)) {
    const isNamed = token.kind === 'unknown' || token.kind === 'column';
    const column = isNamed ? (chosen.get(token.name) ?? null) : null;
    text += instruction.slice(position, token.start);
    text += column === null ? instruction.slice(token.start, token.end) : placeholderFor(column, columns);
    position = token.end;
  }
  return text + instruction.slice(position);
}

function namesIn(instruction: string, columns: readonly string[]): readonly string[] {
  return scanInstruction(instruction, columns).flatMap((token) =>
    token.kind === 'unknown' || token.kind === 'column' ? [token.name] : [],
  );
}

function sureColumn(name: string, columns: readonly string[]): string | null {
  const { columnIndex, isSure } = meantColumn(name, columns);
  return isSure ? (columns[columnIndex] ?? null) : null;
}

function findSameMeaning(name: string, columns: readonly string[]): string | null {
  const wanted = name.trim().toLowerCase();
  const words = sameMeaning.find((group) => group.includes(wanted)) ?? [];
  return columns.find((column) => words.includes(column.trim().toLowerCase())) ?? null;
}
