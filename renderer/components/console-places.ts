/** A place in the Anthropic Console on the way to a key. */
export interface ConsolePlace {
  /** Key of its words among the messages. */
  readonly name: 'account' | 'credit' | 'workspace' | 'key';
  /** What is chosen there, in the Console's own words; null before there is an account. */
  readonly menu: 'Billing' | 'Workspaces' | 'API keys' | null;
  /** Opened in the user's browser; the desktop host knows its host (electron/desktop/navigation-policy.ts). */
  readonly address: string;
}

/** The way to a key, in order (Claude documentation, "Workspaces" and "API keys"). */
export const consolePlaces: readonly ConsolePlace[] = [
  { name: 'account', menu: null, address: 'https://platform.claude.com/' },
  { name: 'credit', menu: 'Billing', address: 'https://platform.claude.com/settings/billing' },
  { name: 'workspace', menu: 'Workspaces', address: 'https://platform.claude.com/settings/workspaces' },
  { name: 'key', menu: 'API keys', address: 'https://platform.claude.com/settings/keys' },
];
