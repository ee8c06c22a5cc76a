import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../renderer/features/new-job/draft/draft.ts';
import {
  keepDraft,
  loadDraft,
  parseDraft,
  serializeDraft,
} from '../../../renderer/features/new-job/draft/draft-storage.ts';
import { readyDraft, someTry } from './draft-fixture.ts';

function memoryStorage(limit = Number.POSITIVE_INFINITY): Storage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    clear: () => entries.clear(),
    getItem: (key) => entries.get(key) ?? null,
    key: (index) => [...entries.keys()][index] ?? null,
    removeItem: (key) => void entries.delete(key),
    setItem: (key, value) => {
      if (value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      entries.set(key, value);
    },
  };
}

describe('the draft over a reload of the page', () => {
  it('comes back as it was', () => {
    const storage = memoryStorage();
    const draft = {
      ...readyDraft,
      text: { delimiter: ';' },
      idColumn: { name: null },
      fields: [{ name: 'Size', type: 'one-of' as const, labels: ['S', 'M'] }],
      rows: { kind: 'where-empty', column: 'Customer' } as const,
    };
    keepDraft(storage, draft);
    expect(loadDraft(storage)).toEqual(draft);
  });

  it('leaves out the answers of a try, which hold texts of the sheet', () => {
    const text = serializeDraft({ ...readyDraft, lastTry: someTry, previousTry: someTry });
    expect(text).not.toContain('secret cell');
    expect(parseDraft(text)).toEqual(readyDraft);
  });

  it.each([
    null,
    '',
    'not json',
    '{}',
    '{"file":7}',
    JSON.stringify({ ...readyDraft, rows: { kind: 'some' } }),
  ])('begins anew where what was kept is missing or damaged: %s', (text) => {
    expect(parseDraft(text)).toEqual(emptyDraft);
  });

  it('goes on without being kept where the storage is full', () => {
    const storage = memoryStorage(10);
    keepDraft(storage, readyDraft);
    expect(loadDraft(storage)).toEqual(emptyDraft);
  });

  it('keeps the rest where only the background is too long', () => {
    const long = { ...readyDraft, background: 'x'.repeat(1_000_001) };
    expect(parseDraft(serializeDraft(long))).toEqual({ ...readyDraft, background: '' });
  });
});
