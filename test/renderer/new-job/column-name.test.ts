import { expect, test } from 'vitest';
import { isNameTaken, suggestColumnName } from '../../../renderer/features/new-job/draft/column-name.ts';

const words = { text: 'Answer', labels: 'Category' };

test('a new column gets a name that no column has, also in other letters or with blanks', () => {
  expect(suggestColumnName('text', ['Ticket'], words)).toBe('Answer');
  expect(suggestColumnName('labels', ['Answer'], words)).toBe('Category');
  expect(suggestColumnName('text', [' ANSWER', 'answer 2', 'Answer 4'], words)).toBe('Answer 3');
});

test('a name is taken without regard to case, and an empty one by an empty header only', () => {
  expect(isNameTaken(' größe ', ['GRÖSSE', 'Größe'])).toBe(true);
  expect(isNameTaken('Answer', ['Answers'])).toBe(false);
  expect(isNameTaken('', ['Answer'])).toBe(false);
});
