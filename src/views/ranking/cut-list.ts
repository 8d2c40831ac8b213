// A long list → its ends, what folds between them, and how many are left out.

/** At most these rows stand open; of a longer list its first and its last. */
const most = 9;
const [first, last] = [5, 2];

/** What is left out of this is in the downloads. */
const mostFolded = 30;

export interface CutList<Row> {
  top: readonly Row[];
  folded: readonly Row[];
  /** How many are not listed. */
  left: number;
  bottom: readonly Row[];
}

/** `view` is asked for the rows that are listed only. */
export function cutList<Item, Row>(items: readonly Item[], view: (item: Item) => Row): CutList<Row> {
  if (items.length <= most) return { top: items.map(view), folded: [], left: 0, bottom: [] };
  const between = items.slice(first, -last);
  return {
    top: items.slice(0, first).map(view),
    folded: between.slice(0, mostFolded).map(view),
    left: Math.max(0, between.length - mostFolded),
    bottom: items.slice(-last).map(view),
  };
}

/** The first few, and the others for a fold. */
export function foldList<Item>(
  items: readonly Item[],
  open: number,
): { open: readonly Item[]; folded: readonly Item[] } {
  return items.length <= open + 2
    ? { open: items, folded: [] }
    : { open: items.slice(0, open), folded: items.slice(open) };
}
