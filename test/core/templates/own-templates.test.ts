import { describe, expect, it } from 'vitest';
import {
  createOwnTemplate,
  duplicateTemplate,
  freeName,
  maxVersions,
  presentVersion,
  renameTemplate,
  restoreVersion,
  saveVersion,
} from '../../../electron/core/templates/own-templates.ts';
import type { TemplateContent } from '../../../shared/model/library.ts';

const content = (instruction: string): TemplateContent => ({
  name: 'Mine',
  description: '',
  columnName: 'A',
  maxTokens: 10,
  template: { instruction, background: '', answerFormat: { kind: 'text' }, emptyRule: 'send-empty' },
});
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T10:00:00Z`;

describe('own templates', () => {
  it('keep every version, and a way back that loses nothing', () => {
    let own = createOwnTemplate('t1', content('one'), day(1));
    own = saveVersion(own, content('two'), day(2));
    own = renameTemplate(own, ' Better ', day(3));
    const restored = restoreVersion(own, 1, day(4));
    expect(
      restored?.versions.map(({ number, content: { name, template } }) => [
        number,
        name,
        template.instruction,
      ]),
    ).toEqual([
      [1, 'Mine', 'one'],
      [2, 'Mine', 'two'],
      [3, 'Better', 'two'],
      [4, 'Mine', 'one'],
    ]);
    expect(restoreVersion(own, 9, day(4))).toBeNull();
  });

  it('do not make a version of nothing new', () => {
    const own = createOwnTemplate('t1', content('one'), day(1));
    expect(saveVersion(own, content('one'), day(2))).toBe(own);
  });

  it('keep the first and the latest versions when there are many', () => {
    let own = createOwnTemplate('t1', content('0'), day(1));
    for (let turn = 1; turn < 80; turn++) own = saveVersion(own, content(String(turn)), day(2));
    expect(own.versions).toHaveLength(maxVersions);
    expect(own.versions[0]?.number).toBe(1);
    expect(presentVersion(own)).toMatchObject({ number: 80, content: { template: { instruction: '79' } } });
  });

  it('are duplicated under a name that is free', () => {
    expect(freeName('Mine', [])).toBe('Mine');
    expect(freeName('Mine', ['mine', 'Mine (2)'])).toBe('Mine (3)');
    expect(freeName('Mine (2)', ['Mine (2)', 'Mine'])).toBe('Mine (3)');
    const copy = duplicateTemplate(content('one'), 't2', ['Mine'], day(5));
    expect(copy).toMatchObject({ id: 't2', versions: [{ number: 1, content: { name: 'Mine (2)' } }] });
  });
});
