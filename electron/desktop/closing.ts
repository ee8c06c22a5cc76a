/** What closing the window does. */
export interface ClosingAnswer {
  readonly hides: boolean;
  readonly says: boolean;
}

/**
 * Closing hides the window and leaves jobs running, which is said once in the life of the installation;
 * quitting closes it.
 */
export function decideClosing(isQuitting: boolean, hasBeenSaid: boolean): ClosingAnswer {
  return { hides: !isQuitting, says: !isQuitting && !hasBeenSaid };
}
