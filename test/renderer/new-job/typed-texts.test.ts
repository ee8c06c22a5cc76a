import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dollarsFromText } from '../../../renderer/features/new-job/draft/dollars.ts';
import { labelsFromText } from '../../../renderer/features/new-job/draft/labels-from-text.ts';
import {
  keepPlaceholder,
  placeholderUse,
  replacePlaceholder,
} from '../../../renderer/features/new-job/draft/placeholder-use.ts';
import { cleanPastedText } from '../../../renderer/features/new-job/instruction/editor/paste-filter.ts';
import { readTextFile } from '../../../renderer/features/new-job/instruction/text-file.ts';
import { countWords } from '../../../renderer/features/new-job/instruction/word-count.ts';
import { rowNumbersFromText } from '../../../renderer/features/new-job/try/row-numbers.ts';
import { placeholderFor } from '../../../shared/model/placeholders.ts';

describe('labels as people type or paste them', () => {
  it.each([
    ['Billing\nDelivery\n\nReturns', ['Billing', 'Delivery', 'Returns']],
    ['Billing, Delivery, Returns', ['Billing', 'Delivery', 'Returns']],
    ['Food, drink; Travel', ['Food, drink', 'Travel']],
    ['Food, drink\nTravel', ['Food, drink', 'Travel']],
    ['• Billing\r\n- Delivery\r\n* Returns', ['Billing', 'Delivery', 'Returns']],
    ['"Billing"\n“Delivery”', ['Billing', 'Delivery']],
    ['Yes\tNo', ['Yes', 'No']],
    ['請求、配送、返品', ['請求', '配送', '返品']],
    ['付款，物流；其他', ['付款，物流', '其他']],
    ['yes\nYes\nYES\nno', ['yes', 'no']],
    ['-1\n0\n1', ['-1', '0', '1']],
    ['  ', []],
  ])('%j', (text, labels) => {
    expect(labelsFromText(text)).toEqual(labels);
  });

  it('are never empty, never repeat and never more than 500, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000 }), (text) => {
        const labels = labelsFromText(text);
        const folded = labels.map((label) => label.toLocaleLowerCase());
        expect(labels.every((label) => label.trim() !== '')).toBe(true);
        expect(new Set(folded).size).toBe(labels.length);
        expect(labels.length).toBeLessThanOrEqual(500);
      }),
    );
  });
});

describe('an amount as people type it', () => {
  it.each([
    ['5', 5_000_000],
    ['2.50', 2_500_000],
    ['2,5', 2_500_000],
    ['$ 10', 10_000_000],
    ['10 USD', 10_000_000],
    ['２.５０', 2_500_000],
    ['0', 0],
    ['', null],
    ['-3', null],
    ['1.234', null],
    ['1e5', null],
    ['five', null],
  ])('%j', (text, amount) => {
    expect(dollarsFromText(text)).toBe(amount);
  });
});

describe('row numbers as people type them', () => {
  it.each([
    ['5, 12, 40', [5, 12, 40]],
    ['5 12;40', [5, 12, 40]],
    ['7, 7', [7]],
    ['５、１２，40', [5, 12, 40]],
    ['', null],
    ['0', null],
    ['5-9', null],
    ['1 2 3 4 5 6 7 8 9 10 11', null],
  ])('%j', (text, rows) => {
    expect(rowNumbersFromText(text)).toEqual(rows);
  });
});

describe('placeholders', () => {
  it('name the columns used and those that are unknown, with the one that was meant', () => {
    const instruction = '{{ Message }} {{Mesage}} {{Message}} {{Tick';
    expect(placeholderUse({ instruction, background: 'a {{b}}' }, ['Ticket', 'Message'])).toEqual({
      used: ['Message'],
      unknown: [{ name: 'Mesage', suggestion: 'Message', choices: ['Message'] }],
      stray: [{ text: '{{', start: 37, end: 39, suggestion: null }],
      inBackground: '{{b}}',
    });
  });

  it('are mended wherever the wrong name stands, and nowhere else', () => {
    const columns = ['Ticket', 'Message'];
    const instruction = '{{Mesage}}, {{ Mesage }} and {{Ticket}} Mesage';
    expect(replacePlaceholder(instruction, 'Mesage', 'Message', columns)).toBe(
      '{{Message}}, {{Message}} and {{Ticket}} Mesage',
    );
    const kept = keepPlaceholder(instruction, 'Mesage', columns);
    expect(placeholderUse({ instruction: kept, background: '' }, columns)).toMatchObject({
      used: ['Ticket'],
      unknown: [],
      stray: [],
    });
  });

  it('find their column again when its header has a line break', () => {
    const header = 'Order\n total';
    const instruction = placeholderFor(header, [header]);
    expect(instruction).toBe('{{Order total}}');
    expect(placeholderUse({ instruction, background: '' }, [header])).toMatchObject({
      used: [header],
      unknown: [],
    });
  });
});

describe('text pasted from a word processor', () => {
  it('comes without invisible marks, odd spaces and lines that end in blanks', () => {
    expect(
      cleanPastedText('Dear\u00a0Claude,\u200b  \r\nplease\u000btrans\u00adlate\u2028this\n\n\n\nnow'),
    ).toBe('Dear Claude,\nplease\ntranslate\nthis\n\nnow');
  });

  it('keeps accents, emoji and the joiners inside them', () => {
    const text = 'Größe: 👩\u200d💻 naïve';
    expect(cleanPastedText(text)).toBe(text);
  });
});

describe('a background from a file', () => {
  it('is read as Unicode, as UTF-16 and as Windows wrote it', async () => {
    expect(await readTextFile(new Blob(['Größe\r\nzwei\r\n']))).toEqual({
      kind: 'text',
      text: 'Größe\nzwei',
    });
    const utf16 = new Uint8Array([0xff, 0xfe, 0x47, 0x00, 0xf6, 0x00]);
    expect(await readTextFile(new Blob([utf16]))).toEqual({ kind: 'text', text: 'Gö' });
    const windows = new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65]);
    expect(await readTextFile(new Blob([windows]))).toEqual({ kind: 'text', text: 'Größe' });
  });

  it('is refused where it is no text or too long', async () => {
    expect(await readTextFile(new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]))).toEqual({
      kind: 'not-text',
    });
    expect(await readTextFile(new Blob(['x'.repeat(1_000_001)]))).toEqual({ kind: 'too-large' });
  });

  it('is counted in words, also where no spaces stand between them', () => {
    expect(countWords('Hello, big world!')).toBe(3);
    expect(countWords(' ')).toBe(0);
    expect(countWords('今日は良い天気です')).toBeGreaterThan(2);
  });
});
