import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/report/check/rule.ts';
import { textParts } from '../../../src/report/check/rules/text-parts.ts';
import { makeReport } from './make-report.ts';

const judge = (text: string): Comparison[] => textParts.test(makeReport({ texts: { overview: text } }));
const failures = (text: string) =>
  judge(text).flatMap((outcome) => (outcome.pass || outcome.level === 'info' ? [] : [[outcome.left, outcome.right]]));
const remarks = (text: string) =>
  judge(text).flatMap((outcome) => (!outcome.pass && outcome.level === 'info' ? [[outcome.left, outcome.right]] : []));

describe('parts that do not add up', () => {
  it.each([
    ['网站发布各类信息388条，其中概况类20条、动态类275条、目录类113条；公众号发布122条。', 388, 408],
    ['人大建议、政协提案共21件，其中，人大建议6件（独办1件，分办5件），政协提案12件（主办3件，分办9件）。', 21, 18],
    ['人大建议和政协提案合计21件：人大建议6件，独办1件、分办5件；政协提案12件，主办3件、会办4件、分办5件。', 21, 18],
    ['承办建议提案共45件，其中人大建议20件，政协提案24件。', 45, 44],
    ['主动公开信息100条，其中政策类40条、动态类30条、其他20条。', 100, 90],
    ['共收到申请30件，分别为：自然人25件，企业4件。', 30, 29],
    ['共受理申请20件（其中网上12件，信函6件，当面3件）。', 20, 21],
    ['全区公开信息99条。按类别分：机构职能50条，其他48条。', 99, 98],
  ])('%s', (text, left, right) => {
    expect(failures(text)).toEqual([[left, right]]);
  });

  it('are one finding where the report repeats the sentence', () => {
    const text = '人大建议、政协提案共21件，其中，人大建议6件，政协提案12件。';
    const [first, ...others] = judge(`${text}\n\n${text}`);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ pass: false, left: 21, right: 18, difference: 3 });
    expect(first!.pass ? [] : first!.at).toHaveLength(6);
  });

  it('are shown where they stand in the text', () => {
    const text = '人大建议、政协提案共 21 件，其中，人大建议 6 件，政协提案 12 件。';
    const [outcome] = judge(text);
    const places = outcome!.pass ? [] : outcome!.at;
    expect(places.map((at) => ('start' in at ? text.slice(at.start, at.end).trim() : ''))).toEqual(['21', '6', '12']);
  });
});

describe('parts behind 其中 that leave little out are remarked on: they need not be all', () => {
  it.each([
    ['解读类稿件18条（其中：材料类7条、产业类5条、评论类5条）。', 18, 17],
    ['解读类稿件18条，其中材料类7条、产业类5条、评论类5条。', 18, 17],
  ])('%s', (text, left, right) => {
    expect(failures(text)).toEqual([]);
    expect(remarks(text)).toEqual([[left, right]]);
  });
});

describe('lists without end', () => {
  const measure = (count: number): number => {
    const report = makeReport({ texts: { overview: '其中收到申请1件、'.repeat(count) } });
    const times = [0, 1, 2].map(() => {
      const start = process.threadCpuUsage().user;
      textParts.test(report);
      return (process.threadCpuUsage().user - start) / 1000;
    });
    return Math.max(8, Math.min(...times));
  };

  it('take time as they are long', () => {
    measure(200);
    expect(measure(1600)).toBeLessThan(24 * measure(200));
  });

  it('of more parts than anybody adds up are not judged', () => {
    const list = (count: number): string => `共公开信息999条，其中${'概况类1条、'.repeat(count)}其他2条。`;
    expect(failures(list(50))).toEqual([[999, 52]]);
    expect(failures(list(70))).toEqual([]);
  });
});

describe('innocent lists', () => {
  it.each([
    ['adds up', '共公开信息30条，其中网站20条，微信10条。'],
    ['adds up in brackets', '共公开信息30条（其中网站20条，微信10条）。'],
    ['adds up with sub-parts', '公开信息1045条，其中，网站846条，包括机构4条、政策8条；微信199条。'],
    ['is divided twice', '收到申请20件，其中自然人18件，法人2件，予以公开12件，部分公开8件。'],
    ['belongs to an earlier number', '收到申请10件，办结9件，其中网上申请6件，信函申请4件。'],
    ['belongs to a number of the sentence before', '受理事项117件，办结171件。其中减免税91件，转让7件；继承19件。'],
  ])('%s', (_, text) => {
    expect(judge(text)).toEqual([{ pass: true }]);
  });

  it.each([
    ['ends with 等', '主动公开信息100条，其中政策类40条、动态类30条、公告类20条等。'],
    ['gives the main parts', '主动公开信息100条，其中主要有政策类40条、动态类30条、公告类29条。'],
    ['gives some parts only', '发布信息244条，其中概况类1条，动态类35条，目录类29条。'],
    ['has one part', '制作信息30条，其中主动公开24条。'],
    ['is approximate', '公开信息300余条，其中动态100条，公告90条，其他20条。'],
    ['counts channels that overlap', '共发布信息500条，其中网站480条，微信300条。'],
    ['counts states that overlap', '办理留言7条，其中办结6条，公开答复4条。'],
    ['has parts as large as the whole', '举办发布会5场，其中主要领导参加5场，分管领导参加3场。'],
    ['has a bracket that is no list of parts', '办理留言7条（办结7条，公开答复4条）。'],
    ['has parts in other units', '公开信息100条，其中政策40条，视频30个，图解29篇。'],
    ['has a number that cannot be read', '公开信息495条，其中许可124条，公告56政务信息21条，其他268条。'],
    ['leaves rare outcomes out', '共答复30件，其中予以公开10件，部分公开3件，不予公开5件，无法提供8件，不予处理3件。'],
    ['has lists within lists', '公开信息1045条，其中网站846条，包括机构4条、政策8条，微信180条。'],
  ])('is not judged where it %s', (_, text) => {
    expect(judge(text)).toEqual([]);
  });
});
