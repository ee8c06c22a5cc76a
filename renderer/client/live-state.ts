import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../shared/contract/contract.ts';
import type { AppEvent } from '../../shared/contract/types.ts';
import type { Connection } from './connection.ts';
import { applyEvent, type PageState } from './snapshot-events.ts';

/** The contract as functions to call. */
export type Api = ContractRouterClient<Contract>;

/** The core's state as the page sees it: a snapshot, then each event above it; taken anew after a gap. */
export interface LiveState {
  /** Null until the first snapshot has arrived. */
  readonly get: () => PageState | null;
  subscribe(listener: () => void): () => void;
  close(): void;
}

/** Follows the core for as long as the connection lives. `onEvent` hears every event once it is applied. */
export function followState(
  api: Api,
  connection: Connection,
  onEvent: (event: AppEvent) => void = () => {},
): LiveState {
  const listeners = new Set<() => void>();
  let state: PageState | null = null;
  let isFollowing = false;
  let isClosed = false;

  const publish = (next: PageState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const take = async (): Promise<void> => {
    const snapshot = await api.app.snapshot({});
    publish({ snapshot, reading: state?.reading ?? {} });
  };
  const hear = async (event: AppEvent): Promise<void> => {
    if (state === null) return;
    const result = applyEvent(state, event);
    if (result.kind === 'gap') await take();
    if (result.kind === 'applied') publish(result.state);
    if (result.kind !== 'old') onEvent(event);
  };
  const follow = async (): Promise<void> => {
    if (isFollowing || isClosed || connection.state() !== 'open') return;
    isFollowing = true;
    try {
      // Subscribing comes first: an event between snapshot and subscription would be lost otherwise.
      const events = await api.app.events({});
      await take();
      for await (const event of events) {
        if (isClosed) break;
        await hear(event);
      }
    } catch {
      // A broken line ends the iterator with an error; the connection says so itself and opens again.
    } finally {
      isFollowing = false;
    }
    if (connection.state() === 'open' && !isClosed) setTimeout(() => void follow(), 1_000);
  };
  const stopListening = connection.subscribe(() => void follow());
  void follow();

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      isClosed = true;
      stopListening();
      listeners.clear();
    },
  };
}
