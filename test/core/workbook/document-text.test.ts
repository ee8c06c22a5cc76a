import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createWorkbookService } from '../../../electron/core/workbook/service/workbook-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'sheetbatch-documents-'));
const service = createWorkbookService({ workers: 1 });

afterAll(async () => {
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A PDF with one line of text on each page; an empty line makes a page without text. ISO 32000-1, 7.5. */
function makePdf(lines: readonly string[]): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${lines.length} /Kids [${lines.map((_, page) => `${4 + page * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...lines.flatMap((line, page) => {
      const content = line === '' ? '' : `BT /F1 12 Tf 72 700 Td (${line}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + page * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = text.length;
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

async function read(name: string, bytes: Buffer) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return service.readDocument(path);
}

describe('a background from a PDF', () => {
  it('is its text, page by page', async () => {
    const read1 = await read(
      'guide.pdf',
      makePdf(['Always say gr\\374n, not green.', '', 'Prices are in euros.']),
    );
    expect(read1).toEqual({ ok: true, value: 'Always say grün, not green.\n\nPrices are in euros.' });
  });

  it('is refused with a plain reason when the pages are only pictures', async () => {
    expect(await read('scan.pdf', makePdf(['', '']))).toMatchObject({
      problem: { code: 'document-without-text' },
    });
  });

  it.each([
    ['cut short', makePdf(['Hello']).subarray(0, 300)],
    ['no PDF behind its first bytes', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 0x41)])],
  ])('is refused, or read as far as it goes, when it is %s', async (_name, bytes) => {
    const outcome = await read('damaged.pdf', bytes);
    if (outcome.ok) expect(outcome.value).toBe('Hello');
    else expect(outcome.problem.code).toMatch(/^document-/);
  });

  it('does not keep the next document from being read', async () => {
    expect(await read('after.pdf', makePdf(['Still here']))).toEqual({ ok: true, value: 'Still here' });
  });
});
