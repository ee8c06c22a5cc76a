/** Put in place by the build (build/vite-configs.mjs). */
declare const __BUILT_ON__: string | undefined;

/** The day of the build, YYYY-MM-DD in UTC; null where the program runs from its sources. */
export const builtOn: string | null = typeof __BUILT_ON__ === 'string' ? __BUILT_ON__ : null;
