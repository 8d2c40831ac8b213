// Section four: three blocks of five results in one row, the same in both forms.
import { appealGroups, appealResults } from '../../../report/model/catalogue/appeals.ts';
import { appealTerms } from '../../../report/model/glossary.ts';
import { figureCell, type Layout, type LayoutRow, labelCell } from './layout.ts';

const [review, ...suits] = appealGroups;
const results = appealResults.map((result) => labelCell(result, { heads: 'col' }));

const head: readonly LayoutRow[] = [
  [
    labelCell(appealTerms.review, { heads: 'colgroup', columns: results.length }),
    labelCell(appealTerms.suit, { heads: 'colgroup', columns: results.length * suits.length }),
  ],
  [
    ...results.map((cell) => ({ ...cell, rows: 2 })),
    ...suits.flatMap(({ path }) =>
      path.slice(-1).map((term) => labelCell(term, { heads: 'colgroup', columns: results.length })),
    ),
  ],
  suits.flatMap(() => results),
];

export const layOutAppeals = (): Layout => ({
  kind: 'appeals',
  labelColumns: 0,
  figureColumns: results.length * appealGroups.length,
  head,
  bodies: [
    [
      [...(review ? [review] : []), ...suits].flatMap((group) =>
        appealResults.map((result) => figureCell(`appeals.${group.id}.${result.id}`)),
      ),
    ],
  ],
});
