import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractNarrative } from '../../../../src/report/extract/narrative/extract-narrative.ts';
import { figure } from '../../../../src/report/model/figure.ts';
import type { Section } from '../../../../src/report/model/section.ts';
import { paragraph } from '../../support/write-section.ts';
import { type Sample, SENTENCES } from './sentences.ts';

const AGENCY = '青山市水利局';

function toSections(text: string): Section[] {
  return [{ id: 'overview', heading: '一、总体情况', blocks: text.split('¶').map(paragraph) }];
}

function figuresOf({ text, year = 2021, agency = AGENCY }: Sample) {
  return extractNarrative(toSections(text), { year, agency });
}

function valuesOf(sample: Sample): Record<string, number | null> {
  return Object.fromEntries(figuresOf(sample).map((read) => [read.metric.replace('narrative.', ''), read.value]));
}

describe('sentences', () => {
  test.each(SENTENCES.map((sample) => [sample.text, sample] as const))('%s', (_text, sample) => {
    expect(valuesOf(sample)).toEqual(sample.expect);
  });
});

describe('figures', () => {
  test('obey the model and point at what they print', () => {
    for (const sample of SENTENCES) {
      const paragraphs = sample.text.split('¶');
      for (const read of figuresOf(sample)) {
        const { at, raw } = figure.parse(read);
        if (!('paragraph' in at)) throw new Error('a figure of the text has a place in the text');
        expect(paragraphs[at.paragraph]?.slice(at.start, at.end)).toBe(raw);
      }
    }
  });

  test('keep the qualifying words in what they print', () => {
    const [read] = figuresOf({ text: '全年共主动公开政府信息１８万余条。', expect: {} });
    expect(read).toMatchObject({ value: 180000, qualifier: 'approx', raw: '１８万余', unit: '条' });
  });

  test.each([
    ['公开政府信息近900条', 'approx', '近900'],
    ['公开政府信息超过900条', 'at_least', '超过900'],
    ['公开政府信息900条以上', 'at_least', '900条以上'],
    ['公开政府信息900条', 'exact', '900'],
  ])('%s is %s', (text, qualifier, raw) => {
    expect(figuresOf({ text, expect: {} })).toMatchObject([{ qualifier, raw }]);
  });

  test('of a missing number print the words that deny it', () => {
    const [read] = figuresOf({ text: '2021年，我局未收到政府信息公开申请。', expect: {} });
    expect(read).toMatchObject({ metric: 'narrative.requests', value: 0, raw: '未收到' });
  });
});

describe('a choice between statements', () => {
  test('prefers the whole over a passing mention', () => {
    const text = '通过门户网站发布动态。¶发布各类解读材料20多篇。¶发布图文等形式解读材料23条。';
    expect(valuesOf({ text, expect: {} })).toEqual({ interpretations: 23 });
  });

  test('takes nothing where two passing totals contradict each other', () => {
    expect(valuesOf({ text: '全年发布信息68条。¶全年发布信息291条。', expect: {} })).toEqual({});
  });
});

const digits = /\d/g;
const toFullWidth = (text: string) =>
  text.replace(digits, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const padNumbers = (text: string) => text.replace(/(?<![\d.,-])\d[\d.,]*(?![\d.,-])/g, ' $& ');

describe('spelling', () => {
  const samples = fc.constantFrom(...SENTENCES);

  test('full-width digits change no figure', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        expect(valuesOf({ ...sample, text: toFullWidth(sample.text) })).toEqual(sample.expect);
      }),
    );
  });

  test('spaces around numbers change no figure', () => {
    fc.assert(
      fc.property(samples, (sample) => {
        expect(valuesOf({ ...sample, text: padNumbers(sample.text) })).toEqual(sample.expect);
      }),
    );
  });

  test('any text is read without an error, and every figure points at what it prints', () => {
    const words = fc.constantFrom(
      '公开',
      '信息',
      '（',
      '）',
      '，',
      '。',
      '12',
      '3件',
      '未收到',
      '申请',
      '其中',
      '、',
      '微信',
      '1.2万余条',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const { at, raw } of figuresOf({ text, expect: {} })) {
          if (!('paragraph' in at)) throw new Error('a figure of the text has a place in the text');
          expect(text.slice(at.start, at.end)).toBe(raw);
        }
      }),
    );
  });
});
