/** One job: its stages, its problems, its batches. */
export const job = {
  title: 'Job',
} as const;
