// Invented reports in the forms of 2014 and of a province: printed rows of the report → printed rows, series, rates and sentences of its body.
// All numbers differ, so that none can stand for another; both ends are typed by hand, and no id of a metric is.

import { describe, expect, test } from 'vitest';
import { rateDefinitions } from '../../../src/forms/rates.ts';
import { nameRate } from '../../../src/i18n/name-metric.ts';
import type { Language } from '../../../src/i18n/translate.ts';
import { wordMessage } from '../../../src/i18n/word-message.ts';
import { buildSeries } from '../../../src/report/analysis/build-series.ts';
import { computeRate } from '../../../src/report/analysis/compute-rate.ts';
import type { Report } from '../../../src/report/model/report.ts';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { buildChartSeries } from '../../../src/views/agency/build-charts.ts';
import { buildYearTable } from '../../../src/views/agency/build-year-table.ts';
import { keyTotals } from '../../../src/views/region/totals.ts';
import { composeLead } from '../../../src/views/sentences/compose-lead.ts';

const of2014 = `威海市科学技术局2016年政府信息公开工作年度报告

一、概述
本局依照条例编制这份报告，统计期间为2016年1月1日至2016年12月31日。

二、统计表

统计指标 | 单位 | 统计数 |
一、主动公开情况 |
（一）主动公开政府信息数 | 条 | 650 |
其中：主动公开规范性文件数 | 条 | 5 |
制发规范性文件总数 | 件 | 9 |
（二）通过不同渠道和方式公开政府信息的情况 | 条 | 713 |
1、政府公报公开政府信息数 | 条 | 13 |
2、政府网站公开政府信息数 | 条 | 600 |
3、政务微博公开政府信息数 | 条 | 6 |
4、政务微信公开政府信息数 | 条 | 70 |
5、其他方式公开政府信息数 | 条 | 24 |
三、依申请公开情况 |
（一）收到申请数 | 件 | 260 |
1、当面申请数 | 件 | 11 |
2、传真申请数 | 件 | 22 |
3、网络申请数 | 件 | 33 |
4、信函申请数 | 件 | 44 |
5、其他形式 | 件 | 150 |
（二）申请办结数 | 件 | 256 |
1、按时办结数 | 件 | 200 |
2、延期办结数 | 件 | 56 |
（三）申请答复数 | 件 | 255 |
1、属于已主动公开范围数 | 件 | 1 |
2、同意公开答复数 | 件 | 2 |
3、同意部分公开答复数 | 件 | 4 |
4、不同意公开答复数 | 件 | 8 |
其中：涉及国家秘密 | 件 | 3 |
涉及商业秘密 | 件 | 5 |
5、不属于本行政机关公开数 | 件 | 16 |
6、申请信息不存在数 | 件 | 32 |
7、告知作出更改补充数 | 件 | 64 |
8、告知通过其他途径办理数 | 件 | 128 |
四、行政复议数量 | 件 | 47 |
（一）维持具体行政行为数 | 件 | 25 |
（二）被依法纠错数 | 件 | 12 |
（三）其他情形数 | 件 | 10 |
五、行政诉讼数量 | 件 | 90 |
（一）维持具体行政行为或者驳回原告诉讼请求数 | 件 | 51 |
（二）被依法纠错数 | 件 | 21 |
（三）其他情形数 | 件 | 18 |
`;

const of2008 = `平潭综合实验区2012年度政府信息公开工作年度报告

一、概述
管委会依照条例编制这份报告，统计期间为2012年1月1日至2012年12月31日。

二、平潭综合实验区政府信息公开情况统计表

指标名称 | 计量单位 | 2012年度 | 历年累计 |
主动公开文件数 | 条 | 93 | 9300 |
其中：1、政府网站公开数 | 条 | 61 | 6100 |
2、政府公报公开数 | 条 | 32 | 3200 |
受理依申请公开信息总数 | 条 | 16 | 1600 |
其中：1、当面申请数 | 条 | 3 | 300 |
2、网上申请数 | 条 | 5 | 500 |
3、信函、传真申请数 | 条 | 8 | 800 |
对申请的答复总数 | 条 | 77 | 7700 |
其中：1、同意公开答复数 | 条 | 11 | 1100 |
2、同意部分公开答复数 | 条 | 12 | 1200 |
3、不予公开答复数 | 条 | 14 | 1400 |
4、其他类型答复数 | 条 | 40 | 4000 |
政府信息公开收费减免金额 | 元 | 25 | 2500 |
接受行政诉讼、举报数 | 件 | 6 | 600 |
行政复议数 | 件 | 7 | 700 |
行政诉讼数 | 件 | 9 | 900 |
`;

const registry = loadRegistry();

async function read(text: string): Promise<Report> {
  const outcome = await readReport(new TextEncoder().encode(text), registry);
  if (outcome.status !== 'ok') throw new Error(wordMessage('en', outcome.rejection.message));
  return outcome.report;
}

const [longTable, provincial] = await Promise.all([read(of2014), read(of2008)]);

const printRows = (report: Report, language: Language): string[] =>
  buildYearTable([report]).groups.flatMap(({ rows }) =>
    rows.map(({ name, points }) => `${name(language)} = ${points[0]?.value ?? points[0]?.state}`),
  );

function printSeries(report: Report, language: Language): string[] {
  const years = { from: report.year, to: report.year };
  const charts = buildChartSeries(language, { reports: [report], years, doubtsOf: () => [] });
  return Object.values(charts)
    .flat()
    .map(({ label, points }) => `${label} = ${points[0]?.value ?? points[0]?.state}`);
}

/** What a place or a kind of body would add up. */
const printTotals = (report: Report): string[] =>
  keyTotals.map(({ metric, name }) => {
    const [point] = buildSeries([report], metric).points;
    return `${name('zh')} = ${point?.value ?? point?.state}`;
  });

function printRates(report: Report): string[] {
  return rateDefinitions.flatMap((definition) => {
    const rate = computeRate(report, definition);
    return rate.state === 'known' ? [`${nameRate('zh', definition.id)} = ${rate.numerator}/${rate.denominator}`] : [];
  });
}

const tellLead = (report: Report, language: Language): string =>
  composeLead(language, { report, reports: [report], doubts: new Map() }).replaceAll('**', '');

describe('the form of 2014', () => {
  test('rows of the table of years', () => {
    expect(printRows(longTable, 'zh')).toEqual([
      ...['收到申请 = 260', '办结 = 256', '全部公开 = 3', '部分公开 = 4', '不予公开 = 8', '无法提供 = 48'],
      ...[
        '其他答复（2019 年前的格式） = 192',
        '主动公开总数 = 650',
        '网站 = 600',
        '微信 = 70',
        '微博 = 6',
        '其他方式 = 24',
      ],
      ...['本年制发规范性文件 = 9', '行政复议 = 47', '其中被纠正 = 12'],
    ]);
    expect(printRows(longTable, 'en')).toEqual([
      ...['Requests received = 260', 'Closed = 256', 'Granted in full = 3', 'Granted in part = 4', 'Refused = 8'],
      ...['Not available = 48', 'Other answers (forms before 2019) = 192', 'Total disclosed = 650', 'Website = 600'],
      ...['WeChat = 70', 'Weibo = 6', 'Other channels = 24', 'Binding policy documents issued = 9'],
      ...['Administrative reviews = 47', 'Corrected = 12'],
    ]);
  });

  test('series of the charts', () => {
    expect(printSeries(longTable, 'zh')).toEqual([
      ...['收到申请 = 260', '全部公开 = 3', '部分公开 = 4', '不予公开 = 8', '无法提供 = 48'],
      ...['其他答复 = 192', '主动公开总数 = 650', '网站 = 600', '其他方式 = 24'],
      ...['本年制发 = 9', '微信 = 70', '微博 = 6'],
    ]);
    expect(printSeries(longTable, 'en')).toEqual([
      ...['Requests received = 260', 'granted in full = 3', 'granted in part = 4', 'refused = 8', 'not available = 48'],
      ...['answered in other ways = 192', 'Total disclosed = 650', 'Website = 600'],
      ...['Other channels = 24', 'Issued = 9', 'WeChat = 70', 'Weibo = 6'],
    ]);
  });

  test('rows of totals', () => {
    expect(printTotals(longTable)).toEqual([
      ...['收到申请 = 260', '办结申请 = 256', '全部公开 = 3', '部分公开 = 4', '本机关不掌握 = 48'],
      ...['行政复议 = 47', '现行有效规范性文件 = not_in_form', '行政许可决定 = not_in_form'],
    ]);
  });

  test('rates', () => {
    expect(printRates(longTable)).toEqual([
      ...['全部公开率 = 3/191', '部分公开率 = 4/191', '公开率（全部或部分公开） = 7/191', '不予公开率 = 8/191'],
      ...['实质答复中的不予公开率 = 8/15', '实质答复中没有全部公开的比率 = 12/15', '无法提供率 = 48/191'],
      ...['复议纠正率 = 12/47', '诉讼纠正率 = 21/90'],
      ...['按时办结率 = 200/256', '复议诉讼纠正率 = 33/137'],
    ]);
  });

  test('the sentences at the head of the page', () => {
    expect(tellLead(longTable, 'zh')).toContain('2016 年收到 260 件信息公开申请');
    expect(tellLead(longTable, 'zh')).toContain(
      '全部公开 3 件、部分公开 4 件、不予公开 8 件、无法提供 48 件、其他答复 192 件',
    );
    expect(tellLead(longTable, 'zh')).toContain('行政复议 47 件、行政诉讼 90 件');
    expect(tellLead(longTable, 'en')).toContain(
      '3 were granted in full, 4 were granted in part, 8 were refused, 48 were not available, 192 were answered in other ways',
    );
  });
});

describe('the table of a province', () => {
  test('rows of the table of years', () => {
    expect(printRows(provincial, 'zh')).toEqual([
      ...['收到申请 = 16', '全部公开 = 11', '部分公开 = 12', '不予公开 = 14', '其他答复（2019 年前的格式） = 40'],
      ...['主动公开总数 = 93', '网站 = 61', '行政复议 = 7'],
    ]);
  });

  test('rows of totals', () => {
    expect(printTotals(provincial)).toEqual([
      ...['收到申请 = 16', '办结申请 = not_in_form', '全部公开 = 11', '部分公开 = 12', '本机关不掌握 = not_in_form'],
      ...['行政复议 = 7', '现行有效规范性文件 = not_in_form', '行政许可决定 = not_in_form'],
    ]);
  });

  test('series of the charts', () => {
    expect(printSeries(provincial, 'en')).toEqual([
      ...['Requests received = 16', 'granted in full = 11', 'granted in part = 12', 'refused = 14'],
      ...['answered in other ways = 40'],
      ...['Total disclosed = 93', 'Website = 61'],
    ]);
  });
});
