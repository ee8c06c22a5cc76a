import {
  escapeBraces,
  findForeignBraces,
  findStrayBraces,
  findUnknownPlaceholders,
  placeholderFor,
  scanInstruction,
} from '../../../../shared/model/placeholders.ts';
import { usedColumns } from '../../../../shared/model/render-instruction.ts';
import type { PlaceholderUse } from './draft-issues.ts';

/** The columns that an instruction uses, each once in the table's spelling, and whatever names no column. */
export function placeholderUse(
  { instruction, background }: { readonly instruction: string; readonly background: string },
  columns: readonly string[],
): PlaceholderUse {
  return {
    used: usedColumns({ instruction }, columns),
    unknown: findUnknownPlaceholders(instruction, columns),
    stray: findStrayBraces(instruction, columns),
    inBackground: findForeignBraces(background),
  };
}

/** Puts a column in the place of an unknown name, wherever it stands. */
export function replacePlaceholder(
  instruction: string,
  unknown: string,
  column: string,
  columns: readonly string[],
): string {
  return replaceTokens(instruction, unknown, columns, () => placeholderFor(column, columns));
}

/** Makes braces with an unknown name in them plain text, which is sent as it is. */
export function keepPlaceholder(instruction: string, unknown: string, columns: readonly string[]): string {
  return replaceTokens(instruction, unknown, columns, escapeBraces);
}

function replaceTokens(
  instruction: string,
  unknown: string,
  columns: readonly string[],
  make: (written: string) => string,
): string {
  const places = scanInstruction(instruction, columns).filter(
    (token) =>
      token.kind !== 'braces' &&
      token.kind !== 'stray' &&
      token.name === unknown &&
      !(token.kind === 'column' && token.isSure),
  );
  return places.reduceRight(
    (text, { start, end }) => text.slice(0, start) + make(text.slice(start, end)) + text.slice(end),
    instruction,
  );
}
