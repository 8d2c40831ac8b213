// A table lifted from running text → the same with a place for each cell: where its text begins on a page.
import type { Origin } from '../model/figure.ts';
import type { Grid } from './document.ts';

/** Single cells cannot be told apart in running text, so that each has the place of the table on its first page. */
export function placeGrid(grid: Grid, origins: readonly Origin[]): Grid {
  const origin = enclose(origins);
  if (!origin) return grid;
  return { ...grid, cells: grid.cells.map((cell) => ({ origin, ...cell })) };
}

function enclose([first, ...others]: readonly Origin[]): Origin | undefined {
  return (
    first &&
    others
      .filter(({ page }) => page === first.page)
      .reduce(
        ({ page, box }, { box: more }) => ({
          page,
          box: [
            Math.min(box[0], more[0]),
            Math.min(box[1], more[1]),
            Math.max(box[2], more[2]),
            Math.max(box[3], more[3]),
          ],
        }),
        first,
      )
  );
}
