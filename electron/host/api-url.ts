/** Anthropic's own address (docs of the API). */
export const defaultApiUrl = 'https://api.anthropic.com';

/** The key travels to this address: in the clear only where it does not leave the computer. */
export function isSafeApiUrl(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}
