import { describe, expect, it } from 'vitest';
import type { RemoteModel } from '../../../electron/core/claude/claude-service.ts';
import { listModelOptions } from '../../../electron/core/estimate/model-options.ts';

const today = '2026-11-21';
const remote = (id: string, changes: Partial<RemoteModel> = {}): RemoteModel => ({
  id,
  displayName: id,
  maxInputTokens: null,
  maxTokens: null,
  hasStructuredOutputs: true,
  isDeprecated: false,
  ...changes,
});

describe('the models to choose from', () => {
  it('begin with fast, balanced and capable, each with its price', () => {
    const options = listModelOptions(null, today);
    expect(options.slice(0, 3)).toMatchObject([
      { id: 'claude-haiku-5-5', strength: 'fast', inputUsdMicros: 100_000, outputUsdMicros: 500_000 },
      { id: 'claude-sonnet-5-5', strength: 'balanced' },
      { id: 'claude-opus-5-5', strength: 'capable' },
    ]);
    expect(options.at(-1)).toMatchObject({
      id: 'claude-sonnet-4-5',
      isDeprecated: true,
      inputUsdMicros: null,
    });
  });

  it('are those of the account, with its limits; new ones come without a price', () => {
    const options = listModelOptions(
      [
        remote('claude-next-6', { displayName: 'Claude Next 6' }),
        remote('claude-haiku-4-5-20251001', { maxTokens: 32_000 }),
        remote('claude-sonnet-5-5', { isDeprecated: true }),
      ],
      today,
    );
    expect(options).toEqual([
      {
        id: 'claude-next-6',
        name: 'Claude Next 6',
        strength: 'other',
        inputUsdMicros: null,
        outputUsdMicros: null,
        maxOutputTokens: 8192,
        isDeprecated: false,
      },
      {
        id: 'claude-haiku-4-5',
        name: 'Claude Haiku 4.5',
        strength: 'other',
        inputUsdMicros: 1_000_000,
        outputUsdMicros: 5_000_000,
        maxOutputTokens: 32_000,
        isDeprecated: false,
      },
      {
        id: 'claude-sonnet-5-5',
        name: 'Claude Sonnet 5.5',
        strength: 'balanced',
        inputUsdMicros: 2_000_000,
        outputUsdMicros: 10_000_000,
        maxOutputTokens: 128_000,
        isDeprecated: true,
      },
    ]);
  });

  it('leave out what has been switched off, and name each once', () => {
    const later = listModelOptions(
      [remote('claude-sonnet-4-5-20250929'), remote('claude-haiku-4-5'), remote('claude-haiku-4-5-20251001')],
      '2026-12-01',
    );
    expect(later.map((option) => option.id)).toEqual(['claude-haiku-4-5']);
  });

  it('fall back to the table when the account lists none', () => {
    expect(listModelOptions([], today)).toEqual(listModelOptions(null, today));
  });

  it('are named by the account where the program does not know them, and cost nobody knows what', () => {
    const options = listModelOptions([remote('my-model'), remote('claude-haiku-4-5-20251001')], today);
    expect(options.map(({ id, name }) => [id, name])).toEqual([
      ['my-model', 'my-model'],
      ['claude-haiku-4-5', 'Claude Haiku 4.5'],
    ]);
    expect(options[0]).toMatchObject({ inputUsdMicros: null, strength: 'other' });
  });
});
