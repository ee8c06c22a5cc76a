/** What tests use of sax, which ships no types of its own. */
declare module 'sax' {
  /** An element's start, its prefix looked up. */
  export interface QualifiedTag {
    readonly name: string;
    readonly prefix: string;
    readonly local: string;
    readonly uri: string;
    readonly isSelfClosing: boolean;
    readonly attributes: Readonly<Record<string, { readonly name: string; readonly value: string }>>;
  }

  /** A parser that tells what it meets. */
  export interface Parser {
    onerror: (error: Error) => void;
    onopentag: (tag: QualifiedTag) => void;
    onclosetag: (name: string) => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    write(text: string): Parser;
    close(): Parser;
  }

  /** A new parser; strict ones take nothing that is not well-formed. */
  export function parser(
    isStrict: boolean,
    options: { readonly xmlns: boolean; readonly strictEntities: boolean },
  ): Parser;
}
