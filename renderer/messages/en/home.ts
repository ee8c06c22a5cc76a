/** The list of jobs and the first start. */
export const home = {
  title: 'Jobs',
} as const;
