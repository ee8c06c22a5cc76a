import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Systems by electron-builder's switches, and what follows the architecture in the name of their native module. */
const systems = {
  linux: { switches: ['--linux', '-l'], ending: '-gnu' },
  darwin: { switches: ['--mac', '--macos', '-m'], ending: '' },
  win32: { switches: ['--win', '--windows', '-w'], ending: '-msvc' },
};

/** The architectures that installers are made for, on each system. */
const architectures = ['x64', 'arm64'];

/** Name of the package with the keyring's native module for a system (as Node names it) and an architecture. */
export function keyringPackage(platform, arch) {
  return `@napi-rs/keyring-${platform}-${arch}${systems[platform].ending}`;
}

/**
 * The packages that a run of electron-builder with these arguments needs; without a switch it packs for this system.
 */
export function neededKeyrings(args, platform) {
  const named = Object.keys(systems).filter((system) =>
    systems[system].switches.some((flag) => args.includes(flag)),
  );
  return (named.length > 0 ? named : [platform]).flatMap((system) =>
    architectures.map((arch) => keyringPackage(system, arch)),
  );
}

/**
 * npm installs the module of its own computer only, and an installer with the wrong one forgets the key at each quit.
 * Fetches those that are missing, in the version and with the checksum of package-lock.json. Throws where one cannot be
 * had, or is another than the lock file says.
 */
export function fetchKeyrings(root, names) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  for (const name of names) {
    const folder = join(root, 'node_modules', name);
    if (existsSync(folder)) continue;
    const { version, integrity } = packages[`node_modules/${name}`];
    const temporary = mkdtempSync(join(tmpdir(), 'sheetbatch-keyring-'));
    try {
      const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
      const args = ['pack', `${name}@${version}`, '--pack-destination', temporary, '--json'];
      const printed = execFileSync(npm, args, { encoding: 'utf8', shell: process.platform === 'win32' });
      const archive = join(temporary, JSON.parse(printed)[0].filename);
      const found = `sha512-${createHash('sha512').update(readFileSync(archive)).digest('base64')}`;
      if (found !== integrity) throw new Error(`${name} is not what package-lock.json says`);
      mkdirSync(folder, { recursive: true });
      execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  }
}

/**
 * What is wrong with the native modules of a packed program, or null: exactly one must be there, that of its system and
 * architecture. `files` are paths below the folder beside the archive.
 */
export function keyringFault(files, platform, arch) {
  const modules = files.map((path) => path.replaceAll('\\', '/')).filter((path) => path.endsWith('.node'));
  const wanted = `node_modules/${keyringPackage(platform, arch)}/`;
  if (!modules.some((path) => path.startsWith(wanted)))
    return `the keyring's module ${keyringPackage(platform, arch)} is missing: the key would be forgotten at each quit`;
  const strange = modules.filter((path) => !path.startsWith(wanted));
  return strange.length === 0 ? null : `native modules that do not belong here: ${strange.join(', ')}`;
}
