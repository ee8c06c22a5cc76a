import type { z } from 'zod';

/** A value that nobody changes, however deep: what crosses between page and core is read only. */
export type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** What a schema describes, as both sides see it once it was parsed. */
export type Parsed<Schema extends z.ZodType> = DeepReadonly<z.infer<Schema>>;
