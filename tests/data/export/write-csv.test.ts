// What is written as CSV reads back as it was; the kind for spreadsheets runs no formula.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cell, Column } from '../../../src/data/export/column.ts';
import { excelCsv, writeCsv } from '../../../src/data/export/write-csv.ts';
import { parseCsv } from './parse-csv.ts';

const columns: Column<readonly Cell[]>[] = ['first', 'second', 'third'].map((name, index) => ({
  name,
  type: 'string',
  required: false,
  label: 'export.value',
  note: 'export.valueNote',
  read: (row) => row[index] ?? null,
}));

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', '，', '“', '=', '数') }),
);
const cell = fc.oneof(nasty, fc.constant(null), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }));

test('quotes, line ends, commas and blanks come back as they were, and an absent value is not an empty text', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
      const expected = rows.map((row) => row.map((value) => (value === null ? null : String(value))));
      expect(parseCsv(writeCsv(columns, rows))).toEqual([['first', 'second', 'third'], ...expected]);
    }),
  );
});

test('the kind for spreadsheets comes back too, but for the apostrophe', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
      const text = writeCsv(columns, rows, excelCsv);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const read = parseCsv(text.slice(1)).slice(1);
      for (const [index, row] of rows.entries()) {
        for (const [at, value] of row.entries()) {
          const found = read[index]?.[at] ?? null;
          if (typeof value !== 'string') expect(found).toBe(value === null ? null : String(value));
          else expect([value, `'${value}`]).toContain(found);
        }
      }
    }),
  );
});

test.each(['=1+1', '+44', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋44', '－1', '＠A1'])(
  'the text %j cannot run as a formula',
  (text) => {
    const [, row] = parseCsv(writeCsv(columns, [[text, null, null]], excelCsv).slice(1));
    expect(row?.[0]).toBe(`'${text}`);
  },
);

test('a number below zero stays a number', () => {
  expect(writeCsv(columns, [[-44, 0, null]], excelCsv)).toBe('\uFEFFfirst,second,third\r\n-44,0,\r\n');
});

test('a blank is never a 0, and 0 is never a blank', () => {
  expect(writeCsv(columns, [[0, null, '']])).toBe('first,second,third\n0,,""\n');
});
