// What is written as CSV runs as no formula, and reads back as it was by the one rule of the data dictionary.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalCsv, excelCsv, writeCsv } from '../../src/publish/write-csv.ts';
import type { DataCell, DataColumn } from '../../src/store/column.ts';
import { parseCsv } from './parse-csv.ts';

const columns: DataColumn<readonly DataCell[]>[] = ['first', 'second', 'third'].map((name, index) => ({
  name,
  type: 'string',
  required: false,
  label: 'export.value',
  note: 'export.valueNote',
  read: (row) => row[index] ?? null,
}));

const nasty = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', '\t', ' ', '，', '“', '=', '-', '＝', "'", '数') }),
);
const cell = fc.oneof(nasty, fc.constant(null), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true }));

const dialects = { canonicalCsv, excelCsv };

/** What the data dictionary tells a reader to do: one leading apostrophe away. */
const unguard = (cell: string | null) => cell?.replace(/^'/, '') ?? null;

describe.each(Object.entries(dialects))('%s', (_, dialect) => {
  const write = (rows: readonly (readonly DataCell[])[]) => writeCsv(columns, rows, dialect);
  const read = (rows: readonly (readonly DataCell[])[]) => parseCsv(write(rows).slice(dialect.start.length)).slice(1);

  test('every text comes back as it was, and an absent value is not an empty text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const expected = rows.map((row) => row.map((value) => (value === null ? null : String(value))));
        expect(read(rows).map((row) => row.map(unguard))).toEqual(expected);
      }),
    );
  });

  test('no text begins as a formula, and no number is touched', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell)), (rows) => {
        const values = read(rows).flat();
        for (const [index, value] of rows.flat().entries()) {
          if (typeof value === 'string') expect(values[index]).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          else expect(values[index]).toBe(value === null ? null : String(value));
        }
      }),
    );
  });

  test.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['=HYPERLINK("https://example.org";"x")', `'=HYPERLINK("https://example.org";"x")`],
    ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
    ['+44', "'+44"],
    ['-1', "'-1"],
    ['-', "'-"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1+1', "'＝1+1"],
    ['＋44', "'＋44"],
    ['－1', "'－1"],
    ['＠A1', "'＠A1"],
    ["'=1", "''=1"],
    ["'", "''"],
    ['12-1', '12-1'],
    ['—', '—'],
    ['1=1', '1=1'],
  ])('the text %j stands as %j', (text, written) => {
    expect(read([[text, null, null]])).toEqual([[written, null, null]]);
  });
});

test('the files for programs and for spreadsheets differ in their mark and line ends only', () => {
  const rows = [['=1', '数, "字"', null]];
  expect(writeCsv(columns, rows)).toBe(`first,second,third\n'=1,"数, ""字""",\n`);
  expect(writeCsv(columns, rows, excelCsv)).toBe(`\uFEFFfirst,second,third\r\n'=1,"数, ""字""",\r\n`);
});

test('a number below zero stays a number', () => {
  expect(writeCsv(columns, [[-44, 0, null]], excelCsv)).toBe('\uFEFFfirst,second,third\r\n-44,0,\r\n');
});

test('a blank is never a 0, and 0 is never a blank', () => {
  expect(writeCsv(columns, [[0, null, '']])).toBe('first,second,third\n0,,""\n');
});
