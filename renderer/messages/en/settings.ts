/** Key, spending, privacy, appearance, defaults. */
export const settings = {
  title: 'Settings',
} as const;
