/** Name of the package with the keyring's native module for a system (as Node names it) and an architecture. */
export declare function keyringPackage(platform: string, arch: string): string;
/** The packages that a run of electron-builder with these arguments needs. */
export declare function neededKeyrings(args: readonly string[], platform: string): readonly string[];
/** Fetches those that are missing by package-lock.json; throws where one cannot be had or is another. */
export declare function fetchKeyrings(root: string, names: readonly string[]): void;
/** What is wrong with the native modules beside a packed program's archive, or null. */
export declare function keyringFault(files: readonly string[], platform: string, arch: string): string | null;
