// What the printing of a PDF or the marks of Markdown do to a number.
import { type Answer, nothing, noValue, same, sameOrNone } from '../document.ts';
import { textOf } from '../lay/cell.ts';
import { isCount, type Mutator, pickCell, pickFree, statutory, tablesOf, touch } from '../mutator.ts';

const answers: Readonly<Record<string, (number: number) => Answer>> = {
  'skewed a little': sameOrNone,
  'turned by a quarter': sameOrNone,
  mirrored: (number) => ({ values: [number], none: ['unreadable', 'missing'] }),
  'digits drawn one by one': same,
  'digits drawn from the last': same,
  'digits wide apart': sameOrNone,
  'drawn twice as bold': same,
  'drawn twice at one place': same,
  'drawn over another number': () => nothing,
  'with another number beneath': () => nothing,
  'with another number above': () => nothing,
  'in very large type': sameOrNone,
  'in render mode of clipping': sameOrNone,
  'as outlines only': same,
};

const odd = (look: string, answer: (number: number) => Answer): Mutator => ({
  name: `page: a number ${look}`,
  formats: ['pdf'],
  draft(draft, random) {
    const { cell, metric } = pickFree(draft, random, String(10 + random.below(900)));
    cell.pieces = [{ text: textOf(cell), look }];
    touch(draft, metric, answer(Number(textOf(cell))));
  },
});

const marked = (name: string, write: (number: number) => string, answer: (number: number) => Answer): Mutator => ({
  name: `Markdown: ${name}`,
  formats: ['markdown'],
  layouts: ({ name: layout }) => layout === 'pipe tables',
  draft(draft, random) {
    const { cell, metric } = pickCell(draft, random, isCount);
    const number = Number(textOf(cell));
    cell.markup = write(number);
    touch(draft, metric, answer(number));
  },
});

export const pageMutators: readonly Mutator[] = [
  ...Object.entries(answers).map(([look, answer]) => odd(look, answer)),
  {
    name: 'page: blanks in a table without lines',
    forms: statutory,
    formats: ['pdf'],
    layouts: ({ name }) => name.startsWith('unruled'),
    draft(draft, random) {
      for (const table of tablesOf(draft))
        for (const row of table.rows)
          for (const cell of row) {
            if (!cell.metric) continue;
            const number = Number(textOf(cell));
            const isGone = random.below(3) === 0;
            if (isGone) cell.pieces = [{ text: '' }];
            touch(draft, cell.metric, isGone ? noValue : sameOrNone(number));
          }
    },
  },
  marked('bold', (number) => `**${number}**`, same),
  marked('italic', (number) => `*${number}*`, same),
  marked('code', (number) => `\`${number}\``, same),
  marked('a link', (number) => `[${number}](https://example.org/99)`, same),
  marked(
    'a picture',
    (number) => `![${number}](n.png)`,
    (number) => ({ values: [number], none: ['unreadable', 'missing'] }),
  ),
  marked(
    'a break',
    (number) => `${number}<br>5`,
    () => nothing,
  ),
  marked('an escape', (number) => `\\${number}`, sameOrNone),
  marked('a picture behind', (number) => `${number} ![7](n.png)`, sameOrNone),
  marked('an entity', (number) => `&nbsp;${number}&nbsp;`, same),
  marked('math', (number) => `$${number}^{1}$`, sameOrNone),
  marked('strong by markup', (number) => `<b>${number}</b>`, same),
];
