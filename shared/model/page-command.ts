/** What the menu bar, the tray and a notice can ask of the page; the page's own shortcuts do the same. */
export const commandNames = [
  'new-job',
  'open-workbook',
  'save',
  'find',
  'jobs',
  'templates',
  'settings',
  'help',
  'shortcuts',
  'report-problem',
  'back',
] as const;
export type CommandName = (typeof commandNames)[number];

/** One wish, as it crosses from the main process to the page. */
export type PageCommand =
  | { readonly name: CommandName }
  | { readonly name: 'show-job'; readonly jobId: string };

/** Reads what arrived; null for anything that is not a command of ours. */
export function readPageCommand(value: unknown): PageCommand | null {
  if (typeof value !== 'object' || value === null || !('name' in value)) return null;
  const { name } = value;
  const known = commandNames.find((each) => each === name);
  if (known !== undefined) return { name: known };
  const jobId = 'jobId' in value ? value.jobId : null;
  if (name !== 'show-job' || typeof jobId !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(jobId)) return null;
  return { name, jobId };
}
