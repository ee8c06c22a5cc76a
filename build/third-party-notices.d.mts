/** A package as its notice shows it. */
export interface NoticedPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string | undefined;
  readonly author: string | null;
  readonly texts: readonly string[];
}

export function packageFolder(path: string): string | null;
export function readPackage(folder: string): NoticedPackage;
export function renderNotices(packages: readonly NoticedPackage[]): string;
