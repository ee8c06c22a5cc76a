import { describe, expect, it } from 'vitest';
import {
  DistinctValues,
  IdColumnSearch,
} from '../../../../electron/core/workbook/table/suggest-id-column.ts';

function suggestion(headers: readonly string[], ...rows: readonly (readonly string[])[]): string | null {
  const search = new IdColumnSearch();
  for (const row of rows) search.add(row);
  const at = search.best(headers.map((header, index) => ({ index, header })));
  return headers[at] ?? null;
}

describe('the suggested id column', () => {
  it('is filled, different in each row, and named like an id', () => {
    expect(suggestion(['Name', 'Ticket ID'], ['Anna', 'T-1'], ['Ben', 'T-2'])).toBe('Ticket ID');
    expect(suggestion(['Text', 'customer_id', 'E-Mail'], ['a b', '1', 'x@y'], ['c d', '2', 'z@y'])).toBe(
      'customer_id',
    );
    expect(suggestion(['Notiz', 'Artikel-Nr.'], ['so so', '007'], ['la la', '008'])).toBe('Artikel-Nr.');
  });

  it('is no first column of texts, in languages that set spaces or not', () => {
    expect(suggestion(['Opinion', 'N'], ['too late', '1'], ['all fine', '2'])).toBeNull();
    expect(suggestion(['ご意見', 'N'], ['遅すぎました', '1'], ['問題ありません', '2'])).toBeNull();
    expect(suggestion(['意见', 'N'], ['很好', '1'], ['太慢了', '2'])).toBeNull();
    expect(suggestion(['注文番号', 'N'], ['東-1', '1'], ['西-2', '2'])).toBe('注文番号');
  });

  it.each([
    ['Artikelnummer', '10000', '10003'],
    ['Kundennr.', 'K 1', 'K 2'],
    ['Numéro de commande', '10000', '10003'],
    ['N° commande', '10000', '10003'],
    ['Nº de pedido', '10000', '10003'],
    ['Código', 'A1', 'A2'],
    ['注文番号', '10000', '10003'],
    ['订单号', '10000', '10003'],
    ['DOI', '10.1/x', '10.1/y'],
    ['SKU', 'AB-1', 'AB-2'],
    ['orderId', 'AB-1', 'AB-2'],
  ])('is found by its name in six languages: %s', (name, ...ids) => {
    expect(suggestion(['Name', name, 'Text'], ['x', ids[0] ?? '', 'a b'], ['y', ids[1] ?? '', 'c d'])).toBe(
      name,
    );
  });

  it.each([
    ['Postal code', '10115', '10117'],
    ['Code postal', '75001', '75002'],
    ['郵便番号', '100-0001', '100-0002'],
    ['Telefonnummer', '030-1', '030-2'],
    ['Date', '2024-05-01', '2024-05-02'],
    ['Created', '2024-05-01', '2024-05-02'],
    ['Amount', '3.50', '4.50'],
    ['Name', 'Anna', 'Ben'],
    ['姓名', '王', '李'],
    ['Whatever', '3.50', '4.50'],
    ['Reference', '01.05.2024', '02.05.2024'],
  ])('is no day, amount, place or person: %s', (name, first, second) => {
    expect(suggestion([name, 'Text'], [first, 'a b'], [second, 'c d'])).toBeNull();
  });

  it('is a number before it is an address', () => {
    expect(suggestion(['E-Mail', 'Text', 'Case Number'], ['a@x', 'a b', '1'], ['b@x', 'c d', '2'])).toBe(
      'Case Number',
    );
  });

  it('is none where a value repeats or is missing', () => {
    expect(suggestion(['ID', 'Text'], ['1', 'a b'], ['1', 'c d'])).toBeNull();
    expect(suggestion(['ID', 'Text'], ['1', 'a b'], ['', 'c d'])).toBeNull();
    expect(suggestion(['ID', 'Text'], ['1', 'a b'])).toBeNull();
  });

  it('is no text, and no other column that happens to be different in each row', () => {
    expect(suggestion(['Comment', 'Score'], ['so so', '1'], ['fine by me', '2'])).toBeNull();
    expect(suggestion(['Idea', 'Numbers of things'], ['a b', 'c d'], ['e f', 'g h'])).toBeNull();
  });
});

describe('remembering values by their hash', () => {
  it('finds every repeat and invents none among 300,000 values', () => {
    const values = new DistinctValues();
    let repeats = 0;
    for (let at = 0; at < 300_000; at += 1) if (!values.add(`C-${at}`)) repeats += 1;
    expect(repeats).toBe(0);
    for (let at = 0; at < 300_000; at += 1000) expect(values.add(`C-${at}`)).toBe(false);
    expect(values.add('')).toBe(true);
    expect(values.add('')).toBe(false);
  });
});
