// Section two: the matters of article 20, each block under its own header row, in the form of 2019 or 2021.

import { type Term, units } from '../../../forms/term.ts';
import {
  type ActiveBlock,
  type ActiveColumn,
  type ActiveForm,
  activeForms,
} from '../../../report/model/catalogue/active.ts';
import { spellNumber } from './english-number.ts';
import { figureCell, type Layout, type LayoutRow, labelCell } from './layout.ts';

const figureColumns = 3;
const matter: Term = { zh: '信息内容', en: 'Matter' };

/** 第二十条第（一）项 → Article 20 (1). */
function nameArticle(article: string): Term {
  const item = /（[^（）]+）/.exec(article)?.[0] ?? '';
  return { zh: article, en: `Article 20 ${spellNumber(item).trim()}` };
}

/** The last column takes what the block does not use. */
const widthOf = (index: number, { columns }: ActiveBlock): number =>
  index === columns.length - 1 ? figureColumns - index : 1;

/** Where the form prints a unit in the head. */
const spellUnit = ({ printed, unit }: ActiveColumn): string => (printed.includes('单位') ? ` (${units[unit].en})` : '');

function layOutBlock(block: ActiveBlock): LayoutRow[] {
  const header = block.columns.map((column, index) =>
    labelCell(
      { zh: column.printed, en: column.en + spellUnit(column) },
      { heads: 'col', columns: widthOf(index, block) },
    ),
  );
  const rows = block.rows.map((row) => [
    labelCell({ zh: row.printed, en: row.en }, { lead: 1 }),
    ...block.columns.map((column, index) => figureCell(`active.${row.id}.${column.id}`, widthOf(index, block))),
  ]);
  return [
    [labelCell(nameArticle(block.article), { heads: 'rowgroup', columns: figureColumns + 1 })],
    [labelCell(matter, { heads: 'col', lead: 1 }), ...header],
    ...rows,
  ];
}

export const layOutActive = (form: ActiveForm): Layout => ({
  kind: 'active',
  labelColumns: 1,
  figureColumns,
  head: [],
  bodies: activeForms[form].map(layOutBlock),
});
