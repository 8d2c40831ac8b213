// What a report says of its author in several places → the body that they agree on, its name as printed, or a refusal.
import { expect, it } from 'vitest';
import { readReport } from '../../../src/report/read-report.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();
const body = [
  '一、总体情况',
  '认真做好公开工作，主动公开信息120条。',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '五、存在的主要问题及改进情况',
  '无。',
];
const bare = '2022年政府信息公开工作年度报告';

async function identify(...head: readonly string[]): Promise<unknown> {
  const result = await readReport(new TextEncoder().encode([...head, ...body].join('\n')), registry);
  if (result.status === 'rejected') return result.rejection.message;
  return [result.report.agencyId, result.report.agency, result.report.year];
}

it.each([
  ['a sentence on who compiled it', `${bare}\n本报告由平罗县审计局根据《条例》编制。`, '640221-sjj', '平罗县审计局'],
  [
    'a sentence on whose work it tells',
    `${bare}\n结合2022年沁水县林业局工作实际编制而成。`,
    '140521-lyj',
    '沁水县林业局',
  ],
  [
    'where to ask, without the department',
    `${bare}\n如有疑问，请与奈曼旗公安局法制大队联系，电话0475-4210000。`,
    '150525-gaj',
    '奈曼旗公安局',
  ],
  [
    'where to ask, without the bureau’s office',
    `${bare}\n如有疑问，请联系仙游县财政局办公室。`,
    '350322-czj',
    '仙游县财政局',
  ],
  [
    '我局 first and the name later',
    `${bare}\n我局高度重视公开工作。现将岚皋县林业局2022年工作情况公布如下。`,
    '610925-lyj',
    '岚皋县林业局',
  ],
  [
    'a title behind the site’s name',
    `儋州市人民政府网站儋州市自然资源和规划局${bare}`,
    '460400-zrzyj',
    '儋州市自然资源和规划局',
  ],
  ['a title behind the number of a document', `沁能发〔2023〕4号沁源县能源局${bare}`, '140431-nyj', '沁源县能源局'],
  ['a title with a former name', `文登市教育局${bare}`, '371003-jyj', '文登市教育局'],
])('%s', async (_, head, id, name) => {
  expect(await identify(head)).toEqual([id, name, 2022]);
});

it.each([
  [
    'the title is the government’s, whoever compiles it',
    `黔西市人民政府${bare}\n本报告由黔西市人民政府办公室编制。`,
    '520581-gov',
  ],
  ['two plates are the office’s', `黔西市人民政府（黔西市人民政府办公室）${bare}\n编制。`, '520581-zfb'],
  [
    'an office that sums up the bodies below writes for the government',
    `${bare}\n本报告由黔西市人民政府办公室编制，汇总全市各部门、各乡镇数据。`,
    '520581-gov',
  ],
  ['an office alone is the office', `${bare}\n黔西市人民政府办公室根据《条例》编制本报告。`, '520581-zfb'],
])('a government and its office: %s', async (_, head, id) => {
  expect(await identify(head)).toMatchObject([id, expect.anything(), 2022]);
});

it('a government in a bureau’s report is not its author', async () => {
  const head = `平度市公安局${bare}\n如有疑问，请与平度市人民政府办公室联系，电话0532-88360000。`;
  expect(await identify(head)).toEqual(['370283-gaj', '平度市公安局', 2022]);
});

it.each([
  [
    'the title and the sentence on who compiled it',
    `新郑市教育局${bare}\n本报告由新密市卫生健康委员会编制。`,
    '新郑市教育局',
    '新密市卫生健康委员会',
  ],
  [
    'two sentences',
    `${bare}\n本报告由隰县民政局编制。结合蒲县应急管理局2022年工作实际编写。`,
    '隰县民政局',
    '蒲县应急管理局',
  ],
])('refuses with both names where %s differ', async (_, head, first, second) => {
  expect(await identify(head)).toEqual({ code: 'rejections.unknown_agency.contradicted', values: { first, second } });
});

it.each([
  ['the way through the site', `首页 > 全椒县 > 县农业农村局 > 政府信息公开年报\n${bare}`],
  ['the source of the page', `${bare}\n来源：定南县交通运输局 发布时间：2023-01-11`],
  ['the site', `阳朔县人民政府门户网站 www.yangshuo.gov.cn\n${bare}`],
])('%s names no author', async (_, head) => {
  expect(await identify(head, '我局根据《条例》编制本报告。')).toMatchObject({
    code: 'rejections.unknown_agency.not_printed',
  });
});
