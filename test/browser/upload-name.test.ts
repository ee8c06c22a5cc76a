import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uploadName } from '../../electron/browser/upload-name.ts';

describe('the name under which an upload is kept', () => {
  it.each([
    ['Kunden%20M%C3%A4rz.xlsx', 'Kunden März.xlsx'],
    ['a%2Fb%2Fc.csv', 'c.csv'],
    ['..%5C..%5Cc.csv', 'c.csv'],
    ['con.xlsx', '_con.xlsx'],
    ['LPT1', '_LPT1'],
    ['.htaccess', '_htaccess'],
    ['what%3F%3Ayes%2A.xlsx', 'what__yes_.xlsx'],
    ['a%00b.xlsx', 'a_b.xlsx'],
    ['name.xlsx...', 'name.xlsx'],
    ['Mu%CC%88ller.xlsx', 'Müller.xlsx'],
    ['invoice%E2%80%AExslx.exe', 'invoice_xslx.exe'],
  ])('%s becomes %s', (header, name) => {
    expect(uploadName(header)).toBe(name);
  });

  it.each([undefined, '', '%', '..', '%2F', '...'])('there is none for %j', (header) => {
    expect(uploadName(header)).toBeNull();
  });

  it.each([
    ['x', 180],
    ['報', 179],
    ['𠮷', 177],
  ])('keeps the ending of a very long name, which any file system takes (%s)', (letter, bytes) => {
    const name = uploadName(encodeURIComponent(`${letter.repeat(400)}.xlsx`)) ?? '';
    expect(name).toMatch(/^(.)\1+\.xlsx$/u);
    expect(Buffer.byteLength(name)).toBe(bytes);
  });

  it('is never a path, whatever is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }).filter(isEncodable), (text) => {
        const name = uploadName(encodeURIComponent(text));
        return (
          name === null ||
          (!/[/\\]/.test(name) && !name.startsWith('.') && name !== '' && Buffer.byteLength(name) <= 181)
        );
      }),
    );
  });
});

function isEncodable(text: string): boolean {
  return text.isWellFormed();
}
