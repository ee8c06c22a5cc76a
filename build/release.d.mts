/** The part of package.json that a release needs. */
export interface ReleaseManifest {
  readonly version: string;
  readonly homepage?: string;
  readonly author?: unknown;
}

/** Sentences about what keeps a release from being published. */
export function findReleaseFaults(
  manifest: ReleaseManifest,
  recipe: string,
  changelog: string,
): readonly string[];

/** What CHANGELOG.md says of a version, without its heading; null where it says nothing. */
export function sectionOf(changelog: string, version: string): string | null;

/** Reads what is to be released. */
export function readRelease(root: string): {
  readonly manifest: ReleaseManifest;
  readonly recipe: string;
  readonly changelog: string;
};

/** True when the arguments of `npm run package` ask electron-builder to publish what it has made. */
export function isPublishing(args: readonly string[]): boolean;
