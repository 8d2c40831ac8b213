import { describe, expect, it } from 'vitest';
import { yearsStatedGrowth as rule } from '../../../../src/report/check/rules/years-stated-growth.ts';
import { extractNarrative } from '../../../../src/report/extract/narrative/extract-narrative.ts';
import { makeReport, type Sample } from '../../analysis/make-report.ts';
import { paragraph } from '../../support/write-section.ts';

const agency = '云州市科学技术局';

function yearAfter(last: Sample, text: string) {
  const stated = extractNarrative([{ id: 'overview', heading: '', blocks: [paragraph(text)] }], { year: 2022, agency });
  return {
    agencyId: '990100-kjj',
    reports: [makeReport({ year: 2021, ...last }), makeReport({ year: 2022, stated, text: [text] })],
  };
}

const grown = (rate: string) => `2022年收到政府信息公开申请120件，${rate}。`;

describe('years-stated-growth', () => {
  it.each([
    ['同比增长20%', { 'narrative.requests': 100 }],
    ['同比增长33.3%', { 'narrative.requests': 90 }],
    ['同比增长34%', { 'narrative.requests': 90 }],
    ['同比增长约32%', { 'narrative.requests': 90 }],
    ['较上年增加20件', { 'requests.received.total': 100 }],
    ['同比增长20%', { 'requests.received.total': 95, 'requests.carried_in.total': 5 }],
    ['与2021年持平', { 'narrative.requests': 120 }],
  ])('passes: %s', (rate, figures) => {
    const subject = yearAfter({ figures }, grown(rate));
    expect(rule.applies(subject)).toBe(true);
    expect(rule.test(subject)).toEqual([{ pass: true }]);
  });

  it('fails with the stated and the computed growth', () => {
    const [outcome] = rule.test(yearAfter({ figures: { 'narrative.requests': 100 } }, grown('同比增长70.3%')));
    expect(outcome).toMatchObject({ pass: false, left: 70.3, right: 20, difference: 50.3, of: { year: 2022 } });
    expect(outcome).toHaveProperty('at.0.section', 'overview');
  });

  it('fails with a wrong direction and a wrong number of cases', () => {
    const last = { figures: { 'narrative.requests': 100 } };
    expect(rule.test(yearAfter(last, grown('同比下降20%')))).toMatchObject([{ left: -20, right: 20 }]);
    expect(rule.test(yearAfter(last, grown('较上年增加25件')))).toMatchObject([{ left: 25, right: 20 }]);
  });

  it.each([
    ['no growth is stated', yearAfter({ figures: { 'narrative.requests': 100 } }, grown('均已答复'))],
    ['last year states nothing', yearAfter({}, grown('同比增长20%'))],
    [
      'last year’s number is only near',
      yearAfter({ figures: { 'narrative.requests': { value: 100, qualifier: 'approx' } } }, grown('同比增长50%')),
    ],
    [
      'last year’s report is missing',
      yearAfter({ year: 2020, figures: { 'narrative.requests': 100 } }, grown('同比增长50%')),
    ],
  ])('does not apply where %s', (_, subject) => expect(rule.applies(subject)).toHaveProperty('reason.code'));
});
