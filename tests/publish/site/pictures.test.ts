// Bodies and reports → what their shared pictures say, and text that never leaves its room.
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { useConfig } from '../../../src/config/config.ts';
import { languages } from '../../../src/i18n/translate.ts';
import { describeBodyPicture, describeSitePicture } from '../../../src/publish/site/pictures/describe-pictures.ts';
import { drawPicture, type Face, fitText, type MeasureText } from '../../../src/publish/site/pictures/draw-picture.ts';
import {
  choosePictures,
  findBodyPicture,
  findSitePicture,
} from '../../../src/publish/site/pictures/picture-content.ts';
import { sampleCorpus } from './sample-corpus.ts';

const corpus = sampleCorpus();
const agency = corpus.agencyById.get('371000-kjj')!;
const site = { bodies: 3, reports: 4, years: new Set([2020, 2022]) };

afterEach(() => {
  delete process.env.MINGBAI_CONFIG;
});

/** Wide characters one em, others 0.6. */
const measure: MeasureText = (text, size) =>
  [...text].reduce((sum, letter) => sum + (letter > '⺀' ? 1 : 0.6), 0) * size;

/** A face that notes what is drawn instead of drawing it. */
function noteDrawn(drawn: { text: string; x: number; y: number; width: number; size: number }[]): Face {
  return {
    measure,
    outline(text, { x, y, size }) {
      drawn.push({ text, x, y, size, width: measure(text, size) });
      return '';
    },
  };
}

const ofSite = '/og/site.zh.png';
const ofBody = '/og/agency/371000-kjj.zh.png';

// Three bodies and the site, in two languages: eight pictures.
test.each([
  ['all', 'bodies', ofSite, ofBody],
  [8, 'bodies', ofSite, ofBody],
  [7, 'site', ofSite, ofSite],
  [0, 'site', ofSite, ofSite],
  ['none', 'none', undefined, undefined],
] as const)('with pictures: %s those are drawn: %s', (pictures, drawn, ofTheSite, ofTheBody) => {
  useConfig({ pictures });
  expect(choosePictures(3)).toBe(drawn);
  expect(findSitePicture('zh')).toBe(ofTheSite);
  expect(findBodyPicture('zh', '371000-kjj', 3)).toBe(ofTheBody);
});

test('a site in one language has half as many', () => {
  useConfig({ pictures: 4, languages: ['zh'] });
  expect(choosePictures(3)).toBe('bodies');
});

test('a picture says number, zero and blank as three things', () => {
  const { figures, title, years } = describeBodyPicture('zh', agency, corpus.years);
  expect(title).toBe('威海市科学技术局');
  expect(figures).toEqual([
    { label: '2021 年收到申请', text: '1,379', isNumber: true },
    { label: '2021 年全部公开', text: '0', isNumber: true },
    { label: '2021 年制发规范性文件', text: '空白', isNumber: false },
  ]);
  expect(years.map(({ year, held, current }) => [year, held, current])).toEqual([
    [2020, true, false],
    [2021, true, true],
    [2022, false, false],
  ]);
});

test('a picture of a body is about its latest report', () => {
  expect(describeBodyPicture('en', agency, corpus.years)).toMatchObject({
    title: 'Weihai Bureau of Science and Technology',
    kicker: 'Agency',
    caption: '2 reports here',
  });
  expect(describeSitePicture('zh', site).figures.map(({ text }) => text)).toEqual(['3', '4']);
});

test('names stay whole where they fit, and lines break between words', () => {
  const room = { width: 400, sizes: [60, 40, 20], mostLines: 2 };
  expect(fitText('市科技局', 'zh', measure, room)).toEqual({ size: 60, lines: ['市科技局'] });
  expect(fitText('Bureau of Science', 'en', measure, room)).toEqual({ size: 60, lines: ['Bureau of', 'Science'] });
  expect(fitText('x'.repeat(200), 'en', measure, room).lines.at(-1)).toMatch(/…$/);
});

test('whatever the text, every line fits its room', () => {
  const room = { width: 300, sizes: [48, 32, 16], mostLines: 2 };
  const text = fc.stringMatching(/^[a-zA-Z 威海市科学技术局，、。“”’]{1,200}$/);
  fc.assert(
    fc.property(text, fc.constantFrom(...languages), (any, language) => {
      const { size, lines } = fitText(any, language, measure, room);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(300);
    }),
  );
});

test.each(languages)('nothing is drawn outside of the picture or over something else (%s)', (language) => {
  const drawn: { text: string; x: number; y: number; width: number; size: number }[] = [];
  const face = noteDrawn(drawn);
  drawPicture(describeBodyPicture(language, agency, corpus.years), { regular: face, bold: face });
  drawPicture(describeSitePicture(language, site), { regular: face, bold: face });
  for (const { x, y, width, size } of drawn) {
    expect(x).toBeGreaterThanOrEqual(79);
    expect(x + width).toBeLessThanOrEqual(1121);
    expect(y - size).toBeGreaterThan(0);
    expect(y + size * 0.3).toBeLessThan(630);
  }
});
