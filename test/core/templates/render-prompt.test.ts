import { describe, expect, it } from 'vitest';
import { createParamsBuilder } from '../../../electron/core/claude/request-params.ts';
import { checkInstruction, createRowRenderer } from '../../../electron/core/templates/render-prompt.ts';
import type { Template } from '../../../shared/model/template.ts';

const template: Template = {
  instruction: 'Classify {{ message }} by {{Author}}',
  background: 'Shared.',
  answerFormat: { kind: 'text' },
  emptyRule: 'skip-when-any-empty',
};
const columns = ['Author', 'Message'];

describe('an instruction on a table', () => {
  it('shows in the preview exactly what is sent', () => {
    for (const cells of [
      ['Ada', 'It "broke"\n\u2028{{Author}}'],
      ['', 'x'],
      ['Ada', '😀'.repeat(50)],
    ]) {
      const { text } = createRowRenderer(template, columns)(cells);
      expect(createRowRenderer(template, columns)(cells).text).toBe(text);
      const params = JSON.parse(
        createParamsBuilder({ template, model: 'claude-haiku-5-5', maxTokens: 9 }, columns)(cells),
      );
      expect(params.messages).toEqual([{ role: 'user', content: [{ type: 'text', text }] }]);
    }
  });

  it('is checked for what it uses and what it misses', () => {
    expect(checkInstruction(template, columns)).toEqual({
      unknown: [],
      stray: [],
      used: ['Message', 'Author'],
    });
    expect(checkInstruction(template, ['Autor', 'Text'])).toEqual({
      unknown: [
        { name: 'message', suggestion: null, choices: [] },
        { name: 'Author', suggestion: 'Autor', choices: ['Autor'] },
      ],
      stray: [],
      used: [],
    });
  });
});
