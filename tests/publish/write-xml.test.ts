// What is written as XML reads back as it was.
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { element, writeXml } from '../../src/publish/write-xml.ts';

function readBack(xml: string): { text: string; attribute: string } {
  const parser = new SaxesParser();
  const found = { text: '', attribute: '' };
  let open = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ attributes }) => {
    open += 1;
    found.attribute = String(attributes.name ?? '');
  });
  parser.on('closetag', () => {
    open -= 1;
  });
  parser.on('text', (text) => {
    if (open > 0) found.text += text;
  });
  parser.write(xml).close();
  return found;
}

const character = fc.oneof(
  fc.constantFrom('<', '&', '"', "'", '>', ']]>', '\n', '\r', '\t', '数', '🂡'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
/** Control characters below the blank, but for tab and line ends, and two that are no characters. */
const isWritable = (text: string): boolean =>
  [...text].every((one) => '\t\n\r'.includes(one) || (one >= ' ' && one !== '\uFFFE' && one !== '\uFFFF'));
const writable = fc.string({ unit: character }).filter((text) => isWritable(text) && text.isWellFormed());

test('any text and any attribute come back as they were', () => {
  fc.assert(
    fc.property(writable, writable, (text, attribute) => {
      expect(readBack(writeXml(element('root', { name: attribute }, text)))).toEqual({ text, attribute });
    }),
  );
});

test('characters that XML cannot hold become the mark for them', () => {
  const xml = writeXml(element('root', { name: '\u0007' }, 'a\u0000b\uD800c\uFFFFd\uDC00'));
  expect(readBack(xml)).toEqual({ text: 'a\uFFFDb\uFFFDc\uFFFDd\uFFFD', attribute: '\uFFFD' });
});

test('elements are indented, text is left as it is', () => {
  const xml = writeXml(element('a', {}, element('b', {}, ' x '), element('c')));
  expect(xml).toBe('<?xml version="1.0" encoding="utf-8"?>\n<a>\n  <b> x </b>\n  <c/>\n</a>\n');
});
