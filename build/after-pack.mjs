import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import { fuses } from './fuses.mjs';
import { keyringFault } from './keyring-modules.mjs';

/** electron-builder's names of architectures (its Arch), by their numbers. */
const archNames = ['ia32', 'x64', 'armv7l', 'arm64'];

/**
 * electron-builder's hook after the program was put together and before it is signed: refuses one with the wrong native
 * module, and burns the fuses in.
 */
export default async function afterPack(context) {
  const { electronPlatformName, appOutDir, packager, arch } = context;
  const beside = join(packager.getResourcesDir(appOutDir), 'app.asar.unpacked');
  const files = readdirSync(beside, { recursive: true });
  const fault = keyringFault(files, electronPlatformName, archNames[arch]);
  if (fault !== null) throw new Error(fault);
  const name = packager.appInfo.productFilename;
  const programs = {
    darwin: `${name}.app/Contents/MacOS/${name}`,
    win32: `${name}.exe`,
    linux: packager.executableName,
  };
  // An unsigned program does not start there, so a plain signature is renewed.
  const resetAdHocDarwinSignature = electronPlatformName === 'darwin' && archNames[arch] === 'arm64';
  await flipFuses(join(appOutDir, programs[electronPlatformName]), { ...fuses, resetAdHocDarwinSignature });
}
