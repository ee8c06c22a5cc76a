/** What systems say where a folder cannot be flushed: Windows and some network drives have no such call. */
const systemCodes = ['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EACCES', 'EBADF'];

/**
 * Whether an error says that names in this folder cannot be flushed to the disk, so that nothing more can be
 * done for them.
 */
export function lacksFolderSync(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' && systemCodes.includes(code);
}
