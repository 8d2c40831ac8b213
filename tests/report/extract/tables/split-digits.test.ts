import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveGlued } from '../../../../src/report/extract/tables/solve-glued.ts';
import { enumerateSplits, isSumAt, spellReadings } from '../../../../src/report/extract/tables/split-digits.ts';

describe('enumerateSplits', () => {
  it.each([
    [['15130000154'], [[151, 3, 0, 0, 0, 0, 154]]],
    [['230', '000023'], [[23, 0, 0, 0, 0, 0, 23]]],
    [['640020470'], [[64, 0, 0, 2, 0, 4, 70]]],
    [
      ['191000020'],
      [
        [1, 9, 10, 0, 0, 0, 20],
        [19, 1, 0, 0, 0, 0, 20],
      ],
    ],
    [['0', '0', '0', '0', '0', '00'], [[0, 0, 0, 0, 0, 0, 0]]],
  ])('reads %j as seven numbers of which the last is the sum', (pieces, readings) => {
    expect(enumerateSplits(pieces, 7, isSumAt(6, 7))).toEqual(readings);
  });

  it('finds nothing where no reading adds up', () => {
    expect(enumerateSplits(['1230000'], 7, isSumAt(6, 7))).toEqual([]);
    expect(enumerateSplits(['30'], 7)).toEqual([]);
  });

  it('gives up on too many readings', () => {
    expect(enumerateSplits(['1'.repeat(40)], 12)).toBeUndefined();
  });

  it('always finds the row that was glued', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 }), { minLength: 6, maxLength: 6 }), (parts) => {
        const row = [...parts, parts.reduce((sum, part) => sum + part, 0)];
        expect(enumerateSplits([row.join('')], 7, isSumAt(6, 7)) ?? [row]).toContainEqual(row);
      }),
    );
  });
});

describe('solveGlued', () => {
  const balance = [{ plus: ['a', 'b'], minus: ['total'] }];

  it('chooses between readings by the columns', () => {
    const rows = [
      {
        id: 'a',
        readings: [
          [1, 9, 10],
          [19, 1, 20],
        ],
      },
      { id: 'b', readings: [[2, 0, 2]] },
      { id: 'total', readings: [[21, 1, 22]] },
    ];
    expect(solveGlued(rows, balance, 3).get('a')).toEqual({ readings: 1, numbers: [19, 1, 20], left: [[19, 1, 20]] });
  });

  it('leaves both readings where the columns allow both', () => {
    const rows = [
      {
        id: 'a',
        readings: [
          [1, 2],
          [2, 1],
        ],
      },
      {
        id: 'b',
        readings: [
          [1, 2],
          [2, 1],
        ],
      },
      { id: 'total', readings: [[3, 3]] },
    ];
    expect(solveGlued(rows, balance, 2).get('a')).toMatchObject({ readings: 2, numbers: [undefined, undefined] });
  });

  it('keeps no split that contradicts a sum, and those of the columns that add up', () => {
    const rows = [
      { id: 'a', readings: [[1, 1]] },
      { id: 'b', readings: [[1, 1]] },
      { id: 'total', readings: [[9, 2]] },
    ];
    expect(solveGlued(rows, balance, 2).get('a')).toMatchObject({ readings: 0, numbers: [undefined, 1] });
  });

  it('ignores a balance with a row that is not there', () => {
    expect(solveGlued([{ id: 'a', readings: [[1], [2]] }], balance, 1).get('a')?.readings).toBe(2);
  });
});

describe('spellReadings', () => {
  it('lists what digits may be, in the order of their cells', () => {
    expect(spellReadings(enumerateSplits(['4500'], 3))).toBe('4 · 50 · 0 / 45 · 0 · 0');
    expect(spellReadings(enumerateSplits(['033'], 3))).toBe('0 · 3 · 3');
  });

  it('lists none where there is none, or more than anybody reads', () => {
    expect(spellReadings([])).toBeUndefined();
    expect(spellReadings(enumerateSplits(['1234567'], 3))).toBeUndefined();
  });
});
