// What a PDF prints, and the figures read from it → those that are not printed where they say, or stand in another row or column.

import { requestColumnIds } from '../../../src/forms/shape.ts';
import type { Figure, Origin } from '../../../src/report/model/figure.ts';
import { foldText } from '../../../src/report/text/fold-character.ts';
import { listRowWordings } from '../list-row-wordings.ts';
import { findLabels } from './find-labels.ts';
import type { Fragment, PrintedPages } from './print-pages.ts';

interface Placed {
  figure: Figure;
  origin: Origin;
  fragments: readonly Fragment[];
}

const bare = (text: string): string => foldText(text).replace(/\s/g, '');
const middle = (from: number, to: number): number => (from + to) / 2;

function listPlaced(figures: readonly Figure[], pages: PrintedPages): Placed[] {
  return figures.flatMap((figure) => {
    const { origin } = figure.at;
    const fragments = origin && pages.get(origin.page);
    const isPlain = figure.status === 'reported' && !('paragraph' in figure.at);
    return isPlain && fragments && origin ? [{ figure, origin, fragments }] : [];
  });
}

/** Something else may be printed over it; but what was read has to be there. */
function isNotThere({ figure, origin, fragments }: Placed): boolean {
  const [left, top, right, bottom] = origin.box;
  const inside = fragments.filter(
    (it) =>
      it.right > left - 1 &&
      it.left < right + 1 &&
      middle(it.top, it.bottom) > top - 1 &&
      middle(it.top, it.bottom) < bottom + 1,
  );
  return !bare(inside.map(({ text }) => text).join('')).includes(bare(figure.raw));
}

/** This row's label goes on with a remark of several lines, beside which the numbers stand. */
const remarked = 'partial';

/** Every label of that wording stands in other lines than the number. */
function isInOtherRow({ figure, origin, fragments }: Placed, wordings: ReadonlyMap<string, string>): boolean {
  const [, row = ''] = /^requests\.(.+)\.[a-z]+$/.exec(figure.metric) ?? [];
  const wording = wordings.get(row);
  const labels = wording && row !== remarked ? findLabels(wording, fragments) : [];
  const [, top, , bottom] = origin.box;
  const height = bottom - top;
  const line = middle(top, bottom);
  return labels.length > 0 && labels.every((label) => line < label.top - height || line > label.bottom + height);
}

/** Numbers of one row run in the order of the form's columns. */
function findDisordered(placed: readonly Placed[]): Placed[] {
  const rows = Map.groupBy(placed, ({ figure, origin }) => `${origin.page} ${figure.metric.replace(/\.[a-z]+$/, '')}`);
  return [...rows.values()].flatMap((row) => {
    const sorted = row
      .filter(({ figure }) => figure.metric.startsWith('requests.'))
      .toSorted((a, b) => columnOf(a) - columnOf(b));
    return sorted.filter((it, index) => index > 0 && it.origin.box[0] < (sorted[index - 1]?.origin.box[0] ?? 0));
  });
}

const columnOf = ({ figure }: Placed): number => requestColumnIds.indexOf(figure.metric.split('.').at(-1) ?? '');

export function findMisplaced(figures: readonly Figure[], pages: PrintedPages): Figure[] {
  const wordings = listRowWordings();
  const placed = listPlaced(figures, pages);
  const wrong = placed.filter((it) => isNotThere(it) || isInOtherRow(it, wordings));
  return [...new Set([...wrong, ...findDisordered(placed)])].map(({ figure }) => figure);
}
