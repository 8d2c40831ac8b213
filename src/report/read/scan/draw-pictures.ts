// The pictures on a page of a PDF → the page as one picture; its engine decodes them, and nothing else of it is drawn.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { enclose, type Matrix, multiply, toMatrix, transform } from '../pdf/geometry.ts';
import type { OperatorCodes } from '../pdf/list-rulings.ts';
import { pageSide } from './find-rulings.ts';
import { mapRaster, type Raster, scaleRaster, toRaster } from './raster.ts';

/** As the engine hands it out; `kind` says how many numbers make a point. */
interface DecodedPicture {
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
  kind?: number;
}

const isDecoded = (value: unknown): value is DecodedPicture =>
  typeof value === 'object' && value !== null && 'data' in value && ArrayBuffer.isView(value.data) && 'width' in value;

/** Of the engine: one bit, three or four bytes a point. */
const kinds = { bits: 1, rgb: 2, rgba: 3 } as const;

function readBits({ width, height, data }: DecodedPicture, isMask: boolean): Raster {
  const grey = new Uint8Array(width * height);
  const bytesInRow = Math.ceil(width / 8);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bit = ((data[y * bytesInRow + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1;
      grey[y * width + x] = bit === (isMask ? 0 : 1) ? 255 : 0;
    }
  }
  // A mask paints where its bits are 0.
  if (isMask) for (let at = 0; at < grey.length; at += 1) grey[at] = 255 - (grey[at] ?? 0);
  return { width, height, grey };
}

function readPicture(picture: DecodedPicture, isMask: boolean): Raster | undefined {
  const { width, height, data, kind } = picture;
  if (isMask || kind === kinds.bits) return readBits(picture, isMask);
  const step = data.length / (width * height);
  return step === 3 || step === 4 ? toRaster(data, width, height, step) : undefined;
}

/** Objects that are not decoded yet are handed out when they are. */
const waitFor = (page: PDFPageProxy, name: string): Promise<unknown> =>
  new Promise((resolve) => {
    const store = name.startsWith('g_') ? page.commonObjs : page.objs;
    store.get(name, resolve);
  });

interface Placed {
  raster: Raster;
  /** The unit square, on the page as shown. */
  matrix: Matrix;
}

/** Undefined where a picture cannot be decoded: what a page shows would be known in part only. */
async function listPlaced(page: PDFPageProxy, codes: OperatorCodes, view: Matrix): Promise<Placed[] | undefined> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const placed: Placed[] = [];
  const stack: Matrix[] = [];
  let matrix = view;
  for (const [index, code] of fnArray.entries()) {
    const args: unknown[] = argsArray[index] ?? [];
    if (code === codes.save || code === codes.paintFormXObjectBegin) stack.push(matrix);
    if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = stack.pop() ?? view;
    if (code === codes.transform) matrix = multiply(matrix, toMatrix(args as number[]));
    if (code === codes.paintFormXObjectBegin && args[0]) matrix = multiply(matrix, toMatrix(args[0] as number[]));
    const isMask = code === codes.paintImageMaskXObject;
    if (!isMask && code !== codes.paintImageXObject && code !== codes.paintInlineImageXObject) continue;
    const [first] = args;
    const name =
      typeof first === 'string' ? first : isMask ? (first as { data?: unknown } | undefined)?.data : undefined;
    const object = typeof name === 'string' ? await waitFor(page, name) : first;
    const raster = isDecoded(object) ? readPicture(object, isMask) : undefined;
    if (!raster) return undefined;
    placed.push({ raster, matrix });
  }
  return placed;
}

/** Points of the page → points of a picture that fills the unit square from its lower left corner. */
function invert([a, b, c, d, e, f]: Matrix, { width, height }: Raster): Matrix | undefined {
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-9) return undefined;
  const inverse: Matrix = [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
  return multiply([width, 0, 0, -height, 0, height], inverse);
}

function paint(target: Raster, { raster, matrix }: Placed): void {
  const shownWidth = Math.hypot(matrix[0], matrix[1]);
  const source = scaleRaster(raster, Math.min(1, shownWidth / raster.width));
  const back = invert(matrix, source);
  if (!back) return;
  const corners = [transform(matrix, 0, 0), transform(matrix, 1, 1), transform(matrix, 0, 1), transform(matrix, 1, 0)];
  const box = enclose(corners.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
  const width = Math.min(target.width, Math.ceil(box.right)) - left;
  const height = Math.min(target.height, Math.ceil(box.bottom)) - top;
  if (width <= 0 || height <= 0) return;
  const [a, b, c, d, e, f] = back;
  const [x, y] = [a * (left + 0.5) + c * (top + 0.5) + e - 0.5, b * (left + 0.5) + d * (top + 0.5) + f - 0.5];
  const part = mapRaster(source, width, height, [a, c, x, b, d, y]);
  for (let row = 0; row < height; row += 1) {
    const to = (top + row) * target.width + left;
    for (let column = 0; column < width; column += 1) {
      const from = row * width + column;
      target.grey[to + column] = Math.min(target.grey[to + column] ?? 255, part.grey[from] ?? 255);
      if (target.chroma)
        target.chroma[to + column] = Math.max(target.chroma[to + column] ?? 0, part.chroma?.[from] ?? 0);
    }
  }
}

/** `fewestShown`: undefined where the page shows less of itself in pictures. */
export async function drawPictures(
  page: PDFPageProxy,
  codes: OperatorCodes,
  fewestShown = 0,
): Promise<Raster | undefined> {
  const shown = page.getViewport({ scale: 1 });
  const scale = pageSide / Math.max(shown.width, shown.height);
  const viewport = page.getViewport({ scale });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  const placed = await listPlaced(page, codes, toMatrix(viewport.transform));
  page.cleanup();
  if (!placed) return undefined;
  const area = placed.reduce((sum, { matrix: [a, b, c, d] }) => sum + Math.abs(a * d - b * c), 0);
  if (area < fewestShown * width * height) return undefined;
  const grey = new Uint8Array(width * height).fill(255);
  const hasColour = placed.some(({ raster }) => raster.chroma !== undefined);
  const target: Raster = hasColour
    ? { width, height, grey, chroma: new Uint8Array(width * height) }
    : { width, height, grey };
  for (const one of placed) paint(target, one);
  return target;
}
