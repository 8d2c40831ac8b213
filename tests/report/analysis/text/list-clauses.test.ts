import { describe, expect, it } from 'vitest';
import { listClauses } from '../../../../src/report/analysis/text/list-clauses.ts';
import { paragraph, writeSection } from '../../support/write-section.ts';
import { makeReport } from '../make-report.ts';

const keys = (text: string, sample = {}): number[] =>
  listClauses(makeReport({ text: [text], ...sample })).map(({ key }) => key);

describe('the clauses of a report', () => {
  it('are equal whatever their numbers, list marks, width and the body’s own name', () => {
    const pairs: [string, string][] = [
      ['（一）全年举办讲座12场。', '二是全年举办讲座1,305场。'],
      ['我局加强值班,及时答复。', '本单位加强值班，及时答复。'],
      ['云州市科学技术局修订了《值班办法》。', '云州市科学技术局修订了《答复规定》。'],
    ];
    for (const [a, b] of pairs) expect(keys(a)).toEqual(keys(b));
    expect(keys('云州市科学技术局组织巡查。')).toEqual(keys('丹州市财政局组织巡查。', { agency: '丹州市财政局' }));
  });

  it('keep numbers and names where asked', () => {
    const unmasked = (text: string) =>
      listClauses(makeReport({ text: [text] }), { masked: false }).map(({ key }) => key);
    expect(unmasked('举办讲座12场。')).not.toEqual(unmasked('举办讲座13场。'));
  });

  it('have their places in the paragraph', () => {
    const text = '（一）加强值班，及时答复来电12次。';
    const clauses = listClauses(makeReport({ text: ['前言一句。', text] }));
    expect(clauses.slice(1).map(({ at }) => text.slice(at.start, at.end))).toEqual(['加强值班', '及时答复来电12次']);
    expect(clauses[1]?.at).toMatchObject({ section: 'overview', paragraph: 1 });
  });

  it('are none in a digest that a program worded', () => {
    const report = makeReport({ text: ['加强值班，及时答复来电12次。'] });
    expect(listClauses(report)).toHaveLength(2);
    expect(listClauses({ ...report, textBy: 'program' })).toEqual([]);
  });

  it('leave out the preamble, sub-headings, tables and signatures', () => {
    const sections = [
      writeSection('preamble', '本报告由六个部分组成。'),
      {
        id: 'other',
        heading: '六、其他需要报告的事项',
        blocks: [
          paragraph('（三）建议提案办理情况'),
          { type: 'table' as const, rows: [['a'], ['好的。']] },
          paragraph('云州市科学技术局'),
        ],
      },
    ];
    expect(listClauses(makeReport({ sections }))).toEqual([]);
  });

  it('know the form’s own wording', () => {
    const text = ['本年新收政府信息公开申请数量3件，结转下年度继续办理1件，邀请渔民参加开放日。'];
    expect(listClauses(makeReport({ text })).map(({ prescribed }) => prescribed)).toEqual([true, true, false]);
  });
});
