// The drawing operators of a page → where it shows pictures.
import { enclose, type Matrix, multiply, type PageBox, toMatrix, transform } from './geometry.ts';
import type { OperatorCodes, Operators } from './list-rulings.ts';

/** `order` is its place among the page's operators; what was painted before text may be its paper. */
export type PaintedBox = PageBox & { order: number };

interface State {
  matrix: Matrix;
  isMoved: boolean;
  isPainted: boolean;
}

const painting = [
  'showText',
  'showSpacedText',
  'nextLineShowText',
  'nextLineSetSpacingShowText',
  'shadingFill',
  'constructPath',
] as const;
const stackLimit = 500;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isNumbers = (value: unknown): value is ArrayLike<number> => Array.isArray(value) || ArrayBuffer.isView(value);

const unitSquare = ({ matrix }: State): PageBox =>
  enclose(
    [transform(matrix, 0, 0), transform(matrix, 1, 1)].map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })),
  );

/**
 * The engine is told to leave pictures out, and it does so without a trace. What remains is the place made for one: the
 * unit square moved somewhere between a save and a restore, and nothing drawn there.
 */
export function listPictures({ fnArray, argsArray }: Operators, codes: OperatorCodes, view: Matrix): PaintedBox[] {
  const pictures: PaintedBox[] = [];
  const stack: State[] = [];
  let state: State = { matrix: view, isMoved: false, isPainted: false };
  const paints = new Set(painting.map((name) => codes[name]));
  const save = (): void => {
    if (stack.length >= stackLimit) return;
    stack.push(state);
    state = { matrix: state.matrix, isMoved: false, isPainted: false };
  };
  const restore = (order: number): void => {
    if (state.isMoved && !state.isPainted) pictures.push({ ...unitSquare(state), order });
    const outer = stack.pop();
    if (outer) state = { ...outer, isPainted: true };
  };
  const move = (numbers: unknown): void => {
    if (!isNumbers(numbers) || numbers.length < 6) return;
    state = { ...state, matrix: multiply(state.matrix, toMatrix(numbers)), isMoved: true };
  };
  fnArray.forEach((code, index) => {
    const args = argsArray[index];
    if (code === codes.save || code === codes.paintFormXObjectBegin) save();
    if (code === codes.paintFormXObjectBegin) move(listOf(args)[0]);
    else if (code === codes.restore || code === codes.paintFormXObjectEnd) restore(index);
    else if (code === codes.transform) move(args);
    // A path that only clips draws nothing.
    else if (paints.has(code) && !(code === codes.constructPath && listOf(args)[0] === codes.endPath))
      state.isPainted = true;
  });
  return pictures;
}
