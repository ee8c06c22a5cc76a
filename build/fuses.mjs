import { FuseV1Options, FuseVersion } from '@electron/fuses';

/**
 * Every fuse of Electron's wire, written out so that a new one makes packaging fail until somebody has decided on it
 * (electronjs.org/docs/latest/tutorial/fuses).
 */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  // The program cannot be used as a Node interpreter, nor be changed by environment or debugging switches.
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  // Only our own archive runs, and only unchanged.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // The page comes from app://; file:// keeps no special rights.
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Faster WebAssembly bounds checks, Electron's own default; we ship no WebAssembly that would need otherwise.
  [FuseV1Options.WasmTrapHandlers]: true,
};
