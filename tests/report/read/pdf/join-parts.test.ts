import { describe, expect, it } from 'vitest';
import { joinParts, partToGrid, type TablePart } from '../../../../src/report/read/pdf/join-parts.ts';
import { formKnowledge } from '../../../../src/report/read-report.ts';
import { printGrid } from './read-fixture.ts';

/** Rows of texts; `^` goes on from the cell above. */
function draft(page: number, rows: string[][], shift = 0): TablePart {
  const origin = { page, box: [0, 0, 1, 1] as [number, number, number, number] };
  const cells: TablePart['cells'] = [];
  rows.forEach((row, index) => {
    row.forEach((text, column) => {
      const above = cells.findLast((cell) => cell.column === column);
      if (text === '^' && above) above.rowspan += 1;
      else cells.push({ text, row: index, column, rowspan: 1, colspan: 1, origin });
    });
  });
  return {
    xs: (rows[0] ?? []).concat('').map((_, index) => 50 * index + shift),
    rows: rows.length,
    cells,
    lastPage: page,
  };
}

const join = (upper: string[][], lower: string[][], shift = 0) =>
  printGrid(partToGrid(joinParts(draft(1, upper), draft(2, lower, shift), formKnowledge)));

describe('joinParts', () => {
  it.each([
    [
      'whole rows',
      [['规章', '1']],
      [['行政规范性文件', '2']],
      [
        ['规章', '1'],
        ['行政规范性文件', '2'],
      ],
    ],
    ['a label cut in words', [['没有现成信息需要', '3']], [['另行制作', '']], [['没有现成信息需要另行制作', '3']]],
    ['values printed below the border', [['2.重复申请', '']], [['', '4']], [['2.重复申请', '4']]],
    ['an empty rest of a row', [['规章', '']], [['', '']], [['规章', '']]],
    [
      'a blank row before a full one',
      [['规章', '']],
      [['行政规范性文件', '2']],
      [
        ['规章', ''],
        ['行政规范性文件', '2'],
      ],
    ],
    [
      'a table printed twice, whose header belongs to its own values',
      [
        ['信息内容', '制发件数'],
        ['规章', '1'],
      ],
      [
        ['信息内容', '制发件数'],
        ['规章', '3'],
      ],
      [
        ['信息内容', '制发件数'],
        ['规章', '1'],
        ['信息内容', '制发件数'],
        ['规章', '3'],
      ],
    ],
    [
      'two rows with values',
      [['规章', '1']],
      [['', '2']],
      [
        ['规章', '1'],
        ['', '2'],
      ],
    ],
    [
      'two numbered labels',
      [['1.重复申请', '']],
      [['2.其他', '5']],
      [
        ['1.重复申请', ''],
        ['2.其他', '5'],
      ],
    ],
    [
      'a header printed again',
      [
        ['内容', '件数'],
        ['规章', '1'],
      ],
      [
        ['内容', '件数'],
        ['行政许可', '2'],
      ],
      [
        ['内容', '件数'],
        ['规章', '1'],
        ['行政许可', '2'],
      ],
    ],
  ])('joins %s', (_, upper, lower, expected) => {
    expect(join(upper, lower)).toEqual(expected);
  });

  it('makes a group that goes on below one cell', () => {
    const upper = [
      ['（四）无', '1.甲', '1'],
      ['^', '2.乙', '2'],
    ];
    const lower = [
      ['法提供', '3.丙', '3'],
      ['^', '4.丁', '4'],
    ];
    expect(join(upper, lower).map((row) => row[0])).toEqual(['（四）无法提供', '', '', '']);
  });

  it('lines up pages with different margins', () => {
    expect(join([['规章', '1']], [['行政许可', '2']], 18)).toEqual([
      ['规章', '1'],
      ['行政许可', '2'],
    ]);
  });
});
