import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../../src/report/read/doc/read-doc.ts';
import { readDocx } from '../../../../src/report/read/docx/read-docx.ts';
import { cases } from '../../../fixtures/word/cases.ts';
import { makeFixtures } from '../../../fixtures/word/make-fixtures.ts';
import { writeDocx } from '../../../fixtures/word/write-docx.ts';
import { FIXTURES, readBytes, readFigures } from './read-figures.ts';

if (process.env.UPDATE) makeFixtures(FIXTURES);

const files = Object.entries(cases).flatMap(([name, expected]) => [
  { file: `${name}.docx`, read: readDocx, ...expected },
  { file: `${name}.doc`, read: readDoc, ...expected, lines: expected.docLines ?? expected.lines },
]);

describe('Word fixtures', () => {
  it.each(Object.entries(cases))('%s.docx is what the script makes', (name, { parts }) => {
    expect(readBytes(`${name}.docx`)).toEqual(writeDocx(parts));
  });

  it.each(files)('reads the figures of $file', async ({ file, read, figures }) => {
    const found = readFigures(await read(readBytes(file)));
    expect(Object.fromEntries(found.figures.map(({ metric, value }) => [metric, value]))).toEqual(figures);
    const blanks = Object.keys(figures).filter((metric) => figures[metric] === null);
    expect(
      found.figures
        .filter(({ status }) => status === 'blank')
        .map(({ metric }) => metric)
        .sort(),
    ).toEqual(blanks.sort());
    expect(found.notes).toEqual([]);
  });

  it.each(files)('reads the lines of $file', async ({ file, read, lines, absent = [] }) => {
    const reading = await read(readBytes(file));
    const found = readFigures(reading);
    expect(found.lines).toEqual(lines);
    expect(absent.filter((word) => JSON.stringify(reading).includes(word))).toEqual([]);
  });
});
