// Rows in another order, fewer of them, or one of them twice.
import { keepsCells, type Mutator, statutory } from '../mutator.ts';

export const rowMutators: readonly Mutator[] = [
  {
    name: 'rows: two of table 三 dropped',
    touches: /^requests\./,
    forms: statutory,
    plan({ requests }, random) {
      for (let left = 2; left > 0; left -= 1) requests.rows.splice(random.below(requests.rows.length), 1);
    },
  },
  {
    name: 'rows: denied reasons in another order',
    touches: /^requests\.denied/,
    forms: statutory,
    layouts: keepsCells,
    plan({ requests }, random) {
      const at = requests.rows.findIndex((id) => id.startsWith('denied.'));
      const own = requests.rows.filter((id) => id.startsWith('denied.'));
      for (let index = own.length - 1; index > 0; index -= 1) {
        const other = random.below(index + 1);
        [own[index], own[other]] = [own[other] ?? '', own[index] ?? ''];
      }
      requests.rows.splice(at, own.length, ...own);
    },
  },
];
