/** Longest background: about 250,000 words, near the most that a model reads at once. */
export const MAX_BACKGROUND_CHARACTERS = 1_000_000;

/** What came of reading a file as text. */
export type TextFileResult =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'not-text' }
  | { readonly kind: 'too-large' };

/** Lets the user pick a text file from this computer; null when the dialog was closed. */
export function chooseTextFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.txt,.md,.markdown,.docx,.pdf,text/plain';
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

/** Largest Word document or PDF that is handed over, in bytes; pictures make most of one. */
const maxDocumentBytes = 14_000_000;

/** Whether the core has to get the text out. */
export function isDocument(file: File): boolean {
  return /\.(docx|pdf)$/i.test(file.name);
}

/** The text of a Word document or PDF by way of the core, whose problems it throws. */
export async function readDocument(
  file: Blob,
  readText: (input: { readonly base64: string }) => Promise<{ readonly text: string }>,
): Promise<TextFileResult> {
  if (file.size > maxDocumentBytes) return { kind: 'too-large' };
  const { text } = await readText({ base64: await toBase64(file) });
  return text.length > MAX_BACKGROUND_CHARACTERS ? { kind: 'too-large' } : { kind: 'text', text };
}

async function toBase64(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  const piece = 0x8000;
  for (let at = 0; at < bytes.length; at += piece) {
    binary += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(binary);
}

/** Reads a file as text: Unicode where it is valid, else as Windows wrote it. A file with null bytes is no text. */
export async function readTextFile(file: Blob): Promise<TextFileResult> {
  if (file.size > MAX_BACKGROUND_CHARACTERS * 4) return { kind: 'too-large' };
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text.includes('\0')) return { kind: 'not-text' };
  if (text.length > MAX_BACKGROUND_CHARACTERS) return { kind: 'too-large' };
  return { kind: 'text', text: text.replace(/\r\n?/g, '\n').trim() };
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
