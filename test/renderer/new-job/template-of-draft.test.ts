import { describe, expect, it } from 'vitest';
import { classifyTickets } from '../../../electron/core/templates/library/classify-tickets.ts';
import { readyTemplates } from '../../../electron/core/templates/library/ready-templates.ts';
import {
  contentOfDraft,
  fieldsOfTemplate,
} from '../../../renderer/features/new-job/templates/template-of-draft.ts';
import { readyDraft } from './draft-fixture.ts';

describe('a draft begun from a template', () => {
  it.each(readyTemplates.map((ready) => [ready.name, ready] as const))(
    'asks what the template asks, with at least as much room: %s',
    (_, { id, sample, ...content }) => {
      const fields = fieldsOfTemplate({ id, sample, content, versions: null }, readyDraft);
      const draft = { ...readyDraft, ...fields };
      const { name, description, columnName } = content;
      const again = contentOfDraft(draft, { name, description, columnName });
      expect(again.template).toEqual(content.template);
      expect(again.maxTokens).toBeGreaterThanOrEqual(Math.min(content.maxTokens, 7024));
    },
  );

  it('keeps the sheet and the rows, and knows which columns are asked for', () => {
    const { id, sample, ...content } = classifyTickets;
    const fields = fieldsOfTemplate({ id, sample, content, versions: null }, readyDraft);
    expect(fields).not.toHaveProperty('rows');
    expect(fields.template?.asksFor).toEqual(['Subject', 'Message']);
    expect(fields.template?.isOwn).toBe(false);
  });
});
