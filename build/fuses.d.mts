import type { FuseV1Config } from '@electron/fuses';

/** Every fuse of Electron's wire, written out. */
export const fuses: FuseV1Config;
