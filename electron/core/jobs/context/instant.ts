/**
 * Milliseconds since 1970 of an instant as the service writes it; null where there is none. One without a
 * zone is meant as UTC: ISO 8601 alone would have it in the computer's own zone, hours away.
 */
export function parseInstant(text: string | null): number | null {
  if (text === null) return null;
  const isWithoutZone = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(text);
  const at = Date.parse(isWithoutZone ? `${text.replace(' ', 'T')}Z` : text);
  return Number.isNaN(at) ? null : at;
}
