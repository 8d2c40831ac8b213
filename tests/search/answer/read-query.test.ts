// Words that readers use find the metrics that the forms name otherwise.
import { expect, test } from 'vitest';
import { listSynonyms } from '../../../src/search/answer/read-query.ts';
import { loadRegistry } from '../../../src/store/load-registry.ts';
import { listSearchEntries } from '../../../src/views/search/list-entries.ts';
import { openEngine } from '../open-engine.ts';

const body = {
  id: '371000-kjj',
  name: '威海市科学技术局',
  en: 'Weihai Bureau of Science and Technology',
  sector: 'kjj',
  names: [],
  region: '371000',
  regions: ['371000', '370000'],
  years: [2021],
  full: 1,
};
const engine = openEngine(listSearchEntries([body], loadRegistry()));
const find = async (text: string, language: 'zh' | 'en' = 'zh') =>
  (await engine.search(text, { limit: 12, names: language })).map(({ name }) => name);

test.each(['综合执法局', '平潭综合实验区综合执法局', '平潭应急管理局'])(
  '%s finds the bureau that was renamed and has two trades',
  async (text) => {
    const renamed = {
      id: '350128-pingtan-zhzfj',
      name: '平潭综合实验区综合执法与应急管理局',
      en: 'Bureau of Comprehensive Law Enforcement and Emergency Management, Pingtan Comprehensive Pilot Zone',
      sector: 'zhzfj',
      alsoSectors: ['yjj'],
      zone: '平潭综合实验区',
      names: ['平潭综合实验区综合执法局'],
      region: '350128',
      regions: ['350128', '350100', '350000'],
      years: [2016, 2019],
      full: 0,
    };
    const found = await openEngine(listSearchEntries([renamed, body], loadRegistry())).search(text, {
      limit: 12,
      names: 'zh',
    });
    expect(found.map(({ name }) => name)).toContain('平潭综合实验区综合执法与应急管理局');
  },
);

test.each([
  ['appeal', /review/],
  ['appeal', /awsuit/],
  ['appeals', /review/],
  ['appeals', /awsuit/],
  ['Ａｐｐｅａｌｓ', /review/],
  ['reviews', /Administrative review: total/],
  ['litigation', /awsuit/],
  ['refusals', /Refused/],
])('%s finds %s in English', async (text, name) => {
  expect((await find(text, 'en')).filter((found) => name.test(found))).not.toEqual([]);
});

test.each([
  ['复议', '行政复议·总计'],
  ['诉讼', '行政诉讼·复议后起诉·总计'],
  ['行诉', '行政诉讼·复议后起诉·总计'],
  ['依申请', '一、本年新收政府信息公开申请数量·总计'],
  ['申请公开', '一、本年新收政府信息公开申请数量·总计'],
  ['答复', '三（三）申请答复数'],
])('%s finds %s', async (text, name) => {
  expect(await find(text)).toContain(name);
});

test('where bodies or places are found too, metrics leave room for them', async () => {
  const kinds = (await engine.search('威海', { limit: 12, names: 'zh' })).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'metric').length).toBeLessThanOrEqual(3);
});

test('a word is no synonym of itself, and numbers have none', () => {
  expect(listSynonyms({ text: 'appeal', script: 'latin' })).toEqual(['review', 'lawsuit']);
  expect(listSynonyms({ text: '2021', script: 'digits' })).toEqual([]);
});
