import { expect, test } from 'vitest';
import { createFaultFinder, isErrorText } from '../../shared/model/faulty-cells.ts';

/**
 * As Excel shows them in English, German, French and Spanish, and LibreOffice; kept apart from the code's
 * own list on purpose.
 */
const errors =
  `#REF! #N/A #DIV/0! #NAME? #VALUE! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! #BUSY!
  #EXTERNAL! #PYTHON! #GETTING_DATA #BEZUG! #NV #WERT! #ZAHL! #ÜBERLAUF! #KALK! #VALEUR! #NOM? #NOMBRE! #NUL! #PROPAGATION!
  #¡REF! #¡VALOR! #¿NOMBRE? #¡NUM! #¡DIV/0! #¡NULO! #¡DESBORDAMIENTO! Err:502 Err:508 Err:599`.split(/\s+/);

test('a cell that holds an error only is not sent as if it were a text', () => {
  expect(errors.filter((text) => !isErrorText(text))).toEqual([]);
  expect(errors.filter((text) => !isErrorText(`${text} `))).toEqual([]);
});

test('what only looks a bit like an error is a text', () => {
  const texts = [
    '',
    '#1',
    '#',
    'REF!',
    ' #REF!',
    '#REF! in B2',
    '#ref!',
    'Err:50',
    'Err:402',
    'Err:5022',
    'Error',
    'E',
    'x Err:502',
  ];
  expect(texts.filter((text) => isErrorText(text))).toEqual([]);
});

test('of several columns an error comes before a formula without a value, and others are not looked at', () => {
  const find = createFaultFinder([0, 2]);
  expect(find({ cells: ['a', '#REF!', 'b'] })).toBeNull();
  expect(find({ cells: ['', '', '#N/A'], valueless: [0] })).toBe('error-cell');
  expect(find({ cells: ['', '', 'b'], valueless: [0] })).toBe('no-value');
  expect(find({ cells: ['a', '', 'b'], valueless: [1] })).toBeNull();
  for (const shown of ['0', '1/0/1900', '-', '$-', '0.0 kg', 'EUR 0.00', '12:00 AM'])
    expect(find({ cells: [shown, '', 'b'], valueless: [0] })).toBe('no-value');
  expect(find({ cells: ['', '', ''] })).toBeNull();
});
