// Points and rectangles on a page, y growing downwards, and what can be asked of them.

/** A rectangle in points from the page's top left corner. */
export interface PageBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A PDF transformation [a b c d e f]. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

export const toMatrix = (numbers: ArrayLike<unknown>): Matrix => {
  const at = (index: number): number => Number(numbers[index] ?? 0);
  return [at(0), at(1), at(2), at(3), at(4), at(5)];
};

/** The transformation that applies `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

export const transform = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
];

export const widthOf = (box: PageBox): number => box.right - box.left;
export const heightOf = (box: PageBox): number => box.bottom - box.top;
export const centreX = (box: PageBox): number => (box.left + box.right) / 2;
export const centreY = (box: PageBox): number => (box.top + box.bottom) / 2;

export const holdsPoint = (box: PageBox, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** The smallest box around all of them. */
export function enclose(boxes: readonly PageBox[]): PageBox {
  const around = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const box of boxes) {
    around.left = Math.min(around.left, box.left);
    around.top = Math.min(around.top, box.top);
    around.right = Math.max(around.right, box.right);
    around.bottom = Math.max(around.bottom, box.bottom);
  }
  return around;
}

/** How much of two stretches is common, 0 where they are apart. */
export const overlap = (fromA: number, toA: number, fromB: number, toB: number): number =>
  Math.max(0, Math.min(toA, toB) - Math.max(fromA, fromB));

/** Mean of each run of values with no larger step than `tolerance` between neighbours, ascending. */
export function clusterValues(values: readonly number[], tolerance: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const runs: number[][] = [];
  for (const value of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && value - last <= tolerance) run.push(value);
    else runs.push([value]);
  }
  return runs.map((run) => run.reduce((sum, value) => sum + value, 0) / run.length);
}

/** Index of the value nearest to the one asked for; -1 for an empty list. */
export function findNearest(values: readonly number[], wanted: number): number {
  let best = -1;
  let distance = Infinity;
  values.forEach((value, index) => {
    if (Math.abs(value - wanted) >= distance) return;
    best = index;
    distance = Math.abs(value - wanted);
  });
  return best;
}
