import { describe, expect, it } from 'vitest';
import { findUnits, readUnitCell } from '../../../src/report/unit/find-units.ts';
import { parseUnit, type UnitKind } from '../../../src/report/unit/unit.ts';

describe('a unit’s word', () => {
  it.each<[string, UnitKind, number]>([
    ['件', 'things', 0],
    ['万件', 'things', 4],
    ['百件', 'things', 2],
    ['千条', 'things', 3],
    ['事项', 'things', 0],
    ['笔', 'things', 0],
    ['人次', 'people', 0],
    ['人/次', 'people', 0],
    ['元', 'money', 0],
    ['人民币元', 'money', 0],
    ['百元', 'money', 2],
    ['千元', 'money', 3],
    ['万元', 'money', 4],
    ['萬元', 'money', 4],
    ['百万元', 'money', 6],
    ['亿元', 'money', 8],
    ['角', 'money', -1],
    ['美元', 'currency', 0],
    ['万美元', 'currency', 4],
    ['港币', 'currency', 0],
    ['日元', 'currency', 0],
    ['％', 'share', 0],
    ['占比', 'share', 0],
    ['万', 'scale', 4],
    ['亩', 'unknown', 0],
    ['号', 'unknown', 0],
  ])('%s is %s, ten to the %d', (word, kind, power) => {
    expect(parseUnit(word)).toMatchObject({ kind, power });
  });

  it.each(['', '十', '百', '数', '本年', '（一）', '个人', '元旦', '无', '/', '规章'])('%j is none', (word) => {
    expect(parseUnit(word)).toBeUndefined();
  });
});

describe('units printed into text', () => {
  it.each<[string, string[], string]>([
    ['单位：万元', ['万元'], ''],
    ['（单位:万元）', ['万元'], ''],
    ['单 位 ： 万 元', ['万元'], ''],
    ['(万元)', ['万元'], ''],
    ['金额单位：元', ['元'], ''],
    ['计量单位：件', ['件'], ''],
    ['单位：人民币万元', ['人民币万元'], ''],
    ['单位：件、万元', ['件', '万元'], ''],
    ['本年收费金额(单位:万元)', ['万元'], '本年收费金额'],
    ['本年收费金额（金额单位：万元）', ['万元'], '本年收费金额'],
    ['采购总金额单位：元', ['元'], '采购总金额'],
    ['采购总金额万元', ['万元'], '采购总金额'],
    ['政府集中采购（元）', ['元'], '政府集中采购'],
    ['行政事业性收费（以万元计）', ['万元'], '行政事业性收费'],
    ['第二十条第（八）项（单位：元）', ['元'], '第二十条第(八)项'],
    ['申请人情况（占比%）', ['占比', '%'], '申请人情况'],
    ['主动公开政府信息数（条）', ['条'], '主动公开政府信息数'],
    ['行政许可（百件）', ['百件'], '行政许可'],
  ])('%s states %j', (text, words, rest) => {
    const found = findUnits(text);
    expect(found.units.map(({ word }) => word)).toEqual(words);
    expect(found.rest).toBe(rest);
  });

  it.each([
    '注：以上金额均以万元为单位。',
    '单位：万元，保留两位小数',
    '单位（万元）',
    '政府集中采购情况单位：万元',
    '单位：万元三、收到',
  ])('are found in a remark: %s', (text) => {
    expect(findUnits(text).units).toMatchObject([{ kind: 'money', power: 4 }]);
  });

  it.each(['单位：亩', '单位：10000元', '（亿万元）', '（万元/年）'])(
    'that nobody knows are said to be there: %s',
    (text) => {
      expect(findUnits(text).units).toMatchObject([{ kind: 'unknown' }]);
    },
  );

  it.each([
    '填报单位：某市某局',
    '单位：某市科学技术局',
    '下属单位情况',
    '各单位要高度重视',
    '单位负责人：张某',
    '本单位未制作规章',
    '本年制发件数',
    '现行有效件数',
    '第二十条第（一）项',
    '（一）予以公开',
    '（七）总计',
    '（区分处理的，只计这一情形，不计其他情形）',
    '我局公开率达98%，办结率为100%，具体如下：',
    '收费金额为5.9万元',
    '二、主动公开政府信息情况',
  ])('%s states none', (text) => {
    expect(findUnits(text).units).toEqual([]);
  });

  it.each<[string, string[] | undefined]>([
    ['条（件）', ['条', '件']],
    ['条/件', ['条', '件']],
    ['次(期)', ['次', '期']],
    ['万元', ['万元']],
    ['（单位：元）', ['元']],
    ['%', ['%']],
    ['5万元', undefined],
    ['无', undefined],
    ['规章', undefined],
    ['', undefined],
  ])('a cell %j holds %j and nothing else', (text, words) => {
    expect(readUnitCell(text)?.map(({ word }) => word)).toEqual(words);
  });
});
