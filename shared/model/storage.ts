import type { Parsed } from '../schemas/deep-readonly.ts';
import type * as upkeep from '../schemas/upkeep-schemas.ts';

/** How much room the program's data takes. Sizes are bytes. */
export type StorageSize = Parsed<typeof upkeep.storageSize>;

/** A job that is over and older than asked for. */
export type OldJob = OldDataCheck['jobs'][number];

/** What removing old data would do. */
export type OldDataCheck = Parsed<typeof upkeep.oldDataCheck>;

/** What removing old data has done. */
export type RemovalReport = Parsed<typeof upkeep.removalReport>;

export { maxRemovalDays, minRemovalDays, type StorageKind, storageKinds } from '../schemas/file-codes.ts';
