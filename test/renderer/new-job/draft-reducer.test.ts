import { describe, expect, it } from 'vitest';
import { emptyDraft } from '../../../renderer/features/new-job/draft/draft.ts';
import { reduceDraft } from '../../../renderer/features/new-job/draft/draft-reducer.ts';
import { sampleTemplate } from '../../../renderer/features/new-job/draft/sample-template.ts';
import { readyDraft, someTry } from './draft-fixture.ts';

const other = { fileId: 'file2', name: 'Other.xlsx' };
const sample = { fileId: 'sample1', name: 'support-tickets.xlsx' };

describe('choosing a workbook', () => {
  it('keeps the instruction when another workbook is chosen, and forgets what belonged to the old sheet', () => {
    const before = {
      ...readyDraft,
      sheet: 'Tickets',
      headerRows: { first: 3, last: 3 },
      idColumn: { name: 'Ticket' },
      rows: { kind: 'range', firstRow: 4, lastRow: 9 } as const,
      columnName: 'Kind',
      lastTry: someTry,
    };
    const after = reduceDraft(before, { type: 'file-chosen', file: other });
    expect(after.instruction).toBe(readyDraft.instruction);
    expect(after.labelsText).toBe(readyDraft.labelsText);
    expect(after).toMatchObject({
      file: other,
      sheet: null,
      headerRows: null,
      idColumn: null,
      rows: { kind: 'all' },
      columnName: null,
      lastTry: null,
      previousTry: null,
    });
  });

  it('changes nothing when the same workbook is chosen again', () => {
    const before = { ...readyDraft, sheet: 'Tickets' };
    expect(
      reduceDraft(before, { type: 'file-chosen', file: { fileId: 'file1', name: 'Tickets.xlsx' } }),
    ).toBe(before);
  });

  it('comes with a ready instruction when the sample is chosen', () => {
    const after = reduceDraft(emptyDraft, { type: 'sample-chosen', file: sample, template: sampleTemplate });
    expect(after).toMatchObject({ ...sampleTemplate, file: sample, isSample: true, wantsPractice: true });
  });

  it('does not write the sample’s instruction over one that the user has begun', () => {
    const after = reduceDraft(readyDraft, { type: 'sample-chosen', file: sample, template: sampleTemplate });
    expect(after.instruction).toBe(readyDraft.instruction);
    expect(after.file).toEqual(sample);
  });

  it('takes the sample’s instruction away again with the sample, unless the user has worked on it', () => {
    const onSample = reduceDraft(emptyDraft, {
      type: 'sample-chosen',
      file: sample,
      template: sampleTemplate,
    });
    const untouched = reduceDraft(onSample, { type: 'file-chosen', file: other });
    expect(untouched.instruction).toBe('');
    const worked = reduceDraft(onSample, { type: 'changed', fields: { instruction: 'Mine: {{Message}}' } });
    const kept = reduceDraft(worked, { type: 'file-chosen', file: other });
    expect(kept.instruction).toBe('Mine: {{Message}}');
    expect(kept).toMatchObject({ isSample: false, wantsPractice: false });
  });
});

describe('tables side by side', () => {
  const before = { ...readyDraft, sheet: 'Tickets', lastTry: someTry, idColumn: { name: 'Ticket' } };
  const columns = { first: 4, last: 5 };

  it('takes the columns of another one, with its header', () => {
    const rows = { first: 2, last: 2 };
    const after = reduceDraft(before, { type: 'columns-chosen', columns, rows });
    expect(after).toMatchObject({ columns, headerRows: rows, idColumn: null, lastTry: null });
    expect(after.instruction).toBe(readyDraft.instruction);
  });

  it('stays with its columns when another header row is chosen, and forgets them on another sheet', () => {
    const chosen = reduceDraft(before, { type: 'columns-chosen', columns, rows: null });
    expect(reduceDraft(chosen, { type: 'header-chosen', rows: { first: 9, last: 9 } })).toMatchObject({
      columns,
      headerRows: { first: 9, last: 9 },
    });
    expect(reduceDraft(chosen, { type: 'sheet-chosen', sheet: 'Other' }).columns).toBeNull();
    expect(reduceDraft(chosen, { type: 'text-shape-corrected', text: {} }).columns).toBeNull();
  });
});

describe('going back', () => {
  it('loses nothing when the same sheet or header row is chosen once more', () => {
    const before = { ...readyDraft, sheet: 'Tickets', headerRows: { first: 3, last: 3 }, lastTry: someTry };
    expect(reduceDraft(before, { type: 'sheet-chosen', sheet: 'Tickets' })).toBe(before);
    expect(reduceDraft(before, { type: 'header-chosen', rows: { first: 3, last: 3 } })).toBe(before);
  });

  it('forgets answers tried on other rows when the header row moves, and keeps the instruction', () => {
    const after = reduceDraft(
      { ...readyDraft, lastTry: someTry },
      { type: 'header-chosen', rows: { first: 1, last: 1 } },
    );
    expect(after.lastTry).toBeNull();
    expect(after.headerRows).toEqual({ first: 1, last: 1 });
    expect(after.instruction).toBe(readyDraft.instruction);
  });

  it('keeps the labels while another kind of answer is looked at', () => {
    const asText = reduceDraft(readyDraft, { type: 'changed', fields: { answerKind: 'text' } });
    const back = reduceDraft(asText, { type: 'changed', fields: { answerKind: 'labels' } });
    expect(back).toEqual(readyDraft);
  });
});

describe('trying', () => {
  it('keeps the answers of the try before, to compare them', () => {
    const second = { ...someTry, fingerprint: 'g' };
    const once = reduceDraft(readyDraft, { type: 'tried', lastTry: someTry });
    const twice = reduceDraft(once, { type: 'tried', lastTry: second });
    expect(twice.lastTry).toBe(second);
    expect(twice.previousTry).toBe(someTry);
  });
});

describe('a corrected text file', () => {
  it('adds one correction to the other', () => {
    const once = reduceDraft(readyDraft, { type: 'text-shape-corrected', text: { delimiter: ';' } });
    const twice = reduceDraft(once, { type: 'text-shape-corrected', text: { encoding: 'windows-1252' } });
    expect(twice.text).toEqual({ delimiter: ';', encoding: 'windows-1252' });
  });
});
