import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gap, squash, squashLabel } from '../../../src/report/find/squash.ts';

describe('squash', () => {
  it.each([
    ['（一）予以公开', '一予以公开'],
    ['1．属于国家秘密', '1属于国家秘密'],
    ['社会公\n益 组织', '社会公益组织'],
    ['危及“三安全一稳定”', '危及三安全一稳定'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '二部分公开'],
    ['縣（市、區）政府', '县市区政府'],
    ['- 3 -\n规章', '规章'],
    ['第 2 页 共 5 页\n规章', '规章'],
    ['本年增/减', '本年增减'],
  ])('keeps the letters and digits of %j', (printed, squashed) => {
    expect(squashLabel(printed)).toBe(squashed);
  });

  it.each([
    ['1,234.5', '1,234.5'],
    ['+44', '+44'],
    ['\t-1\t', '-1'],
    ['０．５', '0.5'],
    ['51.85%', '51.85%'],
    ['\t/\t', '/'],
    ['—', '-'],
  ])('keeps the signs of the number %j', (printed, squashed) => {
    expect(squash(printed).text).toBe(squashed);
  });

  it('remembers where each character stood and what stood before it', () => {
    const { text, at, before } = squash('规章\t0\n | 2.其他');
    expect(text).toBe('规章02其他');
    expect(at).toEqual([0, 1, 3, 8, 10, 11]);
    expect(before).toEqual([gap.none, gap.none, gap.tab, gap.line | gap.space | gap.pipe, gap.dot, gap.none]);
  });

  it('never invents or moves a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('规', '章', '0', '7', ' ', '\t', '\n', '（', '）', '|', '、', '－', 'Ａ') }),
        (source) => {
          const { text, at } = squash(source);
          expect(at).toHaveLength(text.length);
          expect(at.every((place, index) => index === 0 || place > (at[index - 1] ?? 0))).toBe(true);
        },
      ),
    );
  });
});
