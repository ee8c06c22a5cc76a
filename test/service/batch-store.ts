import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One request of a batch as it was received. */
export interface StoredRequest {
  readonly customId: string;
  readonly paramsText: string;
  readonly paramsHash: string;
}

/** A batch as the service holds it; what may change is kept in `changes`-able fields. */
export interface StoredBatch extends BatchChanges {
  readonly id: string;
  /** From 1 over the batches that clients created; 0 for foreign ones. */
  readonly number: number;
  readonly isForeign: boolean;
  readonly createdAtMs: number;
  readonly bodyHash: string;
  readonly requests: readonly StoredRequest[];
  /** Why single requests will fail, by position: their params were not valid. */
  readonly rejections: Readonly<Record<number, string>>;
}

/** The fields of a batch that change during its life. */
export interface BatchChanges {
  /** Invisible until this instant, and for so many more calls. */
  visibleFromMs: number;
  hiddenCalls: number;
  /** When processing ends by itself; null for only when told. */
  endsAtMs: number | null;
  endedAtMs: number | null;
  cancelInitiatedAtMs: number | null;
  /** Requests from this position on were not answered, for the reason in `rest`; null when all were. */
  answeredCount: number | null;
  rest: 'canceled' | 'expired' | null;
  isDeleted: boolean;
  /** The client never saw the id in the reply to its create. */
  isReplyLost: boolean;
}

/** One live message that was answered, and therefore paid at full price. */
export interface LiveMessage {
  readonly atMs: number;
  readonly paramsHash: string;
}

type JournalEntry =
  | { readonly event: 'created'; readonly batch: StoredBatch }
  | { readonly event: 'changed'; readonly id: string; readonly changes: Partial<BatchChanges> }
  | { readonly event: 'message'; readonly message: LiveMessage }
  | { readonly event: 'called'; readonly op: string }
  | { readonly event: 'advanced'; readonly ms: number };

/** All that the service knows, kept in an append-only journal so that a killed service goes on where it was. */
export class BatchStore {
  readonly batches: StoredBatch[] = [];
  readonly liveMessages: LiveMessage[] = [];
  /** Operations called before this start, in order. */
  readonly earlierCalls: string[] = [];
  advancedMs = 0;
  private readonly byId = new Map<string, StoredBatch>();
  private readonly journalPath: string | null;

  constructor(stateFolder: string | null) {
    this.journalPath = stateFolder === null ? null : join(stateFolder, 'journal.ndjson');
    if (stateFolder !== null) mkdirSync(stateFolder, { recursive: true });
    if (this.journalPath !== null && existsSync(this.journalPath)) {
      for (const entry of readJournal(this.journalPath)) this.apply(entry);
    }
  }

  find(id: string): StoredBatch | undefined {
    return this.byId.get(id);
  }

  create(batch: StoredBatch): void {
    this.record({ event: 'created', batch });
  }

  change(id: string, changes: Partial<BatchChanges>): void {
    this.record({ event: 'changed', id, changes });
  }

  answerLive(message: LiveMessage): void {
    this.record({ event: 'message', message });
  }

  called(op: string): void {
    this.write({ event: 'called', op });
  }

  advance(ms: number): void {
    this.record({ event: 'advanced', ms });
  }

  private record(entry: JournalEntry): void {
    this.write(entry);
    this.apply(entry);
  }

  private write(entry: JournalEntry): void {
    if (this.journalPath !== null) appendFileSync(this.journalPath, `${JSON.stringify(entry)}\n`);
  }

  private apply(entry: JournalEntry): void {
    switch (entry.event) {
      case 'created':
        this.batches.push(entry.batch);
        this.byId.set(entry.batch.id, entry.batch);
        return;
      case 'changed': {
        const batch = this.byId.get(entry.id);
        if (batch !== undefined) Object.assign(batch, entry.changes);
        return;
      }
      case 'message':
        this.liveMessages.push(entry.message);
        return;
      case 'called':
        this.earlierCalls.push(entry.op);
        return;
      case 'advanced':
        this.advancedMs += entry.ms;
        return;
    }
  }
}

/** Reads whole lines only: a kill may have left half of the last one, which then never counted. */
function* readJournal(path: string): Generator<JournalEntry> {
  const bytes = readFileSync(path);
  let start = 0;
  for (let end = bytes.indexOf(10, start); end !== -1; end = bytes.indexOf(10, start)) {
    yield JSON.parse(bytes.toString('utf8', start, end)) as JournalEntry;
    start = end + 1;
  }
}
