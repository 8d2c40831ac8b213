// A table of requests with one row of figures, and how surely they were read: which are proved.
import { describe, expect, test } from 'vitest';
import { type Certainty, keyOfPlace, type Sights } from '../../../src/report/document/sights.ts';
import { markProved, proveScan } from '../../../src/report/extract/prove-scan.ts';
import { type LabelledGrid, labelGrid } from '../../../src/report/find/label-grid.ts';
import type { Figure, Origin } from '../../../src/report/model/figure.ts';
import { NO_TEXT } from '../../../src/report/text/shown-text.ts';

const columns = ['natural', 'business', 'research', 'welfare', 'legal', 'other', 'total'];

const originOf = (column: number): Origin => ({ page: 1, box: [column * 10, 0, column * 10 + 5, 10] });

const words = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** A header over a row of 本年新收, with `lost` in the place of a label, by row and column. */
function makeGrid(lost?: { row: number; column: number; text: string }): LabelledGrid {
  const rows = [
    ['', ...words],
    ['一、本年新收政府信息公开申请数量', ...words.map(() => '1')],
    ['1.属于国家秘密', ...words.map(() => '')],
    ['2.其他法律行政法规禁止公开', ...words.map(() => '')],
  ];
  const cells = rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      text: lost?.row === row && lost.column === column ? lost.text : text,
      row,
      column,
      rowspan: 1,
      colspan: 1,
      origin: row === 1 && column > 0 ? originOf(column - 1) : { ...originOf(column), page: 9 - row },
    })),
  );
  const slots = rows.map((texts, row) => texts.map((_, column) => row * texts.length + column));
  return labelGrid({ type: 'grid', trust: 'exact', cells, slots, problems: [] });
}

const whole = [makeGrid()];

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
const sightsOf = (letters: string): Sights => ({
  numbers: new Map(
    [...letters].flatMap((letter, column): [string, Certainty][] =>
      letter === '-' ? [] : [[keyOfPlace(originOf(column)), letter === 's' ? 'sure' : 'agreed']],
    ),
  ),
});

const pictured = sightsOf('-');

const prove = (values: readonly (number | null)[], letters: string): (string | undefined)[] => {
  const { proofs } = proveScan(makeRow(values), sightsOf(letters), whole);
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

describe('labels', () => {
  test.each([
    ['is blotted', NO_TEXT],
    ['has left no ink', ''],
    ['is one that no form has', '本年度收文登记簿'],
    ['is another row’s', '二、上年结转政府信息公开申请数量'],
  ])('where the label of a row %s, none of its numbers is proved, though they add up', (_, text) => {
    const { proofs, unnamed } = proveScan(makeRow([3, 0, 0, 1, 0, 0, 4]), sightsOf('sssssss'), [
      makeGrid({ row: 1, column: 0, text }),
    ]);
    expect(proofs.size).toBe(0);
    expect(unnamed.size).toBe(7);
  });

  test.each([NO_TEXT, '', '法律服务机构'])('where a header is “%s”, its number alone is not proved', (text) => {
    const { unnamed } = proveScan(makeRow([3, 0, 0, 1, 0, 0, 4]), sightsOf('sssssss'), [
      makeGrid({ row: 0, column: 2, text }),
    ]);
    expect([...unnamed]).toEqual([keyOfPlace(originOf(1))]);
  });

  test('a blank cell without a name is not known to be blank', () => {
    const [figure] = makeRow([3]) as [Figure];
    const blank: Figure = { ...figure, value: null, status: 'blank', raw: '' };
    const none = { proofs: new Map(), unnamed: new Set<string>() };
    expect(markProved([blank], pictured, none, whole)[0]).toMatchObject({ status: 'blank' });
    expect(markProved([blank], pictured, none, [makeGrid({ row: 1, column: 0, text: NO_TEXT })])[0]).toMatchObject({
      status: 'unreadable',
    });
  });
});

test('what stands outside of the pictures of a document is not looked at', () => {
  const around: Sights = { numbers: new Map(), areas: [{ page: 1, box: [0, 0, 8, 10] }] };
  const figures = makeRow([3, 1, 0, 0, 0, 0, 4]);
  const { unnamed } = proveScan(figures, around, []);
  expect([...unnamed]).toEqual([keyOfPlace(originOf(0))]);
  expect(markProved(figures, around, { proofs: new Map(), unnamed }, []).map(({ value }) => value)).toEqual([
    null,
    1,
    0,
    0,
    0,
    0,
    4,
  ]);
});

describe('markProved', () => {
  test('says how, and takes back what nothing proves', () => {
    const figures = makeRow([3, 1, 0, 0, 0, 0, 4]);
    const marked = markProved(
      figures,
      pictured,
      { proofs: new Map([[keyOfPlace(originOf(0)), 'sums']]), unnamed: new Set() },
      whole,
    );
    expect(marked[0]).toMatchObject({ value: 3, derived: 'scan', proof: 'sums' });
    expect(marked[1]).toMatchObject({ value: null, status: 'unreadable', raw: '〓' });
    expect(marked[1]).not.toHaveProperty('derived');
  });

  test.each<[string, Partial<Figure>]>([
    ['was divided by a unit', { value: 0.3 }],
    ['has its unit from the form alone', { unit: '万元', unitFrom: 'form' }],
    ['has no unit', { unit: null }],
  ])('a number that %s is not taken as it stands', (_, change) => {
    const [figure] = makeRow([3]) as [Figure];
    const proved = { proofs: new Map([[keyOfPlace(originOf(0)), 'sums' as const]]), unnamed: new Set<string>() };
    expect(markProved([{ ...figure, ...change }], pictured, proved, whole)[0]).toMatchObject({
      status: 'unreadable',
      value: null,
    });
  });

  test('numbers of running text were proved when the line was read', () => {
    const [figure] = makeRow([3]) as [Figure];
    const told: Figure = { ...figure, at: { section: 'overview', paragraph: 0, start: 0, end: 1 } };
    expect(markProved([told], pictured, { proofs: new Map(), unnamed: new Set() }, whole)[0]).toMatchObject({
      derived: 'scan',
      proof: 'readers',
    });
  });
});
