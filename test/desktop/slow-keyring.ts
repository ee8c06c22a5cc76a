/** Stands in for the keyring's library: it answers when it is unlocked, and holds no key. */
const unlocked = Promise.withResolvers<undefined>();

/** Lets the keyring answer. */
export function unlock(): void {
  unlocked.resolve(undefined);
}

export class AsyncEntry {
  getPassword = (): Promise<undefined> => unlocked.promise;
  setPassword = async (): Promise<void> => {};
  deleteCredential = async (): Promise<boolean> => true;
}
