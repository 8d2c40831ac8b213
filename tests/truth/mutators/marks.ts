// Marks of notes behind a number, as characters.

import { paragraph } from '../compose.ts';
import { type Answer, nothing, same, sameOrNone } from '../document.ts';
import { textOf } from '../lay/cell.ts';
import { isCount, keepsCells, type Mutator, pickCell, putAfter, touch } from '../mutator.ts';

const mark = (sign: string, answer: (number: number) => Answer = sameOrNone, isBefore = false): Mutator => ({
  name: `mark: ${isBefore ? `${sign} before` : sign}`,
  layouts: keepsCells,
  draft(draft, random) {
    const { cell, metric, table } = pickCell(draft, random, isCount);
    const text = textOf(cell);
    cell.pieces = [{ text: isBefore ? `${sign}${text}` : `${text}${sign}` }];
    touch(draft, metric, answer(Number(text)));
    if (table.kind !== 'other') putAfter(draft, table.kind, paragraph('注：数据由办公室汇总。'));
  },
});

export const markMutators: readonly Mutator[] = [
  mark('¹', same),
  mark('²', same),
  mark('①', same),
  mark('⑴'),
  mark('⒈'),
  mark('❶'),
  mark('₁'),
  mark('*', same),
  mark('＊'),
  mark('※'),
  mark('†'),
  mark('[1]', same),
  mark('【1】'),
  mark('〔1〕'),
  mark('[注1]'),
  mark('（注1）', same),
  mark('(1)'),
  mark('（1）'),
  mark('注1'),
  mark('^1'),
  mark('*', same, true),
  mark('注1：', sameOrNone, true),
  mark('①', sameOrNone, true),
  mark('\u2060¹'),
  mark('.1', () => nothing),
];
