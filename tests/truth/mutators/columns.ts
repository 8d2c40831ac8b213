// Columns in another order, fewer of them, or more than the form has.
import type { Random } from '../../../scripts/fuzz/random.ts';
import type { Plan } from '../document.ts';
import { keepsCells, type Mutator, statutory } from '../mutator.ts';

export function shuffle<T>(items: readonly T[], random: Random): T[] {
  const left = [...items];
  return items.map(() => left.splice(random.below(left.length), 1)[0] as T);
}

const setColumns =
  (
    order: (columns: string[], random: Random) => string[],
    header: Plan['requests']['header'],
  ): NonNullable<Mutator['plan']> =>
  ({ requests }, random) => {
    requests.columns = order(requests.columns, random);
    requests.header = header;
  };

const permuted = (columns: readonly string[], random: Random): string[] => shuffle(columns, random);
const totalFirst = (columns: readonly string[]): string[] => ['total', ...columns.filter((id) => id !== 'total')];

export const columnMutators: readonly Mutator[] = [
  {
    name: 'columns: applicants in another order, one header',
    forms: statutory,
    layouts: keepsCells,
    touches: /^requests\./,
    plan: setColumns(permuted, 'one'),
  },
  {
    name: 'columns: applicants in another order, three headers',
    forms: statutory,
    layouts: keepsCells,
    touches: /^requests\./,
    plan: setColumns(permuted, 'three'),
  },
  {
    name: 'columns: total first',
    forms: statutory,
    layouts: keepsCells,
    touches: /^requests\./,
    plan: setColumns(totalFirst, 'one'),
  },
];
