// A cell's number written in another way, or something in it that is no number.
import { type Answer, blank, notApplicable, nothing, noValue, same, sameOrNone } from '../document.ts';
import { keepsBlanks, keepsCells, type Mutator, pickFree, touch } from '../mutator.ts';

type Draw = (below: (limit: number) => number) => [printed: string, answer: Answer];

const cell = (name: string, draw: Draw, extra: Partial<Mutator> = {}): Mutator => ({
  name: `cell: ${name}`,
  layouts: keepsCells,
  ...extra,
  draft(draft, random) {
    const [printed, answer] = draw((limit) => random.below(limit));
    const { metric } = pickFree(draft, random, printed);
    touch(draft, metric, answer);
  },
});

/** A number between 10 and 999 printed so. */
const written = (name: string, print: (number: number) => string, answer: (number: number) => Answer = same): Mutator =>
  cell(name, (below) => {
    const number = 10 + below(990);
    return [print(number), answer(number)];
  });
const printed = (name: string, text: string, answer: Answer, extra: Partial<Mutator> = {}): Mutator =>
  cell(name, () => [text, answer], extra);

const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const exactLayouts: Partial<Mutator> = { formats: ['html', 'markdown', 'docx'], layouts: keepsBlanks };
const none = (): Answer => nothing;

export const numeralMutators: readonly Mutator[] = [
  cell('thousands separator', (below) => {
    const number = 1000 + below(80_000);
    return [number.toLocaleString('en-GB'), same(number)];
  }),
  cell('full-width thousands separator', (below) => {
    const number = 1000 + below(8000);
    return [`${Math.floor(number / 1000)}，${String(number % 1000).padStart(3, '0')}`, sameOrNone(number)];
  }),
  cell('thousands separator out of place', () => ['12,34', sameOrNone(1234)]),
  written('full-width digits', (number) => wide(String(number))),
  written('a full-width plus sign', (number) => `＋${number}`),
  written('a plus sign', (number) => `+${number}`),
  written('spaces inside', (number) => [...String(number)].join(' '), sameOrNone),
  written('nbsp around', (number) => `\u00a0${number}\u00a0`),
  written('a zero-width space inside', (number) => `${Math.floor(number / 10)}\u200b${number % 10}`),
  written('件 behind', (number) => `${number}件`),
  written('a space and 件 behind', (number) => `${number} 件`),
  written('条 behind', (number) => `${number}条`, sameOrNone),
  written('约', (number) => `约${number}`, sameOrNone),
  written('近', (number) => `近${number}件`, sameOrNone),
  written('余', (number) => `${number}余件`, sameOrNone),
  written('以上', (number) => `${number}以上`, sameOrNone),
  written(
    '1.2万',
    () => '1.2万',
    () => same(12_000),
  ),
  written('leading zeros', (number) => `00${number}`, sameOrNone),
  written('a full stop behind', (number) => `${number}。`, sameOrNone),
  written('.0 behind', (number) => `${number}.0`, sameOrNone),
  written('in brackets', (number) => `（${number}）`, sameOrNone),
  written('共 before', (number) => `共${number}件`, sameOrNone),
  printed('Chinese numeral 三', '三', sameOrNone(3)),
  printed('Chinese numeral 三件', '三件', same(3)),
  printed('Chinese numeral 两', '两件', same(2)),
  printed('Chinese numeral 十二', '十二件', sameOrNone(12)),
  printed('Chinese numeral 三百五', '三百五', nothing),
  printed('Chinese numeral 一百零五', '一百零五', sameOrNone(105)),
  printed('零', '零', sameOrNone(0)),
  printed('〇', '〇', sameOrNone(0)),
  printed('0件', '0件', same(0)),
  printed('-1 for a count', '-1', nothing),
  printed('a full-width minus for a count', '－5', nothing),
  printed('a true minus for a count', '−3', nothing),
  printed('1.5 for a count', '1.5', nothing),
  printed('1.500 for a count', '1.500', { values: [1500], none: ['unreadable', 'missing'] }),
  written('a fraction', (number) => `${number}/${number + 2}`, none),
  written('two numbers', (number) => `${number} ${number + 7}`, none),
  written('two numbers with 、', (number) => `${number}、${number + 7}`, none),
  written('a span', (number) => `${number}-${number + 20}`, none),
  written('a sum', (number) => `${number}+5`, none),
  written('a sum with its result', (number) => `${number - 5}+5=${number}`, sameOrNone),
  written(
    'a correction',
    (number) => `${number}（更正为${number + 3}）`,
    (number) => sameOrNone(number + 3),
  ),
  written('其中 in brackets', (number) => `${number}（其中网上3）`, sameOrNone),
  written('last year in brackets', (number) => `${number}（上年${number + 9}）`, sameOrNone),
  written('an arrow', (number) => `${number}→${number + 4}`, none),
  written('a letter for a digit', (number) => `${number}O`, none),
  written('l for 1', (number) => `l${number}`, none),
  written('scientific', (number) => `${number}e2`, none),
  written('hexadecimal', (number) => `0x${number}`, none),
  written(
    'roman',
    () => 'Ⅻ',
    () => ({ values: [12], none: ['unreadable', 'missing'] }),
  ),
  written('½', () => '½', none),
  written(
    '3²',
    () => '3²',
    () => sameOrNone(3),
  ),
  written('a year', () => '2023年', none),
  written('a date', () => '2023-12-31', none),
  written('a percentage', (number) => `${number % 100}%`, none),
  written('‰', (number) => `${number % 100}‰`, none),
  written('an ordinal', (number) => `第${number}号`, none),
  written('a footnote text', (number) => `见注${number}`, none),
  printed('详见附件', '详见附件2', nothing),
  printed('a question mark', '?', nothing, { layouts: keepsBlanks }),
  printed('***', '***', nothing, { layouts: keepsBlanks }),
  printed('#REF!', '#REF!', nothing),
  printed('NaN', 'NaN', nothing),
  printed('a page number in the cell', '- 3 -', nothing),
  printed('—', '—', notApplicable, { layouts: keepsBlanks }),
  printed('-', '-', { values: [], none: ['not_applicable', 'blank', 'unreadable'] }, { layouts: keepsBlanks }),
  printed('/', '/', notApplicable, { layouts: keepsBlanks }),
  printed('\\', '\\', noValue, { layouts: keepsBlanks }),
  printed('无', '无', { values: [0], none: ['not_applicable', 'unreadable', 'blank'] }, { layouts: keepsBlanks }),
  printed(
    '本单位未制作规章',
    '本单位未制作规章',
    { values: [0], none: ['not_applicable', 'unreadable'] },
    exactLayouts,
  ),
  printed('nothing', '', blank, { layouts: keepsBlanks }),
  printed('only a space', ' ', blank, exactLayouts),
  printed('only a full-width space', '\u3000', blank, exactLayouts),
  written(
    'a huge number',
    () => '99999999999999999999',
    () => ({ values: [1e20], none: ['unreadable', 'missing'] }),
  ),
];
