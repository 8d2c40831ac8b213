import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.ts';
import { loadRegistry } from '../../src/store/load-registry.ts';

const registry = loadRegistry();

async function read(text: string): Promise<Record<string, number | string>> {
  const outcome = await readReport(new TextEncoder().encode(text), registry);
  const figures = outcome.status === 'ok' ? outcome.report.figures : (outcome.figures ?? []);
  return Object.fromEntries(figures.map((figure) => [figure.metric, figure.value ?? figure.status]));
}

const head = '成都市武侯区教育局2022年政府信息公开工作年度报告\n一、总体情况\n2022年，我局认真做好公开工作。\n';
const cells = (texts: readonly (string | number)[]): string => texts.map((text) => `<td>${text}</td>`).join('');
const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

describe('table 四', () => {
  const table = (review: string[], row: number[]): string =>
    `<p>${head.replaceAll('\n', '</p><p>')}四、政府信息公开行政复议、行政诉讼情况</p><table>
    <tr><td colspan=5>行政复议</td><td colspan=10>行政诉讼</td></tr>
    <tr>${review.map((text) => `<td rowspan=2>${text}</td>`).join('')}<td colspan=5>未经复议直接起诉</td><td colspan=5>复议后起诉</td></tr>
    <tr>${cells([...five, ...five])}</tr><tr>${cells(row)}</tr></table>`;

  it('takes results from below their header, in whatever order it prints them', async () => {
    const figures = await read(
      table(['结果纠正', '结果维持', ...five.slice(2)], [7, 2, 0, 0, 9, 1, 0, 0, 0, 1, 0, 0, 0, 4, 4]),
    );
    expect(figures).toMatchObject({
      'appeals.review.corrected': 7,
      'appeals.review.upheld': 2,
      'appeals.suit_direct.upheld': 1,
      'appeals.suit_after_review.pending': 4,
    });
  });

  it('reads lawsuits printed before reviews', async () => {
    const text = `${head}四、政府信息公开行政复议、行政诉讼情况\n行政诉讼\t\t\t\t\t\t\t\t\t\t行政复议\n未经复议直接起诉\t\t\t\t\t复议后起诉\n${[...five, ...five, ...five].join('\t')}\n1\t0\t0\t0\t1\t0\t2\t0\t0\t2\t3\t0\t0\t0\t3\n`;
    expect(await read(text)).toMatchObject({
      'appeals.suit_direct.upheld': 1,
      'appeals.suit_after_review.corrected': 2,
      'appeals.review.upheld': 3,
    });
  });

  it.each([
    ['in the order of the form', ['未经复议直接起诉', '复议后起诉'], ['suit_direct', 'suit_after_review']],
    ['the other way round', ['复议后起诉', '未经复议直接起诉'], ['suit_after_review', 'suit_direct']],
  ])('keeps the heads that a page cut off from their results, %s', async (_, names, [first, second]) => {
    const text = `<p>${head.replaceAll('\n', '</p><p>')}四、政府信息公开行政复议、行政诉讼情况</p>
      <table><tr><td colspan=5>行政复议</td><td colspan=2>行政诉讼</td></tr>
      <tr>${cells(['结果', '结果', '其他', '尚未', '总计', ...names])}</tr></table><p>维持纠正结果审结</p>
      <table><tr>${cells(['', '', '', '', '', ...five, ...five])}</tr>
      <tr>${cells([5, 0, 0, 0, 5, 1, 2, 0, 0, 3, 4, 0, 0, 3, 7])}</tr></table>`;
    expect(await read(text)).toMatchObject({
      'appeals.review.upheld': 5,
      [`appeals.${first}.corrected`]: 2,
      [`appeals.${second}.pending`]: 3,
    });
  });

  it('takes the name of the row for no value', async () => {
    const html = table(five, [5, 0, 0, 0, 5, ...Array.from({ length: 10 }, () => 0)]);
    const named = html
      .replace('<tr><td colspan=5>行政复议', '<tr><td rowspan=3>项目</td><td colspan=5>行政复议')
      .replace('<tr><td>5</td>', '<tr><td>件数</td><td>5</td>');
    expect(await read(named)).toMatchObject({ 'appeals.review.upheld': 5, 'appeals.review.total': 5 });
  });
});

it('a blank of 年度 beside a number of 历年累计 is not filled with it, also where each row has a cell more', async () => {
  const row = (label: string, ...values: string[]): string =>
    `| \n ${label}  | \n 条  | \n ${values.join('  | \n ')}  |\n`;
  const figures = await read(
    '成都市武侯区教育局2012年政府信息公开工作年度报告\n\n一、概述\n\n认真做好公开工作。\n\n2012年政府信息公开情况统计表\n\n' +
      `| \n 指标名称  | \n 计量单位  | \n 2012年度  | \n 历年累计  |\n${row('主动公开信息数', '9', '12')}${row('其中：1.网站公开', '8', '9')}${row('2.政府公报公开', '0', '3')}` +
      `${row('对申请的答复数', '1', '2')}${row('其中：1.同意公开答复数', '1', '2')}${row('2.同意部分公开答复数', '4', '5')}${row('3.否决公开答复数', ' ', '7')}${row('行政复议数', '0', '6')}`,
  );
  expect(figures['stat2008.answers_partial']).toBe(4);
  expect(figures['stat2008.answers_denied']).not.toBeTypeOf('number');
});

describe('table 二', () => {
  const two = (rows: string): string =>
    `${head}二、主动公开政府信息情况\n${rows}三、收到和处理政府信息公开申请情况\n无。\n`;

  it('whose numbers stand before their labels gives none to the row before', async () => {
    const figures = await read(
      two(
        '第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n2\t1\t17\t规章\n12\t5\t86\t行政规范性文件\n' +
          '第二十条第（六）项\n信息内容\t本年处理决定数量\n237\t行政处罚\n42\t行政强制\n',
      ),
    );
    expect(figures['active.rules.issued']).toBe('unreadable');
    expect(figures['active.rules.in_force']).toBe('unreadable');
    expect(figures['active.penalty.decisions']).toBe('unreadable');
  });

  it('printed from right to left gives none to the row before', async () => {
    const figures = await read(
      two(
        '第二十条第（一）项\n现行有效件数\t本年废止件数\t本年制发件数\t信息内容\n17\t1\t2\t规章\n86\t5\t12\t行政规范性文件\n',
      ),
    );
    expect(figures['active.rules.issued']).toBe('unreadable');
  });

  it('of the form of 2019 is not read by the columns of 2021 where a header is lost', async () => {
    const figures = await read(
      two(
        '第二十条第（五）项\n信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n行政许可\t31\t+4\t15\n' +
          '第二十条第（六）项\n信息内容\n行政处罚\t7\n行政强制\t3\n',
      ),
    );
    expect(figures['active.licensing.decisions']).toBe(15);
    expect(figures['active.penalty.decisions']).not.toBeTypeOf('number');
    expect(figures['active.coercion.decisions']).not.toBeTypeOf('number');
  });

  it('whose header lost a name among glued words gives no number to the columns that are left', async () => {
    const figures = await read(
      two(
        '第二十条第（一）项信息内容本年（2022）制发件数 本年（2022）废止件数现行有效件数规章0 191183行政规范性文件135 3685535第二十条第（五）项信息内容本年（2022）处理决定数量 行政许可203\n',
      ),
    );
    expect(figures['active.rules.repealed']).not.toBe(0);
    expect(figures['active.rules.in_force']).not.toBe(191183);
    expect(figures['active.normative.in_force']).not.toBe(3685535);
  });

  it('with the number of a page behind its header is read', async () => {
    const figures = await read(
      two(
        '第二十条第（一）项\n信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n- 3 -\n规章\t2\t1\t17\n行政规范性文件\t12\t5\t86\n',
      ),
    );
    expect(figures).toMatchObject({ 'active.rules.issued': 2, 'active.normative.in_force': 86 });
  });

  it('gives a number that stands in one cell of two rows to neither', async () => {
    const html = `<p>${head.replaceAll('\n', '</p><p>')}二、主动公开政府信息情况</p><table>
      <tr><td colspan=2>第二十条第（六）项</td></tr><tr>${cells(['信息内容', '本年处理决定数量'])}</tr>
      <tr><td>行政处罚</td><td rowspan=2>279</td></tr><tr><td>行政强制</td></tr>
      <tr><td colspan=2>第二十条第（五）项</td></tr><tr>${cells(['信息内容', '本年处理决定数量'])}</tr>
      <tr><td rowspan=2>行政许可</td><td rowspan=2>31</td></tr><tr></tr></table>`;
    const figures = await read(html);
    expect(figures['active.penalty.decisions']).toBe('unreadable');
    expect(figures['active.coercion.decisions']).not.toBeTypeOf('number');
    expect(figures['active.licensing.decisions']).toBe(31);
  });
});

it('table 三 of another body behind pipes on one line is not this report’s', async () => {
  const zeros = ' | 0'.repeat(5);
  const table = `（本列数据的勾稽关系为） | 申请人情况 | 自然人 | 法人或其他组织 | 总计 | ${'商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他'} | 一、本年新收政府信息公开申请数量 | 9${zeros} | 9 | 二、上年结转政府信息公开申请数量 | 0${zeros} | 0 | （七）总计 | 9${zeros} | 9 | 四、结转下年度继续办理 | 0${zeros} | 0`;
  const page = (caption: string): string =>
    `${head}二、主动公开政府信息情况 | |||| 三、收到和处理政府信息公开申请情况 | |||| ${caption}${table} | |||| 四、政府信息公开行政复议、行政诉讼情况 | |||| 无。\n`;
  const other = await read(page('市财政局收到和处理政府信息公开申请情况 | |||| '));
  expect(other['requests.received.natural']).not.toBeTypeOf('number');
  expect(await read(page(''))).toMatchObject({ 'requests.received.natural': 9, 'requests.total.total': 9 });
});

describe('table 三 whose header does not stand over its numbers', () => {
  const organisations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const rows = [
    ['一、本年新收政府信息公开申请数量', 64, 0, 0, 2, 0, 4, 70],
    ['二、上年结转政府信息公开申请数量', 1, 0, 0, 0, 0, 0, 1],
    ['（一）予以公开', 27, 0, 0, 2, 0, 1, 30],
    ['（七）总计', 65, 0, 0, 2, 0, 4, 71],
  ];
  const top = '<td rowspan=2>自然人</td><td colspan=5>法人或其他组织</td><td rowspan=2>总计</td>';
  const read3 = (header: string): Promise<Record<string, number | string>> =>
    read(
      `<p>${head.replaceAll('\n', '</p><p>')}三、收到和处理政府信息公开申请情况</p><table>${header}
      ${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
    );
  const organised = `<tr>${cells(organisations)}</tr>`;

  it.each([
    // The head of the applicants slid into the line below it, so that 自然人 and 总计 stand right of all numbers.
    ['slid aside', `<tr><td rowspan=3>项目</td></tr><tr><td colspan=7>申请人情况</td>${top}</tr>${organised}`],
    // 总计 stands over the second organisation.
    [
      'one head narrower than its columns',
      `<tr><td rowspan=3>项目</td><td colspan=7>申请人情况</td></tr><tr>${top.replace('colspan=5', '')}</tr>${organised}`,
    ],
  ])('%s gives no figure', async (_, header) => {
    const figures = await read3(header);
    expect(figures['requests.received.total']).toBe('unreadable');
    expect(figures['requests.granted.natural']).toBe('unreadable');
  });

  it('whole, it gives all', async () => {
    const figures = await read3(
      `<tr><td rowspan=3>项目</td><td colspan=7>申请人情况</td></tr><tr>${top}</tr>${organised}`,
    );
    expect(figures).toMatchObject({
      'requests.received.welfare': 2,
      'requests.granted.other': 1,
      'requests.total.total': 71,
    });
  });
});

describe('table 三 with 总计 first', () => {
  const rows = [
    ['一、本年新收政府信息公开申请数量', 9, 4, 5, 0, 0, 0, 0],
    ['二、上年结转政府信息公开申请数量', 1, 1, 0, 0, 0, 0, 0],
    ['（一）予以公开', 7, 5, 2, 0, 0, 0, 0],
    ['1.属于国家秘密', 3, 0, 3, 0, 0, 0, 0],
    ['（七）总计', 10, 5, 5, 0, 0, 0, 0],
    ['四、结转下年度继续办理', 0, 0, 0, 0, 0, 0, 0],
  ];
  const columns = ['总计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  it.each([
    ['one line of header', [['', ...columns]]],
    [
      'three lines of header',
      [
        ['', '申请人情况'],
        ['', '总计', '自然人', '法人或其他组织'],
        ['', ...columns.slice(2)],
      ],
    ],
  ])('%s', async (_, header) => {
    const text = `${head}三、收到和处理政府信息公开申请情况\n${[...header, ...rows].map((row) => row.join('\t')).join('\n')}\n`;
    expect(await read(text)).toMatchObject({
      'requests.received.natural': 4,
      'requests.received.business': 5,
      'requests.received.total': 9,
    });
  });
});

describe('a row that goes on in the next line', () => {
  it('gives no truncated number', async () => {
    const text = `${head}三、收到和处理政府信息公开申请情况\n | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计\n一、本年新收政府信息公开申请数量 | 0 | 11 | 0 | 7 | 0 | 13 | 3\n1 |\n二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0\n四、结转下年度继续办理 | 1 | 0 | 0 | 0 | 0 | 0 | 1\n`;
    const figures = await read(text);
    expect(figures['requests.received.total']).toBe('unreadable');
    expect(figures['requests.carried_out.total']).toBe(1);
  });
});

describe('cells with their unit', () => {
  it('are the table’s and not the text’s', async () => {
    const row = (label: string, numbers: number[]): string =>
      `${label} ${numbers.map((number) => `${number}件`).join(' ')}`;
    const text = `${head}三、收到和处理政府信息公开申请情况\n自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计\n${row('一、本年新收政府信息公开申请数量', [42, 59, 45, 72, 118, 20, 356])}\n${row('1.属于国家秘密', [0, 0, 0, 0, 0, 0, 0])}\n${row('2.其他法律行政法规禁止公开', [0, 1, 0, 0, 0, 0, 1])}\n${row('四、结转下年度继续办理', [0, 0, 0, 0, 0, 0, 0])}\n`;
    const figures = await read(text);
    expect(figures).toMatchObject({ 'requests.received.natural': 42, 'requests.received.total': 356 });
    expect(figures['narrative.requests']).toBeUndefined();
  });
});

describe('statistics tables', () => {
  const old = '福建省永泰县教育局2014年政府信息公开工作年度报告\n一、概述\n2014年。\n二、统计表\n';
  it('knows the cumulative column by its header', async () => {
    const table = [
      ['指标名称', '计量单位', '历年累计', '2014年度'],
      ['主动公开文件数', '条', 4585, 318],
      ['受理依申请公开信息总数', '条', 20, 3],
      ['对申请的答复总数', '条', 20, 3],
      ['政府信息公开收费减免金额', '元', 0, 0],
    ];
    expect(await read(old + table.map((row) => row.join('\t')).join('\n'))).toMatchObject({
      'stat2008.disclosed': 318,
      'stat2008.disclosed.cumulative': 4585,
      'stat2008.requests': 3,
    });
  });

  it('does not read two glued columns as one number', async () => {
    const rows = [
      '指标名称计量单位2014年度历年累计',
      '主动公开文件数条3184585',
      '受理依申请公开信息总数条320',
      '对申请的答复总数条320',
      '3、不予公开答复数条63950',
      '政府信息公开收费减免金额元00',
    ];
    const figures = await read(old + rows.join('\n'));
    expect(
      Object.entries(figures).filter(([metric, value]) => metric.startsWith('stat') && typeof value === 'number'),
    ).toEqual([]);
  });

  it('leaves the year before out', async () => {
    const table = [
      ['统计指标', '单位', '2016年', '2015年'],
      ['（一）主动公开政府信息数', '条', 121, 90],
      ['1.政府公报公开政府信息数', '条', 0, 1],
      ['2.政府网站公开政府信息数', '条', 121, 89],
      ['3.政务微博公开政府信息数', '条', 5, 2],
      ['（一）收到申请数', '件', 3, 4],
      ['1.当面申请数', '件', 3, 4],
    ];
    const text = `蓬莱市教育局2016年政府信息公开工作年度报告\n一、概述\n2016年。\n二、统计表\n${table.map((row) => row.join('\t')).join('\n')}`;
    expect(await read(text)).toMatchObject({
      'stat2014.disclosed': 121,
      'stat2014.website': 121,
      'stat2014.requests': 3,
    });
  });

  it('takes the numbers of rows for no figures', async () => {
    const rows = [
      '序号 | 指标名称 | 计量单位 | 数量 |',
      '1 | 一、主动公开情况 | | |',
      '2 | （一）主动公开政府信息数 | 条 | 121 |',
      '3 | 制发规范性文件总数 | 件 | 66 |',
      '4 | （二）通过不同渠道和方式公开政府信息的情况 | | |',
      '5 | 1.政府公报公开政府信息数 | 条 | 0 |',
      '6 | 2.政府网站公开政府信息数 | 条 | 121 |',
      '7 | 3.政务微博公开政府信息数 | 条 | 5 |',
      '8 | （一）收到申请数 | 件 | 3 |',
    ];
    const figures = await read(
      `蓬莱市教育局2016年政府信息公开工作年度报告\n一、概述\n2016年。\n二、统计表\n${rows.join('\n')}`,
    );
    expect(figures).toMatchObject({ 'stat2014.disclosed': 121, 'stat2014.weibo': 5, 'stat2014.requests': 3 });
    expect(figures['stat2014.channels']).not.toBe(6);
    expect(figures['stat2014.gazette']).toBe(0);
  });
});

describe('fees in 元', () => {
  it('are converted without rounding', async () => {
    const table = ['第二十条第（八）项', '信息内容\t本年收费金额（单位：元）', '行政事业性收费\t689.4967'];
    const rows = [
      '第二十条第（一）项',
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
      '规章\t0\t0\t0',
      ...table,
    ];
    expect(
      await read(`${head}二、主动公开政府信息情况\n${rows.join('\n')}\n三、收到和处理政府信息公开申请情况\n`),
    ).toMatchObject({ 'active.fees.amount': 0.06894967 });
  });
});
