/** What is known when the window is to close. */
export interface ClosingState {
  /** The program is quitting, so its window goes, too. */
  readonly isQuitting: boolean;
  /** It has been said before that closing does not quit. */
  readonly hasBeenSaid: boolean;
  /** A hidden window can be brought back: by an icon beside the clock, or by the dock. */
  readonly hasWayBack: boolean;
  /** A job is under way or in the queue. */
  readonly hasJobs: boolean;
}

/** What closing the window does. */
export type ClosingAnswer = 'close' | 'hide' | 'hide-and-say' | 'ask' | 'quit';

/**
 * Closing hides the window and leaves jobs running, which is said once in the life of the installation. Where nothing
 * could bring a hidden window back, it asks while jobs are under way, and quits otherwise.
 */
export function decideClosing(state: ClosingState): ClosingAnswer {
  if (state.isQuitting) return 'close';
  if (!state.hasWayBack) return state.hasJobs ? 'ask' : 'quit';
  return state.hasBeenSaid ? 'hide' : 'hide-and-say';
}
