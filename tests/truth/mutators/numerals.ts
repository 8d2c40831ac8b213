// A cell's number written in another way, or something in it that is no number.
import { type Answer, nothing, same, sameOrNone } from '../document.ts';
import { textOf } from '../lay/cell.ts';
import { keepsCells, type Mutator, pickFree, touch } from '../mutator.ts';

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

const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

export const numeralMutators: readonly Mutator[] = [
  cell('thousands separator', (below) => {
    const number = 1000 + below(80_000);
    return [number.toLocaleString('en-GB'), same(number)];
  }),
  cell('full-width digits', (below) => {
    const number = 10 + below(900);
    return [wide(String(number)), same(number)];
  }),
  cell('件 behind it', (below) => {
    const number = 1 + below(900);
    return [`${number}件`, same(number)];
  }),
  cell('-1 for a count', () => ['-1', nothing]),
  cell('1.5 for a count', () => ['1.5', nothing]),
];

export { sameOrNone, textOf };
