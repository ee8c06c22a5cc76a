import { describe, expect, it } from 'vitest';
import { findLookAlikes, replaceLookAlike } from '../../shared/model/look-alikes.ts';

const columns = ['Name', 'Order total', 'p', 'Size {cm}'];

describe('a column in the marks of another program', () => {
  it.each([
    ['Dear {Name},', '{Name}'],
    ['Dear {{{Name}}},', '{{{Name}}}'],
    ['Dear {{{{Name}}}},', '{{{{Name}}}}'],
    ['Dear {Name}},', '{Name}}'],
    ['Dear $\u007bname},', '$\u007bname}'],
    ['Dear [Name],', '[Name]'],
    ['Dear [[ Name ]],', '[[ Name ]]'],
    ['Dear «Name»,', '«Name»'],
    ['Dear <Name>,', '<Name>'],
    ['Dear <<NAME>>,', '<<NAME>>'],
    ['Dear $Name$,', '$Name$'],
    ['$5 and $Name$', '$Name$'],
    ['Dear %Name%,', '%Name%'],
    ['100% of %Name%', '%Name%'],
    ['Dear #Name#,', '#Name#'],
    ['｛｛Name｝｝ 様', '｛｛Name｝｝'],
    ['【Name】 様', '【Name】'],
    ['Dear ‹Name›,', '‹Name›'],
  ])('%s: %s is told, and becomes {{Name}} with one click', (instruction, written) => {
    expect(findLookAlikes(instruction, columns)).toMatchObject([{ written, column: 'Name' }]);
    expect(replaceLookAlike(instruction, { written, column: 'Name' }, columns)).toBe(
      instruction.replace(written, () => '{{Name}}'),
    );
  });

  it.each([
    'Dear {{Name}}, {other} [words] <b>bold</b>',
    '<p>{{Name}}</p> and <Name>{{Name}}</Name>',
    'Give {"total": {{Order total}}} as JSON.',
    'Name, Order total, 5 % of Name',
    // Told as braces that do not close.
    'Dear {{Name},',
  ])('%s: nothing is asked', (instruction) => {
    expect(findLookAlikes(instruction, columns)).toEqual([]);
  });

  it('is put right wherever it stands, and nothing else is', () => {
    const mended = replaceLookAlike(
      '[Name], (Name), [Name]: [Order total]',
      { written: '[Name]', column: 'Name' },
      columns,
    );
    expect(mended).toBe('{{Name}}, (Name), {{Name}}: [Order total]');
  });
});
