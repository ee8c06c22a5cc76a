import type { AsyncEntry } from '@napi-rs/keyring';
import { ProblemError } from '../../shared/model/outcome.ts';
import type { Vault } from '../core/platform/ports.ts';

const service = 'Sheetbatch';
const account = 'Anthropic API key';

/**
 * How long a store may take to answer at the start, in milliseconds. A locked one asks the user for a password first,
 * which takes a while; one that is not there refuses at once.
 */
const patienceMs = 20_000;

/**
 * The computer's own secret store: Keychain, Credential Manager or Secret Service. Where none answers, a
 * vault that keeps the key until the program quits; a key is never written to a file.
 */
export async function openVault(platform: NodeJS.Platform = process.platform): Promise<Vault> {
  try {
    const { AsyncEntry } = await import('@napi-rs/keyring');
    // Without the pin the library falls back to the kernel's keyring, which forgets at logout without saying so.
    const options = platform === 'linux' ? ({ linux: { store: 'secret-service' } } as const) : undefined;
    const entry = new AsyncEntry(service, account, options);
    await withinPatience(entry.getPassword(AbortSignal.timeout(patienceMs)));
    return keyringVault(entry, storeName(platform));
  } catch {
    return createMemoryVault();
  }
}

/** Some calls into the system cannot be aborted; the program must start nevertheless. */
function withinPatience<T>(call: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the secret store did not answer')), patienceMs);
    call.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The store's name as its users know it. */
export function storeName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'Keychain';
  if (platform === 'win32') return 'Windows Credential Manager';
  return 'the keyring of this computer';
}

/** A vault over an entry of the system's store; throws ProblemError `key-store-unavailable` when it stops answering. */
function keyringVault(entry: AsyncEntry, name: string): Vault {
  return {
    storeName: name,
    isLasting: true,
    read: () => guarded(name, () => entry.getPassword()),
    write: (secret) => guarded(name, () => entry.setPassword(secret)),
    remove: () =>
      guarded(name, async () => {
        await entry.deleteCredential();
      }),
  };
}

/** The library's own messages name D-Bus paths and could quote what was passed: neither may go further than here. */
async function guarded<T>(name: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch {
    throw new ProblemError({ code: 'key-store-unavailable', facts: { store: name } });
  }
}

/** Keeps the key in memory until the program quits. */
export function createMemoryVault(): Vault {
  let secret: string | null = null;
  return {
    storeName: 'memory',
    isLasting: false,
    read: async () => secret,
    write: async (value) => {
      secret = value;
    },
    remove: async () => {
      secret = null;
    },
  };
}
