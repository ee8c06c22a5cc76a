/** Hands a text to the user as a file: a download in the browser, the system's save dialog in the app. */
export function downloadText(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The download has been handed over by the end of the click's task; until then the address must live.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
