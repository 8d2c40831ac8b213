// Which line of a document is the title of its report: nothing behind the report says whose it is, nor of which year.
import { expect, it } from 'vitest';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();
const body = [
  '一、总体情况',
  '认真做好公开工作。',
  '三、收到和处理政府信息公开申请情况',
  '一、本年新收政府信息公开申请数量\t3\t0\t0\t0\t0\t0\t3',
  '二、上年结转政府信息公开申请数量\t0\t0\t0\t0\t0\t0\t0',
  '（七）总计\t3\t0\t0\t0\t0\t0\t3',
  '五、存在的主要问题及改进情况',
  '无。',
  '威海市科学技术局',
  '2025年1月20日',
];
const period = '本报告所列数据的统计期限自2024年1月1日起至2024年12月31日止。';

async function identify(lines: readonly string[]): Promise<unknown> {
  const outcome = await readReport(new TextEncoder().encode(lines.join('\n')), registry);
  return outcome.status === 'ok' ? [outcome.report.agency, outcome.report.year] : outcome.rejection.code;
}

const expected = ['威海市科学技术局', 2024];

it.each([
  ['another report named behind the report', ['市财政局2020年政府信息公开工作年度报告']],
  ['a list of them under a heading', ['相关链接', '市财政局2020年政府信息公开工作年度报告']],
  ['last year’s of the same body', ['威海市科学技术局2023年政府信息公开工作年度报告']],
])('%s is no title where the own one runs into the text', async (_, behind) => {
  expect(await identify([`威海市科学技术局2024年政府信息公开工作年度报告${period}`, ...body, ...behind])).toEqual(
    expected,
  );
});

it('a date is no year of a title, also where the next line is one', async () => {
  const lines = ['2025年1月20日', '威海市科学技术局政府信息公开工作年度报告', period, ...body];
  expect(await identify(lines)).toEqual(expected);
});

it('a title behind the first section is taken where there is none before it', async () => {
  expect(
    await identify([...body.slice(0, 2), '威海市科学技术局2024年政府信息公开工作年度报告', ...body.slice(2)]),
  ).toEqual(expected);
});
