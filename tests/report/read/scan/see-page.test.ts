// Drawn pages and readers that say what they are told to: when a number is read, unreadable, blank.
import { describe, expect, test } from 'vitest';
import { mulberry32 } from '../../../../scripts/fuzz/random.ts';
import type { PictureReaders } from '../../../../src/report/read/scan/picture-readers.ts';
import { seePage } from '../../../../src/report/read/scan/see-page.ts';
import { NO_TEXT } from '../../../../src/report/text/shown-text.ts';
import { type Drawing, drawGrid, drawPaper } from './draw.ts';

const letters = ['', '5', '公'];

/** Of every picture the first reader has one letter, and the second a number. */
function makeReaders(letter: string, number: string, { chance = 0.999, confidence = 0.95 } = {}): PictureReaders {
  return {
    letters,
    recognise: async (_, count) => {
      const data = new Float32Array(count * 3 * letters.length);
      for (let picture = 0; picture < count; picture += 1) {
        for (const step of [0, 2]) data[(picture * 3 + step) * letters.length] = 1;
        data[(picture * 3 + 1) * letters.length + letters.indexOf(letter)] = chance;
        data[(picture * 3 + 1) * letters.length] = 1 - chance;
      }
      return { data, steps: 3, classes: letters.length };
    },
    readDigits: () => ({ text: number, confidence }),
  };
}

/** The page is as long as pages are made for reading, so that points stay points. */
function drawPage(draw: (paper: Drawing) => void): Drawing {
  const paper = drawPaper(760, 2400);
  drawGrid(paper);
  draw(paper);
  return paper;
}

const number = (paper: Drawing): void => paper.fill(190, 135, 208, 165);

async function see(paper: Drawing, readers: PictureReaders) {
  const { page, sights } = await seePage(paper, 1, readers);
  return { texts: page.pieces.map(({ text }) => text), sights: sights.map(({ sight }) => sight) };
}

describe('seePage', () => {
  test('what both readers see is read, and the other five cells are blank', async () => {
    expect(await see(drawPage(number), makeReaders('5', '5'))).toEqual({ texts: ['5'], sights: ['sure'] });
  });

  test.each([
    ['the first', { chance: 0.95 }],
    ['the second', { confidence: 0.85 }],
  ])('where %s reader is not certain, they agree and are not sure', async (_, doubt) => {
    expect(await see(drawPage(number), makeReaders('5', '5', doubt))).toEqual({ texts: ['5'], sights: ['agreed'] });
  });

  test.each([
    ['the first', { chance: 0.85 }],
    ['the second', { confidence: 0.7 }],
  ])('where %s reader is in doubt, it is nothing that they agree', async (_, doubt) => {
    expect(await see(drawPage(number), makeReaders('5', '5', doubt))).toEqual({ texts: [NO_TEXT], sights: [] });
  });

  test.each([
    ['where the readers differ', '5', '6'],
    ['where one sees nothing', '5', ''],
  ])('%s there is no number', async (_, first, second) => {
    expect(await see(drawPage(number), makeReaders(first, second))).toEqual({ texts: [NO_TEXT], sights: [] });
  });

  test('a label needs no second reader', async () => {
    expect(await see(drawPage(number), makeReaders('公', ''))).toEqual({ texts: ['公'], sights: [] });
  });

  test.each<[string, (paper: Drawing) => void]>([
    ['print that goes on beyond the border', (paper) => paper.fill(260, 140, 303, 165)],
    [
      'two numbers in one cell',
      (paper) => {
        number(paper);
        paper.fill(240, 135, 258, 165);
      },
    ],
  ])('%s is no number', async (_, draw) => {
    const { texts, sights } = await see(drawPage(draw), makeReaders('5', '5'));
    expect(sights).toEqual([]);
    expect(texts.every((text) => text === NO_TEXT)).toBe(true);
    expect(texts.length).toBeGreaterThan(0);
  });

  test('print too faint to be ink is not blank', async () => {
    const { texts } = await see(
      drawPage((paper) => paper.fill(190, 135, 208, 165, 235)),
      makeReaders('5', '5'),
    );
    expect(texts).toEqual([NO_TEXT]);
  });

  test('the grain of the paper is no print', async () => {
    const paper = drawPage(number);
    const random = mulberry32(7);
    paper.grey.forEach((value, at) => {
      paper.grey[at] = Math.max(0, Math.min(255, value - 25 + (random() + random() + random() - 1.5) * 30));
    });
    expect(await see(paper, makeReaders('5', '5'))).toEqual({ texts: ['5'], sights: ['sure'] });
  });

  test('a stamp over a cell hides its number, and is no blank', async () => {
    const paper = drawPage(number);
    const chroma = new Uint8Array(paper.grey.length);
    for (let y = 110; y < 190; y += 1) {
      for (let x = 320; x < 420; x += 1) {
        chroma[y * paper.width + x] = 160;
        paper.grey[y * paper.width + x] = 130;
      }
      for (let x = 230; x < 260; x += 1) {
        chroma[y * paper.width + x] = 160;
        paper.grey[y * paper.width + x] = 130;
      }
    }
    const { texts, sights } = await see({ ...paper, chroma }, makeReaders('5', '5'));
    expect(texts).toEqual([NO_TEXT, NO_TEXT]);
    expect(sights).toEqual([]);
  });
});
