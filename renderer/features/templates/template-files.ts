import { PageProblemError } from '../../client/page-host.ts';

/** A template file larger than this is none; the contract takes no more characters. */
const maxFileBytes = 8_000_000;

/** The text of a template file that the user picks; null when the dialog was closed. */
export async function chooseTemplateFile(): Promise<string | null> {
  const file = await chooseFile();
  if (file === null) return null;
  if (file.size > maxFileBytes) throw new PageProblemError({ code: 'template-invalid' });
  return file.text();
}

function chooseFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
