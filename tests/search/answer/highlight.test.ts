import { describe, expect, it } from 'vitest';
import { highlightChinese, highlightEnglish } from '../../../src/search/answer/candidate.ts';
import { cutTokens } from '../../../src/search/format/fold-search-text.ts';

const name = '威海市科学技术局';
const syllables = ['wei', 'hai', 'shi', 'ke', 'xue', 'ji', 'shu', 'ju'];

describe('highlights', () => {
  it.each([
    ['威海市科学技术局', [[0, 8]]],
    [
      '科学 威海',
      [
        [0, 2],
        [3, 5],
      ],
    ],
    [
      '威海科技局',
      [
        [0, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    ],
    [
      '威海市科学技木局',
      [
        [0, 6],
        [7, 8],
      ],
    ],
    [
      'weihai kexue',
      [
        [0, 2],
        [3, 5],
      ],
    ],
    [
      'weihaikjj',
      [
        [0, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    ],
    ['qqq', []],
  ])('of %s in a Chinese name', (text, ranges) => {
    expect(highlightChinese(name, syllables, cutTokens(text))).toEqual(ranges);
  });

  it.each([
    [
      'weihai science',
      [
        [0, 6],
        [17, 24],
      ],
    ],
    [
      'wei tech',
      [
        [0, 3],
        [29, 33],
      ],
    ],
    ['威海', []],
  ])('of %s in an English name', (text, ranges) => {
    expect(highlightEnglish('Weihai Bureau of Science and Technology', cutTokens(text))).toEqual(ranges);
  });
});
