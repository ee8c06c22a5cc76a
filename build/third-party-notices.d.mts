/** A package as its notice shows it. */
export interface NoticedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string | undefined;
  readonly author: string | null;
  readonly texts: readonly string[];
}

/** The folder of the package that a bundled file belongs to; null for our own. */
export function packageFolder(path: string): string | null;
/** What the notice says of the package in a folder. */
export function readPackage(folder: string): NoticedPackage;
/** The whole file of notices. */
export function renderNotices(packages: readonly NoticedPackage[]): string;
