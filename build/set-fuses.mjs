import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { fuses } from './fuses.mjs';

/** electron-builder's hook after unpacking Electron and before signing: burns the fuses into the program. */
export default async function setFuses(context) {
  const { electronPlatformName, appOutDir, packager, arch } = context;
  const name = packager.appInfo.productFilename;
  const programs = {
    darwin: `${name}.app/Contents/MacOS/${name}`,
    win32: `${name}.exe`,
    linux: packager.executableName,
  };
  // 3 is arm64 in electron-builder's Arch: an unsigned program does not start there, so a plain signature is renewed.
  const resetAdHocDarwinSignature = electronPlatformName === 'darwin' && arch === 3;
  await flipFuses(join(appOutDir, programs[electronPlatformName]), { ...fuses, resetAdHocDarwinSignature });
}
