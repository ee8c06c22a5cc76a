import {
  findUnknownPlaceholders,
  parsePlaceholders,
  usedColumns,
} from '../../../../shared/model/placeholders.ts';
import type { PlaceholderUse } from './draft-issues.ts';

/** The columns that an instruction uses, each once in the table's spelling, and the names that no column has. */
export function placeholderUse(instruction: string, columns: readonly string[]): PlaceholderUse {
  return {
    used: usedColumns({ instruction }, columns),
    unknown: findUnknownPlaceholders(instruction, columns),
  };
}

/** A column as it is written into an instruction; a line break in a header becomes a space there. */
export function placeholderFor(column: string): string {
  return `{{${column.replace(/\s+/g, ' ').trim()}}}`;
}

/** Puts another column in the place of an unknown name, wherever it stands. */
export function replacePlaceholder(instruction: string, unknown: string, column: string): string {
  const places = parsePlaceholders(instruction).filter(({ name }) => name === unknown);
  return places.reduceRight(
    (text, { start, end }) => text.slice(0, start) + placeholderFor(column) + text.slice(end),
    instruction,
  );
}
