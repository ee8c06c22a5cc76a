import { describe, expect, it } from 'vitest';
import type { NewJobDraft } from '../../../renderer/features/new-job/draft/draft.ts';
import {
  canLeave,
  type DraftIssueCode,
  draftIssues,
  furthestStep,
  isRequestComplete,
} from '../../../renderer/features/new-job/draft/draft-issues.ts';
import { placeholderUse } from '../../../renderer/features/new-job/draft/placeholder-use.ts';
import { newJob } from '../../../renderer/messages/en/new-job.ts';
import { readyDraft, ticketTable } from './draft-fixture.ts';

const columns = ticketTable.columns.map((column) => column.name);

function issuesOf(changes: Partial<NewJobDraft>, columnName = 'Category', table = ticketTable) {
  const draft = { ...readyDraft, ...changes };
  return draftIssues(draft, table, placeholderUse(draft, columns), columnName);
}

describe('what stands between a draft and Send', () => {
  it('is nothing when all is in order', () => {
    expect(issuesOf({})).toEqual([]);
  });

  const cases: [DraftIssueCode, Partial<NewJobDraft>, string?][] = [
    ['no-workbook', { file: null }],
    ['no-instruction', { instruction: ' \n ' }],
    ['no-column-used', { instruction: 'Say hello' }],
    ['unknown-column', { instruction: '{{Mesage}}' }],
    ['too-few-labels', { labelsText: 'Billing' }],
    ['column-name-empty', {}, '  '],
    ['column-name-taken', {}, 'message'],
    ['field-without-name', { answerKind: 'fields', fields: [{ name: ' ', type: 'text' }] }],
    [
      'field-name-repeated',
      {
        answerKind: 'fields',
        fields: [
          { name: 'Tone', type: 'text' },
          { name: 'tone ', type: 'number' },
        ],
      },
    ],
    ['field-name-taken', { answerKind: 'fields', fields: [{ name: 'Customer', type: 'text' }] }],
    [
      'field-without-labels',
      { answerKind: 'fields', fields: [{ name: 'Size', type: 'one-of', labels: ['S'] }] },
    ],
    ['range-turned-round', { rows: { kind: 'range', firstRow: 9, lastRow: 4 } }],
    ['range-outside', { rows: { kind: 'range', firstRow: 400, lastRow: 500 } }],
    ['range-outside', { rows: { kind: 'range', firstRow: 1, lastRow: 3 } }],
    ['empty-column-unknown', { rows: { kind: 'where-empty', column: 'Gone' } }],
    ['cap-not-an-amount', { spendCapText: 'five' }],
  ];

  it.each(cases)('%s is found, and has a sentence', (code, changes, columnName) => {
    const [issue] = issuesOf(changes, columnName ?? 'Category');
    expect(issue?.code).toBe(code);
    expect(newJob.issues[code]).toMatch(/\w/);
  });

  it('is a sheet without rows, and one whose rows are all hidden where only visible ones are wanted', () => {
    expect(issuesOf({}, 'Category', { ...ticketTable, rowCount: 0 })[0]?.code).toBe('no-rows');
    const allHidden = { ...ticketTable, hiddenRowCount: 320 };
    expect(issuesOf({ rows: { kind: 'visible' } }, 'Category', allHidden)[0]?.code).toBe('no-rows');
  });

  it('is a sheet without a place for the answers, whatever else is in order', () => {
    const place = { after: 4, free: [{ first: 5, count: 1 }], coveredRows: [] };
    const fields = ['Tone', 'Size'].map((name) => ({ name, type: 'text' as const }));
    const narrow = { ...ticketTable, place };
    expect(issuesOf({}, 'Category', narrow)).toEqual([]);
    const twoFields = issuesOf({ answerKind: 'fields', fields }, 'Category', narrow);
    expect(twoFields).toEqual([{ step: 'instruction', code: 'no-place' }]);
    const full = { ...ticketTable, place: { ...place, free: [] } };
    expect(issuesOf({}, 'Category', full)).toEqual([{ step: 'sheet', code: 'no-place' }]);
    const refused = { ...ticketTable, placeProblem: { code: 'trial-failed' as const, facts: {} } };
    const [issue] = issuesOf({}, 'Category', refused);
    expect(issue).toEqual({ step: 'sheet', code: 'no-place' });
    expect(canLeave('send', issuesOf({}, 'Category', refused))).toBe(false);
    expect(newJob.issues['no-place']).toMatch(/\w/);
  });

  it('does not complain about labels or the column name while several fields are asked for', () => {
    const fields = [{ name: 'Tone', type: 'text' as const }];
    expect(issuesOf({ answerKind: 'fields', fields, labelsText: '' }, '')).toEqual([]);
  });
});

describe('the steps that may be shown', () => {
  it('end where something is missing', () => {
    expect(furthestStep(issuesOf({ file: null }))).toBe('sheet');
    expect(furthestStep(issuesOf({ instruction: '' }))).toBe('instruction');
    expect(furthestStep(issuesOf({}))).toBe('send');
  });

  it('let the user leave the sheet while the instruction is still missing', () => {
    const issues = issuesOf({ instruction: '' });
    expect(canLeave('sheet', issues)).toBe(true);
    expect(canLeave('instruction', issues)).toBe(false);
  });

  it('hold Send back for a cap that is no amount, but not the price', () => {
    const issues = issuesOf({ spendCapText: 'lots' });
    expect(canLeave('try', issues)).toBe(true);
    expect(canLeave('send', issues)).toBe(false);
    expect(isRequestComplete(issues)).toBe(true);
  });
});
