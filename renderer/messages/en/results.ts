/** The results of a job: grid, one row, repair, saving. */
export const results = {
  title: 'Results',
} as const;
