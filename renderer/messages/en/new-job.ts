/** Everything the wizard says. */
export const newJob = {
  title: 'New job',
} as const;
