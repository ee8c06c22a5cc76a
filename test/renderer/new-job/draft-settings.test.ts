import { describe, expect, it } from 'vitest';
import { maxTokensFor } from '../../../renderer/features/new-job/draft/answer-length.ts';
import type { NewJobDraft } from '../../../renderer/features/new-job/draft/draft.ts';
import { jobSettingsOf, tryFingerprint } from '../../../renderer/features/new-job/draft/draft-settings.ts';
import { defaultSettings, type ModelOption } from '../../../shared/model/settings.ts';
import { jobSettings } from '../../../shared/schemas/schemas.ts';
import { readyDraft, ticketTable } from './draft-fixture.ts';

const models: readonly ModelOption[] = [
  {
    id: 'claude-sonnet-5-5',
    name: 'Claude Sonnet 5.5',
    strength: 'balanced',
    inputUsdMicros: 3_000_000,
    outputUsdMicros: 15_000_000,
    maxOutputTokens: 64_000,
    isDeprecated: false,
  },
];

function settingsOf(changes: Partial<NewJobDraft>, hasKey = true) {
  return jobSettingsOf(
    { ...readyDraft, ...changes },
    {
      table: ticketTable,
      settings: defaultSettings,
      hasKey,
      models,
      words: { text: 'Answer', labels: 'Category' },
    },
  );
}

describe('the settings of a job', () => {
  it('take what is suggested where nothing was chosen', () => {
    expect(settingsOf({})).toMatchObject({
      model: defaultSettings.defaultModel,
      columnName: 'Category',
      idColumn: 'Ticket',
      rows: { kind: 'all' },
      isPractice: false,
      spendCapUsdMicros: null,
      sharesIdenticalRequests: true,
      deletesAfterCollection: false,
    });
  });

  it('follow the user where something was chosen', () => {
    const chosen = settingsOf({
      idColumn: { name: null },
      columnName: ' Kind ',
      model: 'claude-opus-5',
      spendCapText: '$2.50',
      sharesIdenticalRequests: false,
      deletesAfterCollection: true,
    });
    expect(chosen).toMatchObject({
      idColumn: null,
      columnName: 'Kind',
      model: 'claude-opus-5',
      spendCapUsdMicros: 2_500_000,
      sharesIdenticalRequests: false,
      deletesAfterCollection: true,
    });
  });

  it('never send anything without a key: the job is practice', () => {
    expect(settingsOf({}, false).isPractice).toBe(true);
    expect(settingsOf({ wantsPractice: true }).isPractice).toBe(true);
  });

  it('ask for a column that the table has not lost', () => {
    expect(settingsOf({ idColumn: { name: 'Gone' } }).idColumn).toBeNull();
  });

  it('call the new column something that the sheet has not', () => {
    const table = {
      ...ticketTable,
      columns: ['Message', 'category'].map((name, index) => ({ index, name, header: name, isHidden: false })),
    };
    const around = {
      table,
      settings: defaultSettings,
      hasKey: true,
      models,
      words: { text: 'Answer', labels: 'Category' },
    };
    expect(jobSettingsOf(readyDraft, around).columnName).toBe('Category 2');
  });

  it.each(['text', 'labels', 'fields'] as const)('are accepted by the contract for %s', (answerKind) => {
    const fields = [
      { name: ' Size ', type: 'one-of' as const, labels: ['S', 'M'] },
      { name: 'Due', type: 'date' as const, labels: ['left over'] },
    ];
    const settings = settingsOf({ answerKind, fields });
    expect(jobSettings.parse(settings)).toEqual(settings);
    if (settings.template.answerFormat.kind === 'fields') {
      expect(settings.template.answerFormat.fields).toEqual([
        { name: 'Size', type: 'one-of', labels: ['S', 'M'] },
        { name: 'Due', type: 'date' },
      ]);
    }
  });
});

describe('room for an answer', () => {
  it('grows with the length that was chosen, and never beyond the model', () => {
    const short = maxTokensFor('text', 'short', 64_000);
    const long = maxTokensFor('text', 'very-long', 64_000);
    expect(short).toBeGreaterThan(1_000);
    expect(long).toBeGreaterThan(short);
    expect(maxTokensFor('text', 'very-long', 4_096)).toBe(4_096);
    expect(maxTokensFor('labels', 'very-long', 64_000)).toBe(short);
  });
});

describe('answers of a try', () => {
  it('are outdated once what is asked has changed, and not by a new column name or cap', () => {
    const tried = tryFingerprint('table1', settingsOf({}));
    expect(tryFingerprint('table1', settingsOf({ columnName: 'Kind', spendCapText: '5' }))).toBe(tried);
    expect(tryFingerprint('table1', settingsOf({ instruction: '{{Customer}}' }))).not.toBe(tried);
    expect(tryFingerprint('table1', settingsOf({ model: 'claude-opus-5' }))).not.toBe(tried);
    expect(tryFingerprint('table2', settingsOf({}))).not.toBe(tried);
  });
});
