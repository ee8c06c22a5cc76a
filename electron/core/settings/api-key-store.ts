/**
 * What electron/core/settings owns: the key on its way between the host's vault and the Claude client, and
 * changes of settings. The key leaves this folder only through `read`, which the Claude service calls; it is
 * never logged, never in an error, never in the database.
 */
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import type { KeyStatus } from '../../../shared/model/settings.ts';
import type { CallOutcome } from '../claude/claude-service.ts';
import type { Vault } from '../platform/ports.ts';

/** The key as the rest of the core may handle it. */
export interface ApiKeyStore {
  /** For the Claude service alone; null when there is none or the store does not answer. */
  read(): Promise<string | null>;
  status(): KeyStatus;
  /** Asks Anthropic whether the key works, then keeps it. */
  save(key: string): Promise<Outcome<KeyStatus>>;
  remove(): Promise<Outcome<KeyStatus>>;
}

/** What keeping needs. `tryKey` makes one free call with the key that is not kept yet. */
export interface ApiKeyStoreOptions {
  readonly vault: Vault;
  readonly tryKey: (key: string) => Promise<CallOutcome<unknown>>;
}

/** Anthropic's keys are one word of ASCII; pasted ones often bring spaces or quotes along. */
const keyPattern = /^[\x21-\x7e]{8,500}$/;

/** Reads the vault once; from then on the key is in memory and the vault is only written. */
export async function createApiKeyStore(options: ApiKeyStoreOptions): Promise<ApiKeyStore> {
  const { vault } = options;
  let key: string | null = await readVault(vault);

  function status(): KeyStatus {
    const state = key === null ? 'none' : vault.isLasting ? 'kept' : 'kept-until-quit';
    return { state, ending: key?.slice(-4) ?? '', storeName: vault.storeName };
  }

  return {
    read: async () => key,
    status,
    async save(given) {
      const wanted = given.trim().replace(/^["']|["']$/g, '');
      if (!keyPattern.test(wanted)) return failure('key-malformed');
      const tried = await options.tryKey(wanted);
      if (!tried.ok) return { ok: false, problem: tried.problem };
      try {
        await vault.write(wanted);
      } catch {
        return failure('key-store-unavailable', { store: vault.storeName });
      }
      key = wanted;
      return success(status());
    },
    async remove() {
      try {
        await vault.remove();
      } catch {
        return failure('key-store-unavailable', { store: vault.storeName });
      }
      key = null;
      return success(status());
    },
  };
}

async function readVault(vault: Vault): Promise<string | null> {
  try {
    const kept = (await vault.read())?.trim();
    return kept === undefined || kept === '' ? null : kept;
  } catch {
    return null;
  }
}
