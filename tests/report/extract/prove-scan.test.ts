// Figures of a row of the table of requests, and how surely they were read: which are proved.
import { describe, expect, test } from 'vitest';
import { type Certainty, keyOfPlace } from '../../../src/report/document/sights.ts';
import { markProved, proveScan } from '../../../src/report/extract/prove-scan.ts';
import type { Figure, Origin } from '../../../src/report/model/figure.ts';

const columns = ['natural', 'business', 'research', 'welfare', 'legal', 'other', 'total'];

const originOf = (column: number): Origin => ({ page: 1, box: [column * 10, 0, column * 10 + 5, 10] });

const makeFigure = (metric: string, column: number, value: number | null): Figure => ({
  metric,
  value,
  status: value === null ? 'unreadable' : 'reported',
  qualifier: 'exact',
  unit: '件',
  raw: value === null ? '〓' : String(value),
  at: { section: 'requests', table: 0, row: 0, column, origin: originOf(column) },
});

const makeRow = (values: readonly (number | null)[]): Figure[] =>
  values.map((value, column) => makeFigure(`requests.received.${columns[column]}`, column, value));

/** `sights`: a letter a column: s sure, a agreed, - not read. */
const sightsOf = (letters: string): Map<string, Certainty> =>
  new Map(
    [...letters].flatMap((letter, column): [string, Certainty][] =>
      letter === '-' ? [] : [[keyOfPlace(originOf(column)), letter === 's' ? 'sure' : 'agreed']],
    ),
  );

const prove = (values: readonly (number | null)[], letters: string): (string | undefined)[] => {
  const proofs = proveScan(makeRow(values), sightsOf(letters));
  return values.map((_, column) => proofs.get(keyOfPlace(originOf(column))));
};

const seven = (proof: string | undefined): (string | undefined)[] => columns.map(() => proof);

describe('proveScan', () => {
  test('a sum that holds proves its numbers, though no reader was sure', () => {
    expect(prove([3, 0, 0, 1, 0, 0, 4], 'aaaaaaa')).toEqual(seven('sums'));
  });

  test('a sum that fails leaves none of its numbers', () => {
    expect(prove([3, 0, 0, 1, 0, 0, 5], 'aaaaaaa')).toEqual(seven(undefined));
    expect(prove([3, 0, 0, 1, 0, 0, 5], 'sssssas')).toEqual(seven(undefined));
  });

  test('a sum that fails in numbers that were all read surely is the document’s own', () => {
    expect(prove([3, 0, 0, 1, 0, 0, 5], 'sssssss')).toEqual(seven('readers'));
  });

  test('where a part is not known the sum says nothing, and only sure numbers are left', () => {
    expect(prove([3, 0, null, 1, 0, 0, 4], 'sa-ssss')).toEqual([
      'readers',
      undefined,
      undefined,
      'readers',
      'readers',
      'readers',
      'readers',
    ]);
  });

  test('a number that no place was read for is not proved', () => {
    expect(prove([3, 0, 0, 1, 0, 0, 4], 'aaaaaa-')[6]).toBeUndefined();
  });
});

describe('markProved', () => {
  test('says how, and takes back what nothing proves', () => {
    const figures = makeRow([3, 1, 0, 0, 0, 0, 4]);
    const marked = markProved(figures, new Map([[keyOfPlace(originOf(0)), 'sums']]));
    expect(marked[0]).toMatchObject({ value: 3, derived: 'scan', proof: 'sums' });
    expect(marked[1]).toMatchObject({ value: null, status: 'unreadable', raw: '〓' });
    expect(marked[1]).not.toHaveProperty('derived');
  });

  test('numbers of running text were proved when the line was read', () => {
    const [figure] = makeRow([3]) as [Figure];
    const told: Figure = { ...figure, at: { section: 'overview', paragraph: 0, start: 0, end: 1 } };
    expect(markProved([told], new Map())[0]).toMatchObject({ derived: 'scan', proof: 'readers' });
  });
});
