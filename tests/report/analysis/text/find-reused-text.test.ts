import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alignClauses,
  findReusedText,
  indexClauses,
  limitBodies,
} from '../../../../src/report/analysis/text/find-reused-text.ts';
import { quoteRuns } from '../../../../src/report/check/rules/corpus-reused.ts';
import type { Report } from '../../../../src/report/model/report.ts';
import { makeReport } from '../make-report.ts';
import { writeSentences } from './write-prose.ts';

const search = (reports: Report[]) => findReusedText(indexClauses(reports));
const shared = writeSentences('shared', 3);

function write(body: number, year: number, sentences: readonly string[]): Report {
  return makeReport({
    agencyId: `99010${body}-kjj`,
    agency: `第${body}示范科学技术局`,
    year,
    text: [sentences.join('')],
  });
}

describe('reused text', () => {
  it('is found with its passages and its share of both texts', () => {
    const earlier = write(1, 2021, [...writeSentences('a', 7), ...shared]);
    const later = write(2, 2022, [...shared, ...writeSentences('b', 3)]);
    const [pair, ...others] = search([later, earlier]).pairs;
    expect(others).toEqual([]);
    expect(pair).toMatchObject({ letters: 84, shareOfEarlier: 0.3, shareOfLater: 0.5 });
    const run = pair!.runs[0]!;
    expect(quoteRuns(later, [{ from: run.right, length: run.length }]).map(({ text }) => text)).toEqual([
      shared.join('').slice(0, -1),
    ]);
  });

  it('goes on over a new beginning and new numbers', () => {
    const earlier = write(1, 2021, [`下一步将，${shared[0]}全年举办讲座12场。`]);
    const later = write(2, 2022, [`一是改进措施，${shared[0]}全年举办讲座30场。`]);
    expect(search([earlier, later]).pairs[0]?.letters).toBe(28 + 7);
  });

  it('is none where only short turns of phrase agree', () => {
    const turns = ['取得了一定成效。', '还存在不足之处。'];
    const texts = [1, 2].map((body) =>
      write(
        body,
        2022,
        turns.flatMap((turn, index) => [turn, ...writeSentences(`${body}${index}`, 2)]),
      ),
    );
    expect(search(texts).pairs).toEqual([]);
  });

  it('is none of what more bodies write than the limit allows', () => {
    const texts = (bodies: number) =>
      Array.from({ length: bodies }, (_, body) => write(body, 2022, [...shared, ...writeSentences(`${body}`, 2)]));
    expect(search(texts(3)).pairs).toHaveLength(3);
    expect(search(texts(4)).pairs).toEqual([]);
  });

  it('of a body that repeats itself for many years is no boilerplate', () => {
    const texts = Array.from({ length: 9 }, (_, index) =>
      write(1, 2010 + index, [...shared, ...writeSentences(`${index}`, 2)]),
    );
    const years = search(texts).pairs.map(({ earlier, later }) => later.report.year - earlier.report.year);
    expect(years.filter((apart) => apart === 1)).toHaveLength(8);
  });

  it('passes over boilerplate in the middle of a passage and does not count it', () => {
    const common = '坚持把群众的事情办好。';
    const others = [3, 4, 5].map((body) => write(body, 2022, [common, ...writeSentences(`${body}`, 2)]));
    const texts = [1, 2].map((body) =>
      write(body, 2022, [shared[0]!, common, shared[1]!, ...writeSentences(`${body}`, 2)]),
    );
    expect(search([...others, ...texts]).pairs.map(({ runs, letters }) => [runs.length, letters])).toEqual([[1, 56]]);
  });

  it('is sought among the closest relatives only where a whole group shares it', () => {
    const group = [0, 1, 2].flatMap((body) =>
      Array.from({ length: 12 }, (_, index) =>
        write(body, 2010 + index, [...shared, ...writeSentences(`${body}/${index}`, 2)]),
      ),
    );
    expect(search(group).pairs.length).toBeLessThanOrEqual(group.length * (8 + 3));
  });

  it('does not depend on the order of the reports', () => {
    const texts = [1, 2, 3].map((body) =>
      write(body, 2020 + body, [...shared.slice(0, body), ...writeSentences(`${body}`, 3)]),
    );
    expect(search(texts.toReversed()).pairs).toEqual(search(texts).pairs);
  });

  it('is the same seen from either side', () => {
    const sentences = Array.from({ length: 8 }, (_, index) => writeSentences(`${index}`, 1)[0]!);
    const choice = fc.shuffledSubarray(sentences);
    fc.assert(
      fc.property(choice, choice, (a, b) => {
        const { documents } = indexClauses([write(1, 2021, a), write(2, 2022, b)]);
        const options = { boilerplate: new Set<number>(), minimumLetters: 20 };
        const letters = (left: number, right: number) =>
          alignClauses(documents[left]!, documents[right]!, options).reduce((sum, run) => sum + run.letters, 0);
        expect(letters(0, 1)).toBe(letters(1, 0));
        expect(letters(0, 0)).toBe(documents[0]!.letters);
      }),
    );
  });

  it('never shares more than there is, however often a text repeats itself', () => {
    const sentences = writeSentences('again', 3);
    const text = fc.array(fc.constantFrom(...sentences), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        for (const { shareOfEarlier, shareOfLater } of search([write(1, 2021, a), write(2, 2022, b)]).pairs) {
          expect(Math.max(shareOfEarlier, shareOfLater)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('takes work that grows with the number of reports, not with its square', () => {
    const corpus = (count: number) =>
      Array.from({ length: count }, (_, index) =>
        makeReport({
          agencyId: `${index}`,
          agency: `第${index}示范局`,
          text: [
            [
              ...writeSentences('everyone', 2),
              ...writeSentences(`pair ${Math.floor(index / 2)}`, 2),
              ...writeSentences(`${index}`, 3),
            ].join(''),
          ],
        }),
      );
    const [small, large] = [search(corpus(100)), search(corpus(800))];
    expect(small.pairs).toHaveLength(50);
    expect(large.pairs).toHaveLength(400);
    expect(large.comparisons).toBe(8 * small.comparisons);
  });
});

describe('the limit of boilerplate', () => {
  it.each([
    [1, 3],
    [300, 3],
    [700, 7],
    [5000, 20],
  ])('of %i bodies is %i', (bodies, limit) => expect(limitBodies(bodies)).toBe(limit));
});
