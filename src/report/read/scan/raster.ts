// A picture as numbers: how dark and how coloured each point is; parts of it, turned and made smaller or larger.

/** Points row by row; 0 is black. `chroma` is how far a point is from grey, absent in pictures without colour. */
export interface Raster {
  width: number;
  height: number;
  grey: Uint8Array;
  chroma?: Uint8Array;
}

const paper = 255;

/** `step` numbers a point: 1 grey, 3 RGB, 4 RGBA; what is see-through lies on white paper. */
export function toRaster(data: ArrayLike<number>, width: number, height: number, step: 1 | 2 | 3 | 4): Raster {
  const grey = new Uint8Array(width * height);
  const chroma = step >= 3 ? new Uint8Array(width * height) : undefined;
  for (let at = 0; at < grey.length; at += 1) {
    const from = at * step;
    const cover = step === 2 || step === 4 ? (data[from + step - 1] ?? paper) / 255 : 1;
    const channel = (offset: number): number => paper - (paper - (data[from + offset] ?? paper)) * cover;
    if (!chroma) {
      grey[at] = channel(0);
      continue;
    }
    const [red, green, blue] = [channel(0), channel(1), channel(2)];
    grey[at] = 0.299 * red + 0.587 * green + 0.114 * blue;
    chroma[at] = Math.max(red, green, blue) - Math.min(red, green, blue);
  }
  return chroma ? { width, height, grey, chroma } : { width, height, grey };
}

function mapPlanes(
  raster: Raster,
  map: (plane: Uint8Array, beyond: number) => Uint8Array,
): Pick<Raster, 'grey' | 'chroma'> {
  const grey = map(raster.grey, paper);
  return raster.chroma ? { grey, chroma: map(raster.chroma, 0) } : { grey };
}

/** Quarter turns clockwise. */
export function turnRaster(raster: Raster, turns: number): Raster {
  if (turns % 4 === 0) return raster;
  const { width, height } = raster;
  const isAcross = turns % 2 === 1;
  const [outWidth, outHeight] = isAcross ? [height, width] : [width, height];
  const planes = mapPlanes(raster, (plane) => {
    const out = new Uint8Array(plane.length);
    for (let y = 0; y < outHeight; y += 1) {
      for (let x = 0; x < outWidth; x += 1) {
        const [fromX, fromY] =
          turns === 1 ? [y, height - 1 - x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [width - 1 - y, x];
        out[y * outWidth + x] = plane[fromY * width + fromX] ?? paper;
      }
    }
    return out;
  });
  return { width: outWidth, height: outHeight, ...planes };
}

/** Where a point of the result comes from: `x = a·X + b·Y + c`, `y = d·X + e·Y + f`. */
export type Mapping = readonly [number, number, number, number, number, number];

function sample(plane: Uint8Array, width: number, height: number, x: number, y: number, beyond: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const at = (column: number, row: number): number =>
    column < 0 || row < 0 || column >= width || row >= height ? beyond : (plane[row * width + column] ?? beyond);
  const [across, down] = [x - left, y - top];
  const upper = at(left, top) * (1 - across) + at(left + 1, top) * across;
  const lower = at(left, top + 1) * (1 - across) + at(left + 1, top + 1) * across;
  return upper * (1 - down) + lower * down;
}

/** What lies outside the picture is paper. */
export function mapRaster(raster: Raster, width: number, height: number, [a, b, c, d, e, f]: Mapping): Raster {
  const planes = mapPlanes(raster, (plane, beyond) => {
    const out = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        out[y * width + x] = Math.round(
          sample(plane, raster.width, raster.height, a * x + b * y + c, d * x + e * y + f, beyond),
        );
    return out;
  });
  return { width, height, ...planes };
}

/** Each point of a smaller picture is the mean of those it stands for. */
function shrink(raster: Raster, width: number, height: number): Raster {
  const planes = mapPlanes(raster, (plane) => {
    const out = new Uint8Array(width * height);
    for (let y = 0; y < height; y += 1) {
      const [top, bottom] = [Math.floor((y * raster.height) / height), Math.ceil(((y + 1) * raster.height) / height)];
      for (let x = 0; x < width; x += 1) {
        const [left, right] = [Math.floor((x * raster.width) / width), Math.ceil(((x + 1) * raster.width) / width)];
        let sum = 0;
        for (let row = top; row < bottom; row += 1)
          for (let column = left; column < right; column += 1) sum += plane[row * raster.width + column] ?? 0;
        out[y * width + x] = sum / ((bottom - top) * (right - left));
      }
    }
    return out;
  });
  return { width, height, ...planes };
}

export function scaleRaster(raster: Raster, scale: number): Raster {
  const width = Math.max(1, Math.round(raster.width * scale));
  const height = Math.max(1, Math.round(raster.height * scale));
  if (width === raster.width && height === raster.height) return raster;
  if (scale <= 0.5) return shrink(raster, width, height);
  const [across, down] = [raster.width / width, raster.height / height];
  return mapRaster(raster, width, height, [across, 0, across / 2 - 0.5, 0, down, down / 2 - 0.5]);
}

/** Clockwise as seen, around the middle. */
export function rotateRaster(raster: Raster, degrees: number): Raster {
  if (degrees === 0) return raster;
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const [middleX, middleY] = [raster.width / 2, raster.height / 2];
  return mapRaster(raster, raster.width, raster.height, [
    cosine,
    sine,
    middleX - cosine * middleX - sine * middleY,
    -sine,
    cosine,
    middleY + sine * middleX - cosine * middleY,
  ]);
}

/** Within the picture; as much white as `rim` around it. */
export function cutRaster(
  raster: Raster,
  box: { left: number; top: number; right: number; bottom: number },
  rim: number,
): Raster {
  const [left, top] = [Math.max(0, Math.floor(box.left)), Math.max(0, Math.floor(box.top))];
  const [right, bottom] = [
    Math.min(raster.width, Math.ceil(box.right)),
    Math.min(raster.height, Math.ceil(box.bottom)),
  ];
  const [width, height] = [Math.max(1, right - left) + 2 * rim, Math.max(1, bottom - top) + 2 * rim];
  const planes = mapPlanes(raster, (plane, beyond) => {
    const out = new Uint8Array(width * height).fill(beyond);
    for (let y = top; y < bottom; y += 1)
      out.set(plane.subarray(y * raster.width + left, y * raster.width + right), (y - top + rim) * width + rim);
    return out;
  });
  return { width, height, ...planes };
}
