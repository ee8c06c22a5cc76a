import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { ORPCError } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, startBench } from '../support/core-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(async () => {
  expect(bench.bugs).toEqual([]);
  // Nothing of a document stays behind.
  expect(readdirSync(join(bench.dataFolder, 'files'))).toEqual([]);
  await bench.close();
});

/** A zip of one deflated part (APPNOTE 4.3). */
function zipOf(name: string, content: string): Buffer {
  const bytes = Buffer.from(content);
  const packed = deflateRawSync(bytes);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), packed]);
  const made = Buffer.from([20, 0]);
  const rest = Buffer.alloc(14);
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002'), made, facts, rest, Buffer.from(name)]);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
}

const documentOf = (body: string): Buffer =>
  zipOf(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

async function textOf(bytes: Buffer): Promise<string> {
  return (await bench.client.documents.readText({ base64: bytes.toString('base64') })).text;
}

async function problemOf(bytes: Buffer): Promise<unknown> {
  const error: unknown = await textOf(bytes).catch((reason: unknown) => reason);
  return error instanceof ORPCError ? error.data.code : error;
}

describe('the text of a Word document', () => {
  it('comes by paragraphs, with its tabs, line breaks and special characters', async () => {
    const runs =
      '<w:p><w:r><w:t>Gr</w:t></w:r><w:r><w:t>öße &amp; Maß</w:t><w:tab/><w:t>M</w:t><w:br/><w:t>L</w:t></w:r></w:p>';
    expect(await textOf(documentOf(`${paragraph('Style guide')}${runs}`))).toBe(
      'Style guide\nGröße & Maß\tM\nL',
    );
  });

  it('keeps the cells of a table apart, and leaves out what is deleted or only says how to look', async () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Lamp')}${cell('40 W')}</w:tr><w:tr>${cell('Kettle')}${cell('2 l')}</w:tr></w:tbl>`;
    const deleted =
      '<w:p><w:pPr><w:tabs><w:tab w:pos="1"/></w:tabs></w:pPr><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:r><w:t>new</w:t></w:r></w:p>';
    expect(await textOf(documentOf(table + deleted))).toBe('Lamp\t40 W\nKettle\t2 l\nnew');
  });

  it('is said to be missing where there are only pictures', async () => {
    expect(await problemOf(documentOf('<w:p><w:r><w:drawing/></w:r></w:p>'))).toBe('document-without-text');
  });

  it.each([
    ['an old .doc or one with a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['an empty file', Buffer.alloc(0)],
    ['another zip', zipOf('readme.txt', 'hello')],
    ['broken XML', zipOf('word/document.xml', '<w:p><w:r>')],
    ['a cut one', documentOf(paragraph('x')).subarray(0, 60)],
  ])('is said to be unreadable for %s', async (_, bytes) => {
    expect(await problemOf(bytes)).toBe('document-not-readable');
  });
});
