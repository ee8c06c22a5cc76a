import { hash } from 'node:crypto';

/**
 * Tells one API key from another without telling the key: 48 bits of a hash of it, of no use to anybody who
 * does not have the key. Null for no key.
 */
export function fingerprintOfKey(key: string | null): string | null {
  const text = key?.trim() ?? '';
  return text === '' ? null : hash('sha256', `sheetbatch key ${text}`, 'hex').slice(0, 12);
}
