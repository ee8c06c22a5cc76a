import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readyTemplates } from '../../../electron/core/templates/library/ready-templates.ts';
import {
  exportTemplate,
  importTemplate,
  templateFileName,
} from '../../../electron/core/templates/template-file.ts';
import type { TemplateContent } from '../../../shared/model/library.ts';

const content: TemplateContent = {
  name: 'Mine',
  description: '',
  columnName: 'Answer',
  maxTokens: 100,
  template: {
    instruction: 'Do {{A}}',
    background: 'b',
    answerFormat: { kind: 'labels', labels: ['x', 'y'] },
    emptyRule: 'send-empty',
  },
};
const fileWith = (changes: Readonly<Record<string, unknown>>) =>
  JSON.stringify({ kind: 'sheetbatch-template', version: 1, content: { ...content, ...changes } });

describe('a template in a file', () => {
  it('comes back as it was', () => {
    expect(importTemplate(exportTemplate(content))).toEqual({ ok: true, value: content });
    expect(importTemplate(`\ufeff${exportTemplate(content)}`)).toMatchObject({ ok: true });
    for (const { id: _id, sample: _sample, ...ready } of readyTemplates) {
      expect(importTemplate(exportTemplate(ready))).toEqual({ ok: true, value: ready });
    }
  });

  it.each([
    ['', 'not-a-template'],
    ['{"name":"x"}', 'not-a-template'],
    ['[]', 'not-a-template'],
    ['PK\u0003\u0004', 'not-a-template'],
    [JSON.stringify({ kind: 'sheetbatch-template', version: 9, content }), 'too-new'],
    [fileWith({ maxTokens: 0 }), 'incomplete'],
    [fileWith({ name: '  ' }), 'incomplete'],
    [fileWith({ template: { ...content.template, answerFormat: { kind: 'poem' } } }), 'incomplete'],
  ])('is refused with one reason: %j', (text, reason) => {
    expect(importTemplate(text)).toMatchObject({
      ok: false,
      problem: { code: 'template-invalid', facts: { reason } },
    });
  });

  it.each([
    [{ kind: 'labels', labels: ['Yes', 'yes '] }],
    [
      {
        kind: 'fields',
        fields: [
          { name: 'a', type: 'text' },
          { name: 'A', type: 'number' },
        ],
      },
    ],
    [{ kind: 'fields', fields: [{ name: 'a', type: 'one-of' }] }],
    [{ kind: 'fields', fields: [{ name: ' ', type: 'text' }] }],
  ])('is refused when its answers could not be told apart: %j', (answerFormat) => {
    const file = fileWith({ template: { ...content.template, answerFormat } });
    expect(importTemplate(file)).toMatchObject({ ok: false, problem: { code: 'answer-format-invalid' } });
  });

  it('drops what does not belong into a template', () => {
    const outcome = importTemplate(fileWith({ apiKey: 'sk-ant-x', __proto__: { a: 1 } }));
    expect(outcome).toEqual({ ok: true, value: content });
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(importTemplate(text).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['Tickets: A/B?', 'Tickets A B.sheetbatch-template.json'],
    ['  ...', 'template.sheetbatch-template.json'],
    ['Übersetzung', 'Übersetzung.sheetbatch-template.json'],
  ])('has a name that every computer takes: %j', (name, expected) => {
    expect(templateFileName(name)).toBe(expected);
  });
});
