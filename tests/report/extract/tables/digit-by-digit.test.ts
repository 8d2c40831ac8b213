// Rows of table 三 without separators in a report that does not add up → the digits that can be cells only, and none else.
import { expect, it } from 'vitest';
import { readReport } from '../../../../src/report/read-report.ts';
import { loadRegistry } from '../../../../src/store/load-registry.ts';

const registry = loadRegistry();
const labels = [
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '（三）不予公开1.属于国家秘密',
  '2.其他法律行政法规禁止公开',
  '3.危及“三安全一稳定”',
];

async function read(received: string, zeros: string): Promise<(number | null)[]> {
  const text = `威海市教育局2021年政府信息公开工作年度报告
一、总体情况
做好公开。
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他一、本年新收政府信息公开申请数量${received}${labels.map((label) => label + zeros).join('')}（七）总计${zeros}四、结转下年度继续办理${zeros}
五、存在的主要问题及改进情况
无。`;
  const outcome = await readReport(new TextEncoder().encode(text), registry);
  if (outcome.status !== 'ok') throw new Error(outcome.rejection.code);
  const own = outcome.report.figures.filter(({ metric }) => metric.startsWith('requests.received.'));
  return own.map(({ value }) => value);
}

it('as many digits as columns are a cell each where all rows of zeros print every cell', async () => {
  expect(await read('4000004', '0000000')).toEqual([4, 0, 0, 0, 0, 0, 4]);
  // The parts do not add up to the total: the report says so, and the digits are what they are.
  expect(await read('4100004', '0000000')).toEqual([4, 1, 0, 0, 0, 0, 4]);
});

it('they are not where some row of zeros lacks one', async () => {
  expect(await read('4100004', '000000')).toEqual([null, null, null, null, null, null, null]);
});

it('more digits than columns are left to the sums', async () => {
  expect(await read('41000004', '0000000')).toEqual([null, null, null, null, null, null, null]);
});
