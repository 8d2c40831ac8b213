// A report says what its body was called that year: a former name stays, a short form gives way to the name in full.
import { expect, test } from 'vitest';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const write = (name: string): Uint8Array =>
  new TextEncoder().encode(
    `${name}2016年政府信息公开工作年度报告

一、概述
2016年，共主动公开政府信息321条。

二、主动公开政府信息情况
主动公开政府信息321条。

三、依申请公开政府信息情况
收到政府信息公开申请3件，均按期答复。

四、行政复议、行政诉讼情况
未发生行政复议、行政诉讼。

五、存在的主要问题及改进情况
政策解读不够。
`,
  );

test.each([
  ['国土资源部', '国土资源部', '100000-zrzyj'],
  ['威海市经济和信息化委员会', '威海市经济和信息化委员会', '371000-gxj'],
  ['洪泽县人民政府', '洪泽县人民政府', '320813-gov'],
  ['威海市科技局', '威海市科学技术局', '371000-kjj'],
  ['洪泽区人民政府', '淮安市洪泽区人民政府', '320813-gov'],
])('%s is %s', async (printed, agency, agencyId) => {
  const result = await readReport(write(printed), loadRegistry(), { fileName: 'report.txt' });
  expect(result).toMatchObject({ status: 'ok', report: { agency, agencyId, year: 2016 } });
});
