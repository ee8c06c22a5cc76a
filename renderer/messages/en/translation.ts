import type { english } from './english.ts';

type Areas = typeof english;

/** `rows_one` and `rows_other` become one key for each plural form that the language has; other keys stay. */
type KeyIn<Key, Forms extends Intl.LDMLPluralRule> = Key extends `${string}_one`
  ? never
  : Key extends `${infer Counted}_other`
    ? `${Counted}_${Forms}`
    : Key;

type Translated<Node, Forms extends Intl.LDMLPluralRule> = Node extends string
  ? string
  : { readonly [Key in keyof Node as KeyIn<Key, Forms>]: Translated<Node[Key], Forms> };

/**
 * The sentences of one area in a language with the given plural forms (those of Intl.PluralRules): each English
 * sentence once, no other. Write `export const frame = { … } as const satisfies AreaIn<'frame', 'one' | 'other'>`.
 */
export type AreaIn<Area extends keyof Areas, Forms extends Intl.LDMLPluralRule> = Translated<
  Areas[Area],
  Forms
>;

/** All sentences of a language with the given plural forms. */
export type Translation<Forms extends Intl.LDMLPluralRule> = {
  readonly [Area in keyof Areas]: AreaIn<Area, Forms>;
};

/** What the page loads of a language; an area that is still missing is shown in English. */
export type Messages = { readonly [Area in keyof Areas]?: object };
