/**
 * A long name with its middle left out: two questions of a survey begin alike and differ at the end. Counted
 * in characters as people see them, so that no letter is torn apart.
 */
export function cutMiddle(name: string, maxLength = 36): string {
  const oneLine = name.replace(/\s+/g, ' ').trim();
  if (oneLine.length <= maxLength) return oneLine;
  const letters = Array.from(new Intl.Segmenter().segment(oneLine), ({ segment }) => segment);
  if (letters.length <= maxLength) return oneLine;
  const head = Math.ceil((maxLength - 1) / 2);
  const tail = maxLength - 1 - head;
  return `${letters.slice(0, head).join('').trimEnd()}…${letters.slice(-tail).join('').trimStart()}`;
}
