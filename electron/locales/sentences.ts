import type { english } from './en.ts';

/** A sentence that counts something: the plural forms that its language has (Intl.PluralRules). */
export interface Plural {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

type Translated<T> = T extends string
  ? string
  : T extends { readonly one: string; readonly other: string }
    ? Plural
    : { readonly [Key in keyof T]: Translated<T[Key]> };

/** All sentences of one language; a missing or a superfluous one does not compile. */
export type Words = Translated<typeof english>;
