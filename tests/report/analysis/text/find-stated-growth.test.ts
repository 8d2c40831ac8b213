import { describe, expect, it } from 'vitest';
import { findStatedGrowth } from '../../../../src/report/check/rules/years-stated-growth.ts';
import { extractNarrative } from '../../../../src/report/extract/narrative/extract-narrative.ts';
import { paragraph } from '../../support/write-section.ts';
import { makeReport } from '../make-report.ts';

function read(text: string) {
  const context = { year: 2022, agency: '云州市科学技术局' };
  const stated = extractNarrative([{ id: 'overview', heading: '', blocks: [paragraph(text)] }], context);
  return findStatedGrowth(makeReport({ year: 2022, stated, text: [text] })).map(({ figure, value, kind }) => [
    figure.value,
    value,
    kind,
  ]);
}

describe('stated growth', () => {
  it.each([
    ['全年收到政府信息公开申请100件，同比增长70.3%。', 100, 70.3, 'percent'],
    ['全年收到政府信息公开申请100件（自然人90件、法人10件），较上年下降12.5%。', 100, -12.5, 'percent'],
    ['2022年收到政府信息公开申请12件，比2021年增加2件。', 12, 2, 'count'],
    ['2022年收到政府信息公开申请50件，与上年相比减少５件。', 50, -5, 'count'],
    ['本年度收到政府信息公开申请80件，与2021年持平。', 80, 0, 'count'],
    ['2022年主动公开政府信息1,234条，同比增长12％。', 1234, 12, 'percent'],
  ])('%s', (text, figure, value, kind) => expect(read(text)).toEqual([[figure, value, kind]]));

  it.each([
    ['全年收到政府信息公开申请100件，较2019年增长20%。'],
    ['全年收到政府信息公开申请100件，其中自然人90件，同比增长20%。'],
    ['全年收到政府信息公开申请100件，按期办结率提高5%。'],
    ['全年收到政府信息公开申请100件。网站访问量同比增长20%。'],
    ['全年收到政府信息公开申请约100件，同比增长20%。'],
  ])('is not read where its subject, year or number is not clear: %s', (text) => expect(read(text)).toEqual([]));
});
