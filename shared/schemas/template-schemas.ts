/** Schemas of the template library, as it crosses the wire and as templates lie in files. */
import { z } from 'zod';
import { answerFormat, reference } from './schemas.ts';

/**
 * The schema of a template. Sizes are limited here because a file may come from anybody; unknown entries
 * are dropped.
 */
export const templateContent = z.object({
  name: z.string().trim().min(1).max(200),
  /** One sentence on what it does with each row. */
  description: z.string().max(2000).default(''),
  /** Header of the new column; not used where the answer has several fields. */
  columnName: z.string().max(1000).default(''),
  /** Longest answer in tokens, thinking included. */
  maxTokens: z.int().min(1).max(1_000_000),
  template: z.object({
    instruction: z.string().min(1).max(2_000_000),
    background: z.string().max(4_000_000).default(''),
    answerFormat,
    emptyRule: z
      .enum(['skip-when-all-empty', 'skip-when-any-empty', 'send-empty'])
      .default('skip-when-all-empty'),
  }),
});

/** A template that comes with the program, with a small table to try it on. */
export const readyTemplate = templateContent.extend({
  id: reference,
  sample: z.object({
    columns: z.array(z.string()),
    /** Cells in the order of `columns`. */
    rows: z.array(z.array(z.string())),
  }),
});

/** A template of the user's own: its present state, and when each version was saved, oldest first. */
export const listedTemplate = z.object({
  id: reference,
  content: templateContent,
  versions: z.array(z.object({ number: z.int(), savedAt: z.string(), name: z.string() })),
});

/** The text of an exported template's file: instruction and background together are far smaller. */
export const templateFileText = z.string().max(8_000_000);
