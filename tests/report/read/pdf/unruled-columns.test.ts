// A table without ruling lines → its figures: which column a value stands in, and what the lines of a header say together.
import { describe, expect, it } from 'vitest';
import { readFigures, readSound } from './read-fixture.ts';
import { writePdf } from './write-pdf.ts';

const title = '某某市样本局2023年政府信息公开工作年度报告';
const line = '本年没有其他需要报告的事项，特此说明。';

describe('a table of two columns without ruling lines', () => {
  const at = (y: number, label: string, ...values: [x: number, text: string][]) => [
    { text: label, x: 60, y },
    { text: '条', x: 280, y },
    ...values.map(([x, text]) => ({ text, x, y })),
  ];
  const rows = [
    ...at(170, '主动公开文件数', [400, '3'], [480, '9']),
    ...at(200, '受理政府信息依申请公开总数', [480, '14']),
    ...at(230, '对申请的答复总数', [400, '5'], [480, '7']),
    ...at(260, '行政复议数', [400, '1']),
    ...at(290, '行政诉讼数', [400, '2'], [480, '4']),
  ];

  it('leaves a blank where a row has no number, so that its neighbour’s is not taken', async () => {
    const texts = [
      { text: title, x: 60, y: 100 },
      { text: '2017年度', x: 390, y: 140 },
      { text: '历年累计', x: 470, y: 140 },
      { text: '指标名称', x: 60, y: 140 },
      ...rows,
      { text: line, x: 60, y: 330 },
    ];
    expect(readFigures(await readSound(writePdf({ pages: [{ texts }] })))).toMatchObject({
      'stat2008.disclosed': 3,
      'stat2008.disclosed.cumulative': 9,
      'stat2008.requests': null,
      'stat2008.requests.cumulative': 14,
      'stat2008.answers': 5,
      'stat2008.reviews': 1,
      'stat2008.reviews.cumulative': null,
      'stat2008.suits': 2,
      'stat2008.suits.cumulative': 4,
    });
  });

  it('takes the names of its columns from all lines of its header, also where a line ends in a year', async () => {
    const texts = [
      { text: title, x: 60, y: 100 },
      { text: '2017年政府信息公开情况统计表', x: 60, y: 120 },
      { text: '历年累', x: 392, y: 138 },
      { text: '2017', x: 472, y: 138 },
      { text: '指标名称', x: 60, y: 144 },
      { text: '计', x: 400, y: 150 },
      { text: '年度', x: 472, y: 150 },
      ...at(170, '主动公开文件数', [400, '9'], [480, '3']),
      ...at(200, '受理政府信息依申请公开总数', [400, '8'], [480, '6']),
      ...at(230, '对申请的答复总数', [400, '7'], [480, '5']),
      ...at(260, '行政复议数', [400, '4'], [480, '1']),
      ...at(290, '行政诉讼数', [400, '4'], [480, '2']),
      { text: line, x: 60, y: 330 },
    ];
    expect(readFigures(await readSound(writePdf({ pages: [{ texts }] })))).toMatchObject({
      'stat2008.disclosed': 3,
      'stat2008.disclosed.cumulative': 9,
      'stat2008.suits': 2,
      'stat2008.suits.cumulative': 4,
    });
  });
});

it('reads a unit on the second line of a header, in a table without ruling lines', async () => {
  const texts = [
    { text: title, x: 60, y: 80 },
    { text: '第二十条第（六）项', x: 60, y: 112 },
    { text: '信息内容', x: 60, y: 122 },
    { text: '本年处理决定数量', x: 372, y: 122 },
    { text: '行政处罚', x: 60, y: 132 },
    { text: '7', x: 405, y: 132 },
    { text: '第二十条第（八）项', x: 60, y: 144 },
    { text: '本年收费金额', x: 380, y: 154 },
    { text: '信息内容', x: 60, y: 160 },
    { text: '（单位：元）', x: 382, y: 166 },
    { text: '行政事业性收费', x: 60, y: 190 },
    { text: '59237', x: 395, y: 190 },
    { text: line, x: 60, y: 320 },
  ];
  expect(readFigures(await readSound(writePdf({ pages: [{ texts }] })))).toMatchObject({
    'active.fees.amount': 5.9237,
  });
});

describe('a number between the lines of two rows', () => {
  const readAt = async (y: number) => {
    const texts = [
      { text: title, x: 60, y: 100 },
      { text: '二、主动公开政府信息情况', x: 60, y: 130 },
      ...['规章', '行政规范性文件'].flatMap((label, index) => [
        { text: label, x: 60, y: 148 + 18 * index },
        ...['1', '2', '3'].map((text, column) => ({ text, x: 300 + 60 * column, y: 148 + 18 * index })),
      ]),
      { text: '第二十条第（六）项', x: 60, y: 184 },
      { text: '信息内容', x: 60, y: 202 },
      { text: '本年处理决定数量', x: 300, y: 202 },
      { text: '行政处罚', x: 60, y: 220 },
      { text: '279', x: 330, y },
      { text: '行政强制', x: 60, y: 244 },
      { text: line, x: 60, y: 330 },
    ];
    return readFigures(await readSound(writePdf({ pages: [{ texts }] })));
  };

  it.each([230, 232, 234])('is that of neither at %i', async (y) => {
    const figures = await readAt(y);
    expect(figures['active.penalty.decisions'] ?? null).toBeNull();
    expect(figures['active.coercion.decisions'] ?? null).toBeNull();
  });

  it('is that of the row on whose line it stands', async () => {
    expect(await readAt(220)).toMatchObject({ 'active.penalty.decisions': 279 });
    expect(await readAt(244)).toMatchObject({ 'active.coercion.decisions': 279 });
  });
});
