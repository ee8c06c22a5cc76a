/** The rooms of the core, lowest first. */
export declare const coreRooms: readonly {
  readonly room: string;
  readonly owns: string;
  readonly mayImport: readonly string[];
}[];
/** Their import rules, as dependency-cruiser takes them. */
export declare const roomRules: readonly { readonly name: string }[];
