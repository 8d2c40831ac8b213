import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuery } from '../../src/search/answer/read-query.ts';
import { hashContent } from '../../src/search/build/build-index.ts';
import { Readings } from '../../src/search/build/count-readings.ts';
import { decodeNumbers, encodeNumbers, maskYears, unmaskYears } from '../../src/search/format/code-numbers.ts';
import { cutForm, decodeRelative, encodeRelative, fillForm } from '../../src/search/format/compose-name.ts';
import { cutTokens, foldSearchText, pickTraditional } from '../../src/search/format/fold-search-text.ts';
import { listNameGrams, listTokenGrams, placeGram } from '../../src/search/format/grams.ts';
import { packReadings, spellSyllables, unpackReadings } from '../../src/search/format/readings.ts';
import { buildRegionTree } from '../../src/search/format/region-tree.ts';
import { isAbbreviation, matchSyllables } from '../../src/search/match/match-part.ts';
import { countSlips } from '../../src/search/match/match-slip.ts';

const none: ReadonlyMap<string, string> = new Map();

describe('numbers as text', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(100_000)), (numbers) => {
        const sorted = numbers.sort((a, b) => a - b);
        expect(decodeNumbers(encodeNumbers(sorted))).toEqual(sorted);
      }),
    );
  });

  it('must ascend', () => {
    expect(() => encodeNumbers([2, 2])).toThrow('ascend');
    expect(() => decodeNumbers('"')).toThrow('digit');
  });
});

describe('names relative to another', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (base, name) => {
        expect(decodeRelative(base, encodeRelative(base, name))).toBe(name);
      }),
    );
  });

  it('are short', () => {
    expect(encodeRelative('威海市', '威海')).toBe('1');
    expect(encodeRelative('文登区', '文登县')).toBe('1县');
    expect(encodeRelative('Wendengqu', 'Wendeng District')).toBe('2 District');
  });
});

describe('years as bits', () => {
  it('come back as they were', () => {
    expect(unmaskYears(maskYears([2008, 2021, 2026], 2008), 2008)).toEqual([2008, 2021, 2026]);
    expect(unmaskYears(0, 2008)).toEqual([]);
  });
});

describe('folding', () => {
  it('makes one of width, case, marks, tones and traditional forms', () => {
    const simplify = new Map([['術', '术']]);
    expect(foldSearchText('Ｗēihǎi 技術', simplify)).toBe('weihai 技术');
    expect(foldSearchText("Xi'an Lǚliáng", none)).toBe('xian lvliang');
  });

  it('cuts where the script changes', () => {
    expect(cutTokens('威海kjj-2021')).toEqual([
      { text: '威海', script: 'han' },
      { text: 'kjj', script: 'latin' },
      { text: '2021', script: 'digits' },
    ]);
  });
});

describe('reading a query', () => {
  it.each([
    ['淄博 科技 2021', ['淄博', '科技'], [2021]],
    ['淄博科技局2021年度报告', ['淄博科技局'], [2021]],
    ['淄博科技局2021年政府信息公开工作年度报告', ['淄博科技局'], [2021]],
    ['Bureau of Science and Technology', ['bureau', 'science', 'technology'], []],
    ['371000', ['371000'], []],
    ['2021', [], [2021]],
  ])('%s', (text, tokens, years) => {
    const query = readQuery(text, none);
    expect(query.tokens.map((token) => token.text)).toEqual(tokens);
    expect(query.years).toEqual(years);
  });
});

describe('pinyin', () => {
  it('packs one reading a character', () => {
    const readings = new Map([
      ['威', 'wei'],
      ['海', 'hai'],
      ['维', 'wei'],
    ]);
    expect(packReadings(readings)).toBe('wei威维|hai海');
    expect(unpackReadings('wei威维|hai海')).toEqual(readings);
  });

  it('keeps what a name reads otherwise', () => {
    const readings = new Readings(['长宁区', '长沙市', '上海市长宁区', '长子县']);
    expect(readings.list('上海市长宁区').join(' ')).toBe('shang hai shi chang ning qu');
    expect(readings.listOdd('长宁区')).toBeUndefined();
    expect(readings.listOdd('长子县')).toBe('zhang zi xian');
  });

  it('spells words with an apostrophe where syllables would run together', () => {
    expect(spellSyllables(['xi', 'an'])).toBe("Xi'an");
  });

  it.each([
    ['weihai', 2, 2],
    ['wh', 2, 0],
    ['weih', 2, 1],
    ['whs', 3, 0],
    ['weihais', 3, 2],
  ])('%s spells syllables of wei hai shi', (letters, syllables, full) => {
    expect(matchSyllables(letters, ['wei', 'hai', 'shi'])).toEqual({ syllables, full });
  });

  it.each(['weihaix', 'haiwei', 'weihaishiq', 'eihai'])('%s does not', (letters) => {
    expect(matchSyllables(letters, ['wei', 'hai', 'shi'])).toBeUndefined();
  });
});

describe('slips', () => {
  it.each([
    ['科学技术局', '科学技木局', 1],
    ['科学技术局', '科学术局', 1],
    ['科学技术局', '科学学技术局', 1],
    ['科学技术局', '学科技术局', 1],
    ['科学技术局', '科学技术局', 0],
    ['科学技术局', '教育局', 3],
    ['weihai', 'wiehia', 2],
    ['', 'ab', 2],
  ])('%s and %s are %i apart', (a, b, slips) => {
    expect(countSlips(a, b, 2)).toBe(slips);
    expect(countSlips(b, a, 2)).toBe(slips);
  });

  it('counts one slip as a careful count does', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countSlips(a, b, 1)).toBe(Math.min(2, countSlips(a, b, 9)));
      }),
    );
  });
});

describe('parts of names', () => {
  it('knows abbreviations by their characters', () => {
    expect(isAbbreviation('文广旅局', '文化广电旅游局')).toBe(true);
    expect(isAbbreviation('广旅局', '文化广电旅游局')).toBe(false);
    expect(isAbbreviation('文旅广局', '文化广电旅游局')).toBe(false);
  });

  it('takes a place out of a name and puts it in again', () => {
    expect(cutForm('威海市科学技术局', '威海市')).toBe('{}科学技术局');
    expect(cutForm('青岛海关', '青岛市')).toBe('{-}海关');
    expect(cutForm('海关总署', '中国')).toBeUndefined();
    expect(fillForm('{-}海关', '青岛市')).toBe('青岛海关');
    expect(fillForm('国家税务总局{}税务局', '威海市')).toBe('国家税务总局威海市税务局');
  });

  it('finds of a word the grams that its name has', () => {
    const grams = new Set(listNameGrams('螺阳镇', ['luo', 'yang', 'zhen'], 'Luoyang Town'));
    for (const text of ['螺阳', '阳镇'])
      expect(listTokenGrams({ text, script: 'han' }).every((gram) => grams.has(gram))).toBe(true);
    for (const text of ['luoyang', 'lyz', 'tow'])
      expect(listTokenGrams({ text, script: 'latin' }).every((gram) => grams.has(gram))).toBe(true);
    expect(placeGram('螺阳', 7)).toBeLessThan(7);
  });
});

describe('regions', () => {
  it('lie in the next one above that is known', () => {
    const { parents, levels, children } = buildRegionTree(['100000', '310000', '310105', '370000', '371000', '371003']);
    expect([...parents]).toEqual([-1, -1, 1, -1, 3, 4]);
    expect([...levels]).toEqual([0, 1, 3, 1, 2, 3]);
    expect(children.get(4)).toEqual([5]);
  });
});

describe('the small print of files', () => {
  it('hashes every change', () => {
    expect(hashContent('{"a":1}')).toMatch(/^[0-9a-z]{8}$/);
    expect(hashContent('{"a":1}')).not.toBe(hashContent('{"a":2}'));
  });

  it('keeps the traditional forms of used characters only', () => {
    const simplified = new Map([
      ['術', '术'],
      ['門', '门'],
      ['术', '术'],
    ]);
    expect(pickTraditional(new Set(['术']), simplified)).toBe('術术');
  });
});
