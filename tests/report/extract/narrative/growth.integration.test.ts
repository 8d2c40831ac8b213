// Text made to be slow: eight times as much takes about eight times as long, never its square.
import { expect, test } from 'vitest';
import { chooseTitle } from '../../../../src/report/extract/identity/read-title.ts';
import { extractNarrative } from '../../../../src/report/extract/narrative/extract-narrative.ts';
import { loadRegistry } from '../../../../src/store/load-registry.ts';
import { paragraph } from '../../support/write-section.ts';

const CONTEXT = { year: 2023, agency: '青山市水利局', names: ['水务局'] };
const LENGTH = 1000;
/** Below this, in milliseconds, the clock and the collector say more than the text. */
const FLOOR = 8;

const REPEATED = [
  '主动公开政府信息1条。',
  '主动公开政府信息1条，',
  '主动公开政府信息1条、',
  '主动公开政府信息1条；',
  '公开1条（网站1条）',
  '网站公开1条，网站公开2条，',
  '其中1条，',
  '人大代表建议1件、',
  '粉丝1人',
  '由1条增加到2条',
  '未收到政府信息公开申请',
  '未收取',
  '无费用',
  '6月8日召开新闻发布会',
  '市财政局、',
  '自2018年以来',
  '1月1日至',
  '《',
  '〔',
  '（',
  '）',
  '（（1条',
  '（一）',
  '。',
  '，',
  ' ',
  '1,',
  '1 ',
  '1[1]条',
  '①',
  '报（bào）',
  '共',
  '计划会在',
  '计划通过会',
  '年度',
  '网',
];

function measure(text: string): number {
  const times = [0, 1, 2].map(() => {
    const start = process.threadCpuUsage().user;
    extractNarrative([{ id: 'overview', heading: '一、总体情况', blocks: [paragraph(text)] }], CONTEXT);
    chooseTitle([], [text], loadRegistry());
    return (process.threadCpuUsage().user - start) / 1000;
  });
  return Math.max(FLOOR, Math.min(...times));
}

test.each(REPEATED)('%j again and again', (words) => {
  const grow = (length: number) => {
    const text = words.repeat(Math.ceil(length / words.length));
    return `${text}。2023年主动公开政府信息${text}1条。`;
  };
  measure(grow(LENGTH));
  expect(measure(grow(8 * LENGTH)) / measure(grow(LENGTH))).toBeLessThan(28);
});
