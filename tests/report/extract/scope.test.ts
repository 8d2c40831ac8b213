// What a government's title, opening and counts say of whom it reports on → the scope, and whether it was said.
import { describe, expect, it } from 'vitest';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();
const body = `
二、主动公开政府信息情况
三、收到和处理政府信息公开申请情况
一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3
二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0
（七）总计\t3\t0\t0\t0\t0\t0\t3
五、存在的主要问题及改进情况
无。
`;

async function read(title: string, opening: string) {
  const outcome = await readReport(new TextEncoder().encode(`${title}\n${opening}${body}`), registry);
  if (outcome.status !== 'ok') throw new Error(outcome.rejection.code);
  const { agency, scope, scopeFrom } = outcome.report;
  return { agency, scope, scopeFrom };
}

const title = '威海市人民政府2016年政府信息公开工作年度报告';
const madeBy = '本报告由威海市人民政府办公室编制。';

describe('a government’s report is on itself and its departments', () => {
  it.each([
    ['the title says so', '威海市人民政府本级2016年政府信息公开工作年度报告', madeBy],
    ['behind the title', `${title}（本级）`, '一、概述'],
    ['below the title', `${title}\n（市本级）`, '一、概述'],
    ['the figures are said to be', title, '本报告所列数据为市政府本级数据，统计期限为2016年1月1日至12月31日。'],
    ['it lists no level below', title, '本报告统计数据涵盖威海市政府本级及市政府各部门。'],
    ['it leaves the levels below out', title, '本报告的数据统计范围为市政府及各部门，不含各区市。'],
  ])('where %s', async (_, printed, opening) => {
    expect(await read(printed, opening)).toEqual({
      agency: '威海市人民政府',
      scope: 'own_level',
      scopeFrom: 'text',
    });
  });
});

describe('a government’s report sums up its place by its own words', () => {
  it.each([
    ['it names the levels below', title, '本报告根据各区市人民政府和市政府各部门的年度报告汇总编制。'],
    ['it names its own level and those below', title, '本报告统计数据涵盖市政府本级、各部门及各镇街。'],
    ['its title does', '威海市2016年全市政府信息公开工作年度报告', '一、概述'],
    ['it was made from what all sent in', title, '本报告由市政府办公室根据全市各级各部门报送的数据综合编制。'],
    ['it counts for all of the city', title, '一、总体情况\n2016年，全市各级行政机关主动公开政府信息12000条。'],
  ])('where %s', async (_, printed, opening) => {
    expect(await read(printed, opening)).toMatchObject({ scope: 'jurisdiction', scopeFrom: 'text' });
  });
});

describe('nothing is said of the scope', () => {
  it.each([
    ['by a city that speaks of its economy', title, '一、总体情况\n2016年，市政府主动公开信息12000条，全市经济平稳。'],
    [
      'by a district that speaks of its city',
      '威海市文登区人民政府2016年政府信息公开工作年度报告',
      '一、总体情况\n2016年，全市主动公开政府信息12000条。',
    ],
  ])('%s', async (_, printed, opening) => {
    expect(await read(printed, opening)).toMatchObject({ scope: 'jurisdiction', scopeFrom: undefined });
  });

  it('by a bureau, whatever its words', async () => {
    const bureau = '威海市教育局2016年政府信息公开工作年度报告';
    expect(await read(bureau, '本报告所列数据为局本级数据，由全市教育系统汇总。')).toEqual({
      agency: '威海市教育局',
      scope: 'agency',
      scopeFrom: undefined,
    });
  });
});
