// The numbering of the form keeps its levels in English.
import { expect, test } from 'vitest';
import { spellNumber } from '../../src/i18n/labels.ts';

test.each([
  ['一、', 'I. '],
  ['四、', 'IV. '],
  ['十、', 'X. '],
  ['十四、', 'XIV. '],
  ['（一）', '(1) '],
  ['（七）', '(7) '],
  ['（十）', '(10) '],
  ['8.', '8. '],
  ['', ''],
])('%s is %s', (number, english) => {
  expect(spellNumber(number)).toBe(english);
});
