/**
 * What zod makes of an optional field (`T | undefined`) is as good as one that may be left out, once it came
 * through JSON.
 */
type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Loose<T[Key]> | (undefined extends T[Key] ? undefined : never) }
    : T;

/** Hands parsed input to the core's own types. */
export function fromInput<T>(value: Loose<T>): T {
  return value as T;
}
