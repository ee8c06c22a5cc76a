import { safeFileName } from '../host/file-name.ts';

/**
 * The name of an uploaded file from the `X-File-Name` header (percent-encoded UTF-8). Null when there is none or it
 * cannot be decoded.
 */
export function uploadName(header: string | undefined): string | null {
  if (header === undefined || header === '') return null;
  try {
    return safeFileName(decodeURIComponent(header));
  } catch {
    return null;
  }
}
