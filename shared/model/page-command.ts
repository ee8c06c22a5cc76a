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

/** One command, as it crosses from the main process to the page. */
export type PageCommand =
  | { readonly name: CommandName }
  | { readonly name: 'show-job'; readonly jobId: string }
  | { readonly name: 'open-file'; readonly file: { readonly fileId: string; readonly name: string } };

/** Reads what arrived; null for anything that is not a command of ours. */
export function readPageCommand(value: unknown): PageCommand | null {
  if (typeof value !== 'object' || value === null || !('name' in value)) return null;
  const { name } = value;
  const known = commandNames.find((each) => each === name);
  if (known !== undefined) return { name: known };
  if (name === 'show-job' && 'jobId' in value && isReference(value.jobId)) {
    return { name, jobId: value.jobId };
  }
  return name === 'open-file' && 'file' in value ? readOpenFile(value.file) : null;
}

function readOpenFile(file: unknown): PageCommand | null {
  if (typeof file !== 'object' || file === null || !('fileId' in file) || !('name' in file)) return null;
  const { fileId, name } = file;
  return isReference(fileId) && typeof name === 'string'
    ? { name: 'open-file', file: { fileId, name } }
    : null;
}

/** Ids of jobs and of files, as the contract has them. */
function isReference(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(value);
}
