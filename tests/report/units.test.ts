// Units printed in every place of every layout, against values worked out by hand.

import { describe, expect, it } from 'vitest';
import { wordMessage } from '../../src/i18n/word-message.ts';
import type { Figure } from '../../src/report/model/figure.ts';
import type { Note } from '../../src/report/model/report.ts';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';
import { activeTable, appealTable, type FormCell, requestRowsOf, requestTable } from './support/form-tables.ts';
import { type Dialect, dialects } from './support/print-table.ts';

const registry = loadRegistry();
const separated = dialects.filter((dialect) => !dialect.glued);
const some = ['tabs, spans dropped', 'L19 full pipes', 'L14 one cell a line, blank lines between'].concat(
  'Markdown table',
  'L1 HTML with spans and paragraphs',
  'L10 flattened, no separators',
);
const chosen = dialects.filter(({ name }) => some.includes(name));

interface Reading {
  figures: Map<string, Figure>;
  notes: Note[];
}

interface Part {
  heading: string;
  /** A line above the table, and one below it. */
  above?: string;
  below?: string;
  rows: FormCell[][];
}

async function read(dialect: Dialect, parts: readonly Part[], year = 2022): Promise<Reading> {
  const line = (text: string): string[] => (text ? [dialect.format === 'html' ? `<p>${text}</p>` : text] : []);
  const text = [
    ...line(`威海市科学技术局${year}年政府信息公开工作年度报告`),
    ...line('一、总体情况'),
    ...line('市科技局坚持以公开为常态、不公开为例外，做好各项公开工作。'),
    ...parts.flatMap(({ heading, above = '', below = '', rows }) => [
      ...line(heading),
      ...line(above),
      dialect.print(rows),
      ...line(below),
    ]),
    ...line('五、存在的主要问题及改进情况'),
    ...line('解读形式还不够丰富，下一步将加以改进。'),
  ].join(dialect.glued ? '' : '\n\n');
  const outcome = await readReport(new TextEncoder().encode(text), registry);
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  const { figures, notes } = outcome.report;
  return { figures: new Map(figures.map((figure) => [figure.metric, figure])), notes };
}

/** What is printed where in table 二; the form of 2021 asks for fees, that of 2019 for procurement. */
interface Printed {
  caption?: string;
  title?: string;
  article?: string;
  header?: string;
  label?: string;
  beside?: string;
  remark?: string;
  cell?: string;
}

const forms = {
  '2021': {
    article: '第二十条第（八）项',
    header: '本年收费金额',
    label: '行政事业性收费',
    metric: 'active.fees.amount',
    active: {
      'rules.issued': '1',
      'rules.repealed': '0',
      'rules.in_force': '4',
      'normative.issued': '2',
      'normative.repealed': '1',
      'normative.in_force': '9',
      'licensing.decisions': '311',
      'penalty.decisions': '42',
      'coercion.decisions': '7',
    },
    amount: 'fees.amount',
  },
  '2019': {
    article: '第二十条第（九）项',
    header: '采购总金额',
    label: '政府集中采购',
    metric: 'active.procurement.amount',
    active: {
      'rules.made': '1',
      'rules.published': '0',
      'rules.total_public': '4',
      'normative.made': '2',
      'normative.published': '1',
      'normative.total_public': '9',
      'licensing.items_prev': '12',
      'licensing.items_change': '+3',
      'licensing.decisions': '311',
      'other_services.items_prev': '5',
      'other_services.items_change': '0',
      'other_services.decisions': '8',
      'penalty.items_prev': '6',
      'penalty.items_change': '-2',
      'penalty.decisions': '42',
      'coercion.items_prev': '2',
      'coercion.items_change': '0',
      'coercion.decisions': '7',
      'fees.items_prev': '3',
      'fees.items_change': '0',
      'procurement.items': '17',
    },
    amount: 'procurement.amount',
  },
} as const;

function printActive(template: '2019' | '2021', printed: Printed): Part {
  const { article, header, label, active, amount } = forms[template];
  const numbers: Record<string, string> = { ...active, [amount]: printed.cell ?? '59237' };
  const rows = activeTable({ template, active: numbers, requests: {}, appeals: [] }).map((row) =>
    row.map((cell) => {
      const bare = cell.text.replace(/（单位：万元）|（元）/u, '');
      const words = { [article]: printed.article, [header]: printed.header, [label]: printed.label }[bare] ?? '';
      return { ...cell, text: bare + words };
    }),
  );
  const last = rows.at(-1) ?? [];
  if (printed.beside) {
    const value = last.pop();
    last.push({ text: printed.beside }, { ...value, text: value?.text ?? '', colspan: 1 });
  }
  if (printed.title) rows.unshift([{ text: printed.title, colspan: 4 }]);
  const heading = '二、主动公开政府信息情况';
  return { heading, above: printed.caption ?? '', below: printed.remark ?? '', rows };
}

const places: readonly (readonly [name: string, print: (unit: string) => Printed])[] = [
  ['the caption', (unit) => ({ caption: `（金额单位：${unit}）` })],
  ['a title row', (unit) => ({ title: `单位：${unit}` })],
  ['the block row', (unit) => ({ article: `（单位：${unit}）` })],
  ['the header', (unit) => ({ header: `（${unit}）` })],
  ['the row label', (unit) => ({ label: `（${unit}）` })],
  ['a cell beside the number', (unit) => ({ beside: unit })],
  ['a remark below', (unit) => ({ remark: `注：金额单位为${unit}` })],
];

/** 59237 in each unit, in 万元 for fees and in 元 for procurement; null: unreadable. */
const amounts: readonly (readonly [unit: string, fees: number | null, procurement: number | null])[] = [
  ['元', 5.9237, 59237],
  ['万元', 59237, 592370000],
  ['千元', 5923.7, 59237000],
  ['百元', 592.37, 5923700],
  ['百万元', 5923700, 59237000000],
  ['亿元', 592370000, 5923700000000],
  ['角', 0.59237, 5923.7],
  ['美元', null, null],
  ['港元', null, null],
  ['日元', null, null],
  ['%', null, null],
  ['亩', null, null],
];

/** The units that reports print are tried in every layout chosen, the others in two of them. */
const layoutsOf = (unit: string): Dialect[] => (['元', '千元', '%'].includes(unit) ? chosen : chosen.slice(0, 2));

/** A form whose glued digits have one reading: that of 2019 has several numbers a row and none. */
const isReadable = (dialect: Dialect, template: string): boolean =>
  dialect.name !== 'L10 flattened, no separators' || template === '2021';
/** A copy that repeats every spanned cell has the unit beside its number several times over. */
const isPlaceable = (dialect: Dialect, place: string): boolean =>
  place !== 'a cell beside the number' || dialect.name !== 'HTML, spans repeated in every slot';

describe.each(['2021', '2019'] as const)('an amount in the form of %s', (template) => {
  const { metric } = forms[template];

  describe.each(places)('with its unit in %s', (place, print) => {
    it.each(amounts)('%s', async (unit, fees, procurement) => {
      const value = template === '2021' ? fees : procurement;
      const layouts = layoutsOf(unit).filter((one) => isReadable(one, template) && isPlaceable(one, place));
      for (const dialect of layouts) {
        // Run into one line, a unit that nobody knows is no word of its own.
        if (dialect.glued && unit === '亩' && place === 'a cell beside the number') continue;
        const { figures, notes } = await read(dialect, [printActive(template, print(unit))]);
        const figure = figures.get(metric);
        expect([dialect.name, figure?.value, figure?.status]).toEqual([
          dialect.name,
          value,
          value === null ? 'unreadable' : 'reported',
        ]);
        if (value === null) expect(notes).toContainEqual(expect.objectContaining({ at: figure?.at }));
        else expect([figure?.unit, figure?.unitFrom]).toEqual([template === '2021' ? '万元' : '元', undefined]);
      }
    });
  });

  it('whose unit is the caption’s leaves the counts beside it alone', async () => {
    for (const dialect of separated) {
      const { figures } = await read(dialect, [printActive(template, { caption: '单位：千元' })]);
      expect(figures.get('active.licensing.decisions')?.value).toBe(311);
      expect(figures.get('active.normative.issued')?.value ?? figures.get('active.normative.made')?.value).toBe(2);
    }
  });

  it('without any unit has that of the form, or none', async () => {
    for (const dialect of separated) {
      const { figures } = await read(dialect, [printActive(template, {})]);
      const { value, unit, unitFrom, status } = figures.get(metric) ?? {};
      expect({ status, value, unit, unitFrom }).toEqual(
        template === '2021'
          ? { status: 'reported', value: 59237, unit: '万元', unitFrom: 'form' }
          : { status: 'reported', value: 59237, unit: null, unitFrom: undefined },
      );
    }
  });
});

/** The unit of the header, the cell as printed, and 万元; null: unreadable. */
const cells: readonly (readonly [header: string, cell: string, value: number | null])[] = [
  ['', '59237元', 5.9237],
  ['', '5.9万元', 5.9],
  ['', '5.9 万元', 5.9],
  ['', '5.9万', 5.9],
  ['', '¥59237', null],
  ['（单位：元）', '¥59237', 5.9237],
  ['', '3角', 0.00003],
  ['', '59237件', null],
  ['', '59237美元', null],
  ['', '5.9%', null],
  ['', '-5元', null],
  ['（单位：元）', '59237元', 5.9237],
  ['（单位：元）', '5.9万', 5.9],
  ['（单位：元）', '5.9万元', null],
  ['（单位：元）', '59237件', null],
  ['（单位：万元）', '5.9万', 5.9],
  ['（单位：万元）', '5.9万元', 5.9],
  ['（单位：万元）', '59237元', null],
  ['（单位：万元）', '0.0001', 0.0001],
  ['（单位：万元）', '160.5964', 160.5964],
  ['（单位：千元）', '5.9万', null],
  ['（单位：千元）', '5.9千元', 0.59],
  ['（单位：亿元）', '5.9万元', null],
  ['（单位：美元）', '59237', null],
];

describe('the unit of a cell under that of its header', () => {
  it.each(cells)('%s %s', async (header, cell, value) => {
    for (const dialect of chosen) {
      const { figures } = await read(dialect, [printActive('2021', { header, cell })]);
      const figure = figures.get('active.fees.amount');
      expect([dialect.name, figure?.value]).toEqual([dialect.name, value]);
      if (!dialect.glued) expect(figure?.raw.replace(/\s/gu, '')).toBe(cell.replace(/\s/gu, ''));
    }
  });

  it('contradicting it is noted with both units, at the place of the figure', async () => {
    for (const dialect of separated.filter(({ name }) => !name.startsWith('L7'))) {
      const { figures, notes } = await read(dialect, [
        printActive('2021', { header: '（单位：元）', cell: '5.9万元' }),
      ]);
      expect(notes).toContainEqual({
        code: 'unit_contradicted',
        message: { code: 'notes.unit_contradicted', values: { units: '元、万元' } },
        at: figures.get('active.fees.amount')?.at,
      });
    }
  });
});

const zero = [0, 0, 0, 0, 0, 0, 0];
const requests: Record<string, number[]> = {
  ...Object.fromEntries(requestRowsOf('2021').map(([id]) => [id, zero])),
  received: [120, 30, 0, 0, 0, 5, 155],
  carried_in: [2, 0, 0, 0, 0, 0, 2],
  granted: [80, 20, 0, 0, 0, 5, 105],
  'denied.internal': [30, 10, 0, 0, 0, 0, 40],
  total: [110, 30, 0, 0, 0, 5, 145],
  carried_out: [12, 0, 0, 0, 0, 0, 12],
};
const appeals = [3, 1, 0, 2, 6, 1, 0, 0, 0, 1, 0, 0, 0, 4, 4];
const form = { template: '2021' as const, active: {}, requests, appeals };

const change = (rows: FormCell[][], from: string, to: string): FormCell[][] =>
  rows.map((row) => row.map((cell) => (cell.text === from ? { ...cell, text: to } : cell)));

const requestMetrics = [
  'received.natural',
  'received.total',
  'granted.natural',
  'denied.internal.business',
  'total.total',
];

/** A caption or a changed cell of table 三, and what the five figures above must be then; null: no number. */
const requestUnits: readonly (readonly [string, { caption?: string; change?: [string, string] }, (number | null)[]])[] =
  [
    ['单位：件 over it', { caption: '（单位：件）' }, [120, 155, 80, 10, 145]],
    ['单位：件、宗 over it', { caption: '单位：件、宗' }, [120, 155, 80, 10, 145]],
    ['单位：万件 over it', { caption: '单位：万件' }, [1200000, 1550000, 800000, 100000, 1450000]],
    ['（百件） over it', { caption: '（百件）' }, [12000, 15500, 8000, 1000, 14500]],
    ['（单位：千条） over it', { caption: '（单位：千条）' }, [120000, 155000, 80000, 10000, 145000]],
    ['单位：万, cut off, over it', { caption: '（单位：万' }, [null, null, null, null, null]],
    ['shares over it', { caption: '各类申请占比情况表' }, [null, null, null, null, null]],
    ['单位：% over it', { caption: '单位：%' }, [null, null, null, null, null]],
    ['money over it', { caption: '单位：万元' }, [null, null, null, null, null]],
    ['persons over it', { caption: '单位：人' }, [null, null, null, null, null]],
    ['shares in its title', { change: ['申请人情况', '申请人情况（占比%）'] }, [null, null, null, null, null]],
    ['百件 over a column', { change: ['自然人', '自然人（百件）'] }, [12000, 155, 8000, 10, 145]],
    ['shares over a column', { change: ['总计', '总计（%）'] }, [120, null, 80, 10, null]],
    [
      '件 in a row',
      { change: ['一、本年新收政府信息公开申请数量', '一、本年新收政府信息公开申请数量（件）'] },
      [120, 155, 80, 10, 145],
    ],
    ['shares in a row', { change: ['（一）予以公开', '（一）予以公开（%）'] }, [120, 155, null, 10, 145]],
    ['shares in a group', { change: ['三、本年度办理结果', '三、本年度办理结果（%）'] }, [120, 155, null, null, null]],
    ['件 in a cell', { change: ['120', '120件'] }, [120, 155, 80, 10, 145]],
    ['份 in a cell', { change: ['120', '120份'] }, [120, 155, 80, 10, 145]],
    ['万 in a cell', { change: ['120', '1.2万'] }, [12000, 155, 80, 10, 145]],
    ['money in a cell', { change: ['120', '3万元'] }, [null, 155, 80, 10, 145]],
    ['persons in a cell', { change: ['120', '120人'] }, [null, 155, 80, 10, 145]],
    ['a share in a cell', { change: ['120', '77%'] }, [null, 155, 80, 10, 145]],
  ];

describe('table 三 with', () => {
  it.each(requestUnits)('%s', async (_, { caption = '', change: [from, to] = ['', ''] }, values) => {
    for (const dialect of separated) {
      const rows = change(requestTable(form), from, to);
      const heading = '三、收到和处理政府信息公开申请情况';
      const { figures } = await read(dialect, [{ heading, above: caption, rows }]);
      const read5 = requestMetrics.map((id) => figures.get(`requests.${id}`)?.value ?? null);
      expect([dialect.name, ...read5]).toEqual([dialect.name, ...values]);
    }
  });
});

describe('a stray 万 beside a header of table 三', () => {
  it('never multiplies a number', async () => {
    for (const dialect of separated) {
      const rows = change(requestTable(form), '法律服务机构', '法律服务机构 万');
      const { figures } = await read(dialect, [{ heading: '三、收到和处理政府信息公开申请情况', rows }]);
      const wrong = requestMetrics.filter((id, index) => {
        const value = figures.get(`requests.${id}`)?.value ?? null;
        return value !== null && value !== [120, 155, 80, 10, 145][index];
      });
      expect([dialect.name, wrong]).toEqual([dialect.name, []]);
    }
  });
});

/** 行政复议 upheld and in total, and the pending suits after review. */
const appealUnits: readonly (readonly [string, { caption?: string; change?: [string, string] }, (number | null)[]])[] =
  [
    ['计量单位：宗 over it', { caption: '计量单位：宗' }, [3, 6, 4]],
    ['单位：百件 over it', { caption: '单位：百件' }, [300, 600, 400]],
    ['shares over it', { caption: '复议诉讼占比（%）' }, [null, null, null]],
    ['件 in its head', { change: ['行政复议', '行政复议（件）'] }, [3, 6, 4]],
    ['shares in its head', { change: ['行政复议', '行政复议（占比%）'] }, [null, null, null]],
    ['money in a cell', { change: ['3', '3万元'] }, [null, 6, 4]],
    ['件 in a cell', { change: ['3', '3件'] }, [3, 6, 4]],
  ];

describe('table 四 with', () => {
  it.each(appealUnits)('%s', async (_, { caption = '', change: [from, to] = ['', ''] }, values) => {
    for (const dialect of separated) {
      const rows = change(appealTable(form), from, to);
      const heading = '四、政府信息公开行政复议、行政诉讼情况';
      const { figures } = await read(dialect, [{ heading, above: caption, rows }]);
      const read3 = ['review.upheld', 'review.total', 'suit_after_review.pending'].map(
        (id) => figures.get(`appeals.${id}`)?.value ?? null,
      );
      expect([dialect.name, ...read3]).toEqual([dialect.name, ...values]);
    }
  });
});

const cellsOf = (texts: readonly string[]): FormCell[] => texts.map((text) => ({ text }));

/** The statistics table of 2014: a label, its unit, a number. */
const statistics2014 = (unit: string, caption = ''): Part => ({
  heading: '六、政府信息公开情况统计表',
  above: caption,
  rows: [
    ['统计指标', '单位', '统计数'],
    ['主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', '1534'],
    ['政府网站公开政府信息数', '条', '1300'],
    ['政务微博公开政府信息数', '条', '200'],
    ['政务微信公开政府信息数', '条', '34'],
    ['收到申请数', '件', '17'],
    ['申请办结数', '件', '17'],
    ['同意公开答复数', '件', '12'],
    ['依申请公开信息收取的费用', unit, '59237'],
    ['接受培训人员数', '人次', '210'],
  ].map(cellsOf),
});

/** That of Fujian: a label, its unit, this year's number and the cumulative one. */
const statistics2008 = (unit: string): Part => ({
  heading: '六、政府信息公开情况统计表',
  rows: [
    ['指标名称', '计量单位', '2015年度', '历年累计'],
    ['主动公开文件数', '条', '85', '320'],
    ['政府网站公开数', '条', '80', '300'],
    ['受理依申请公开信息总数', '条', '4', '9'],
    ['当面申请数', '条', '1', '2'],
    ['对申请的答复总数', '条', '4', '9'],
    ['同意公开答复数', '条', '4', '8'],
    ['政府信息公开收费减免金额', unit, '59237', '70000'],
    ['行政复议数', '件', '0', '1'],
  ].map(cellsOf),
});

const rowsApart = separated.filter(({ name }) =>
  ['tabs, spans dropped', 'L17 trailing pipes, padded', 'L19 full pipes', 'L1 HTML with spans and paragraphs']
    .concat('Markdown table', 'L14 one cell a line, blank lines between')
    .includes(name),
);

describe('the column of units in a statistics table', () => {
  it.each<[string, number | null, number | null]>([
    ['万元', 59237, 592370000],
    ['元', 5.9237, 59237],
    ['千元', 5923.7, 59237000],
    ['美元', null, null],
    ['件', null, null],
  ])('%s', async (unit, of2014, of2008) => {
    for (const dialect of rowsApart) {
      const long = await read(dialect, [statistics2014(unit)], 2016);
      expect([dialect.name, long.figures.get('stat2014.fees')?.value]).toEqual([dialect.name, of2014]);
      expect(long.figures.get('stat2014.trainees')?.value).toBe(210);
      const short = await read(dialect, [statistics2008(unit)], 2015);
      expect([dialect.name, short.figures.get('stat2008.fees')?.value]).toEqual([dialect.name, of2008]);
      expect(short.figures.get('stat2008.disclosed.cumulative')?.value).toBe(320);
    }
  });

  it('contradicted by the caption', async () => {
    for (const dialect of rowsApart) {
      const { figures } = await read(dialect, [statistics2014('元', '金额单位：万元')], 2016);
      expect([dialect.name, figures.get('stat2014.fees')?.status]).toEqual([dialect.name, 'unreadable']);
      expect(figures.get('stat2014.disclosed')?.value).toBe(1534);
    }
  });

  it('glued to its numbers', async () => {
    const lines = [
      '主动公开文件数条85 320',
      '政府网站公开数条80 300',
      '受理依申请公开信息总数条4 9',
      '对申请的答复总数条4 9',
    ];
    const text = `威海市科学技术局2015年政府信息公开工作年度报告\n一、概述\n市科技局认真做好公开工作。\n六、政府信息公开情况统计表\n指标名称 计量单位 2015年度 历年累计\n${lines.join('\n')}\n政府信息公开收费减免金额千元59 70\n行政复议数件0 1\n`;
    const outcome = await readReport(new TextEncoder().encode(text), registry);
    if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
    const value = (id: string) => outcome.report.figures.find(({ metric }) => metric === id)?.value;
    expect([value('stat2008.disclosed'), value('stat2008.fees'), value('stat2008.fees.cumulative')]).toEqual([
      85, 59000, 70000,
    ]);
  });
});
