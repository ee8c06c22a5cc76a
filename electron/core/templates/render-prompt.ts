/**
 * What electron/core/templates owns: templates: rendering a row, checking an instruction against a table, and the
 * library of ready ones. Pure functions over values, but for the user's own templates, which are files. It does
 * not touch the database or the network, and does not know how a request is sent.
 */
import {
  findStrayBraces,
  findUnknownPlaceholders,
  type StrayBraces,
  type UnknownPlaceholder,
} from '../../../shared/model/placeholders.ts';
import {
  type ParsedInstruction,
  parseInstruction,
  type RenderedRow,
  renderParsed,
  usedColumns,
} from '../../../shared/model/render-instruction.ts';
import type { Template } from '../../../shared/model/template.ts';

/** What an instruction uses of a table, and what it asks for in vain. */
export interface InstructionCheck {
  readonly unknown: readonly UnknownPlaceholder[];
  readonly stray: readonly StrayBraces[];
  readonly used: readonly string[];
}

/** A function that renders any row of a table, cells in the order of `columns`. */
export function createRowRenderer(
  template: Template,
  columns: readonly string[],
): (cells: readonly string[]) => RenderedRow {
  const instruction: ParsedInstruction = parseInstruction(template.instruction, columns);
  return (cells) => renderParsed(instruction, cells, template.emptyRule);
}

/** Checks an instruction against a table's columns. */
export function checkInstruction(template: Template, columns: readonly string[]): InstructionCheck {
  return {
    unknown: findUnknownPlaceholders(template.instruction, columns),
    stray: findStrayBraces(template.instruction, columns),
    used: usedColumns(template, columns),
  };
}
