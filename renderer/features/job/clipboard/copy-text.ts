/**
 * Puts a text on the clipboard. The text may still be on its way: the page may write only shortly after a
 * click or key, and a promise given at that moment keeps the right to. Gives false where neither the
 * browser's way nor the old one is allowed.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  if (await writeItem(text)) return true;
  const ready = await text;
  return (await writePlain(ready)) || copyBySelection(ready);
}

async function writeItem(text: string | Promise<string>): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || navigator.clipboard?.write === undefined) return false;
  try {
    const blob = Promise.resolve(text).then((ready) => new Blob([ready], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    // Reading the rows may itself have failed: that is told by whoever waits for the text.
    return false;
  }
}

async function writePlain(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Works only right after a click or key, and needs no permission. */
function copyBySelection(text: string): boolean {
  let isTaken = false;
  const take = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', take, { once: true, capture: true });
  try {
    return document.execCommand('copy') && isTaken;
  } finally {
    document.removeEventListener('copy', take, { capture: true });
  }
}
