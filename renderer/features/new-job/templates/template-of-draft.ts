import type { TemplateContent } from '../../../../shared/model/library.ts';
import { placeholderNames } from '../../../../shared/model/placeholders.ts';
import type { AnswerField, AnswerFormat } from '../../../../shared/model/template.ts';
import type { LibraryTemplate } from '../../../components/use-template-library.ts';
import { maxTokensFor } from '../draft/answer-length.ts';
import { type AnswerLength, answerLengths, type NewJobDraft } from '../draft/draft.ts';
import type { DraftFields } from '../draft/draft-reducer.ts';
import { templateOf } from '../draft/draft-settings.ts';

/** Above what any model allows, so that only the chosen length decides. */
const noModelLimit = 1_000_000;

/** What a draft takes over from a template; the sheet, the rows and the model stay. */
export function fieldsOfTemplate(template: LibraryTemplate, draft: NewJobDraft): Partial<DraftFields> {
  const { id, content, versions } = template;
  const { instruction, background, answerFormat, emptyRule } = content.template;
  return {
    instruction,
    background,
    emptyRule,
    ...answerOf(answerFormat),
    answerLength: lengthFor(answerFormat.kind, content.maxTokens),
    columnName: null,
    template: {
      id,
      name: content.name,
      isOwn: versions !== null,
      columnName: content.columnName,
      asksFor: placeholderNames(instruction),
      use: (draft.template?.use ?? 0) + 1,
    },
  };
}

function answerOf(format: AnswerFormat): Partial<DraftFields> {
  switch (format.kind) {
    case 'text':
      return { answerKind: 'text', stripsPreamble: format.stripsPreamble ?? false };
    case 'labels':
      return { answerKind: 'labels', labelsText: format.labels.join('\n') };
    case 'fields':
      return { answerKind: 'fields', fields: format.fields.map(plainField) };
  }
}

function plainField({ name, type, labels }: AnswerField): AnswerField {
  return labels === undefined ? { name, type } : { name, type, labels };
}

/** The shortest choice of the wizard that leaves at least as much room. */
function lengthFor(kind: AnswerFormat['kind'], maxTokens: number): AnswerLength {
  const enough = answerLengths.find((length) => maxTokensFor(kind, length, noModelLimit) >= maxTokens);
  return enough ?? 'very-long';
}

/** A draft as the library keeps it. */
export function contentOfDraft(
  draft: NewJobDraft,
  named: { readonly name: string; readonly description: string; readonly columnName: string },
): TemplateContent {
  return {
    name: named.name.trim(),
    description: named.description.trim(),
    columnName: draft.answerKind === 'fields' ? '' : named.columnName.trim(),
    maxTokens: maxTokensFor(draft.answerKind, draft.answerLength, noModelLimit),
    template: templateOf(draft),
  };
}
