// Sums that do not hold, which are reported and not mended, and cells that print nothing where others print 0.
import { type Answer, blank, type Draft, notApplicable, noValue, same, sameOrNone } from '../document.ts';
import { textOf } from '../lay/cell.ts';
import {
  choose,
  keepsBlanks,
  keepsCells,
  listCells,
  type Mutator,
  statutory,
  touch,
  Unfit,
  type ValueCell,
} from '../mutator.ts';

const broken = (name: string, metrics: RegExp, forms: Mutator['forms'] = statutory): Mutator => ({
  name: `sums: ${name}`,
  forms: forms ?? statutory,
  layouts: keepsCells,
  draft(draft, random) {
    const { cell, metric } = choose(
      listCells(draft, (it) => metrics.test(it.metric)),
      random,
    );
    const number = Number(textOf(cell)) + 1 + random.below(30);
    cell.pieces = [{ text: String(number) }];
    touch(draft, metric, same(number));
  },
});

/** Cells printed in another way all over. */
const printed = (
  name: string,
  fits: (it: ValueCell) => boolean,
  text: string,
  answer: Answer,
  extra: Partial<Mutator> = {},
): Mutator => ({
  name: `blanks: ${name}`,
  forms: statutory,
  layouts: keepsBlanks,
  ...extra,
  draft(draft) {
    const cells = listCells(draft, fits);
    if (cells.length === 0) throw new Unfit('no such cells');
    for (const { cell, metric } of cells) {
      cell.pieces = [{ text }];
      touch(draft, metric, answer);
    }
  },
});

const isZero = ({ cell }: ValueCell): boolean => textOf(cell) === '0';
const isDetailTotal = ({ metric }: ValueCell): boolean =>
  /^requests\..*\.total$/.test(metric) && !/^requests\.(?:received|carried_in|total|carried_out)\./.test(metric);

/** Without their cells the values of a row can be told by nothing but their number. */
const doubtRow = (draft: Draft, { row, metric }: ValueCell): void => {
  for (const cell of row)
    if (cell.metric && cell.metric !== metric) touch(draft, cell.metric, sameOrNone(Number(textOf(cell))));
};

export const sumMutators: readonly Mutator[] = [
  broken('总计 of a row', /^requests\..*\.total$/),
  broken('（七）总计', /^requests\.total\./),
  broken('a part of 总计', /^requests\.(?:denied|granted|partial|unavailable|rejected).*\.(?:natural|business)$/),
  broken('本年新收', /^requests\.received\./),
  broken('结转', /^requests\.carried/),
  broken('总计 of table 四', /^appeals\..*\.total$/),
  broken('a part of table 四', /^appeals\..*\.(?:upheld|other)$/),
  broken('现行有效', /^active\..*\.issued$/, ['2021']),
  broken('a head of the statistics', /^stat2014\.(?:channels|requests|answers|concluded|reviews|staff)$/, ['2014']),
  broken('a part of the statistics', /^stat20(?:08|14)\.(?:website|answers_granted|requests_online)$/, [
    '2008',
    '2014',
  ]),
  printed('L4 总计 in the detail rows', isDetailTotal, '', blank),
  printed('总计 all 0', ({ metric }) => /^requests\..*\.total$/.test(metric), '0', same(0), { layouts: keepsCells }),
  printed('L3 every 0', isZero, '', blank),
  printed('/ for every 0', isZero, '/', notApplicable),
  printed('— for every 0', isZero, '—', notApplicable),
  printed('- for every 0', isZero, '-', { values: [], none: ['not_applicable', 'blank', 'unreadable'] }),
  printed('无 for every 0', isZero, '无', { values: [0], none: ['not_applicable', 'blank', 'unreadable'] }),
  printed('table 四', ({ metric }) => metric.startsWith('appeals.'), '', blank),
  printed('table 二', ({ metric }) => metric.startsWith('active.'), '', blank),
  printed('行政复议 of table 四', ({ metric }) => metric.startsWith('appeals.review.'), '', blank),
  {
    name: 'blanks: one of a row',
    forms: statutory,
    layouts: keepsBlanks,
    draft(draft, random) {
      const { cell, metric } = choose(listCells(draft), random);
      cell.pieces = [{ text: '' }];
      touch(draft, metric, blank);
    },
  },
  {
    name: 'blanks: one of a row where blanks do not show',
    forms: statutory,
    layouts: ({ keeps }) => !keeps.blanks,
    draft(draft, random) {
      const picked = choose(listCells(draft), random);
      picked.cell.pieces = [{ text: '' }];
      touch(draft, picked.metric, noValue);
      doubtRow(draft, picked);
    },
  },
  {
    name: 'blanks: every 0 where blanks do not show',
    forms: statutory,
    layouts: ({ keeps }) => !keeps.blanks,
    draft(draft) {
      for (const { cell, metric } of listCells(draft)) {
        const number = Number(textOf(cell));
        if (number === 0) cell.pieces = [{ text: '' }];
        touch(draft, metric, number === 0 ? noValue : sameOrNone(number));
      }
    },
  },
];
