import type { TemplateContent } from '../../../shared/model/library.ts';
import { failure, type Outcome, success } from '../../../shared/model/outcome.ts';
import type { AnswerFormat } from '../../../shared/model/template.ts';

/**
 * Checks what a schema cannot: an instruction with words in it, labels that differ, field names that differ, and labels
 * wherever one of a list is asked for.
 */
export function checkContent(content: TemplateContent): Outcome<TemplateContent> {
  if (content.template.instruction.trim() === '') return failure('instruction-empty');
  const wrong = findFormatFault(content.template.answerFormat);
  return wrong === null ? success(content) : failure('answer-format-invalid', { name: wrong });
}

/** Name of the first field or label that makes a format impossible; null when all is well. */
export function findFormatFault(format: AnswerFormat): string | null {
  switch (format.kind) {
    case 'text':
      return null;
    case 'labels':
      return findRepeat(format.labels) ?? (format.labels.length === 0 ? '' : null);
    case 'fields': {
      const repeated = findRepeat(format.fields.map((field) => field.name));
      if (repeated !== null || format.fields.length === 0) return repeated ?? '';
      const withoutList = format.fields.find(
        (field) =>
          field.type === 'one-of' &&
          ((field.labels?.length ?? 0) === 0 || findRepeat(field.labels ?? []) !== null),
      );
      return withoutList?.name ?? null;
    }
  }
}

/** The first name that is empty or stands there twice, capitals and outer spaces aside. */
function findRepeat(names: readonly string[]): string | null {
  const known = new Set<string>();
  for (const name of names) {
    const folded = name.normalize('NFC').trim().toLowerCase();
    if (folded === '' || known.has(folded)) return name;
    known.add(folded);
  }
  return null;
}
