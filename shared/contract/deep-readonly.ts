/** A value that nobody changes, however deep: what crosses between page and core is read only. */
export type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;
