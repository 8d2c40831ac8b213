// Chinese names of bodies and places → English names.
import { expect, it } from 'vitest';
import { spellPlace } from '../../../src/report/registry/english-name.ts';
import { identifyAgency } from '../../../src/report/registry/identify-agency.ts';
import { spellId, spellWord } from '../../../src/report/registry/romanize.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';

const registry = loadRegistry();

it.each([
  ['威海市科学技术局', 'Weihai Bureau of Science and Technology'],
  ['宿迁市人民政府', "People's Government of Suqian"],
  ['杭州市余杭区教育局', 'Bureau of Education, Yuhang District, Hangzhou'],
  ['湖北省人力资源和社会保障厅', 'Hubei Department of Human Resources and Social Security'],
  ['北京市教育委员会', 'Beijing Commission of Education'],
  ['沙洋县人民政府办公室', "General Office of the People's Government of Shayang County, Jingmen"],
  ['五常市背荫河镇人民政府', "People's Government of Beiyinhe Town, Wuchang, Harbin"],
  ['张掖市甘州区东街街道', 'Dongjie Subdistrict Office, Ganzhou District, Zhangye'],
  ['深圳市公安局龙岗分局', 'Longgang Branch, Shenzhen Bureau of Public Security'],
  ['苏州工业园区教育局', 'Bureau of Education, Suzhou Industrial Park, Suzhou'],
  ['恩施州财政局', 'Enshi Autonomous Prefecture Bureau of Finance'],
  ['国家卫生健康委员会', 'National Health Commission'],
])('%s is %s', (printed, en) => {
  const found = identifyAgency(printed, registry);
  expect(found.ok && found.agency.en).toBe(en);
});

it.each([
  ['西安市', "Xi'an"],
  ['陕西省', 'Shaanxi'],
  ['六安市', "Lu'an"],
  ['重庆市', 'Chongqing'],
  ['云县', 'Yun County'],
  ['芒市', 'Mangshi'],
  ['内蒙古自治区', 'Inner Mongolia'],
  ['长阳土家族自治县', 'Changyang Autonomous County'],
])('the place %s is %s', (name, en) => {
  expect(spellPlace(name)).toBe(en);
});

it('spells ids without marks and words with apostrophes', () => {
  expect(spellId('吕四港镇')).toBe('lvsigangzhen');
  expect(spellWord('延安')).toBe("Yan'an");
});
