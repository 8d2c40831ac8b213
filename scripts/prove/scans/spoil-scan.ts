// A clean picture of a page → the same as a scanner, a copier, a fax or a telephone would have it; the same seed spoils alike.
import { mapRaster, type Raster, rotateRaster } from '../../../src/report/read/scan/raster.ts';

type Random = () => number;

const mapGrey = (raster: Raster, map: (value: number, x: number, y: number) => number): Raster => {
  const grey = raster.grey.map((value, at) =>
    Math.max(0, Math.min(255, map(value, at % raster.width, Math.floor(at / raster.width)))),
  );
  return { width: raster.width, height: raster.height, grey };
};

const addGrain = (raster: Raster, random: Random, strength: number): Raster =>
  mapGrey(raster, (value) => value + (random() + random() + random() - 1.5) * strength);

const toFax = (raster: Raster): Raster => mapGrey(raster, (value) => (value < 140 ? 0 : 255));

/** Toner that runs out: black turns grey. */
const fade = (raster: Raster, darkest: number): Raster =>
  mapGrey(raster, (value) => darkest + (value * (255 - darkest)) / 255);

/** Darker towards one corner, as under a hand. */
const shade = (raster: Raster, depth: number): Raster =>
  mapGrey(raster, (value, x, y) => value * (1 - depth * ((x / raster.width) * 0.6 + (y / raster.height) * 0.4)));

/** A sheet that does not lie flat: rows of points rise and fall over its width. */
function curl(raster: Raster, height: number): Raster {
  const { width, grey } = raster;
  const out = new Uint8Array(grey.length).fill(255);
  for (let y = 0; y < raster.height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = y + Math.round(height * Math.sin((x / width) * Math.PI));
      if (from >= 0 && from < raster.height) out[y * width + x] = grey[from * width + x] ?? 255;
    }
  }
  return { width, height: raster.height, grey: out };
}

/** Pen strokes across the page, each a slanted line of some length. */
function scribble(raster: Raster, random: Random, count: number): Raster {
  const grey = raster.grey.slice();
  for (let stroke = 0; stroke < count; stroke += 1) {
    const [left, top] = [random() * raster.width * 0.8, random() * raster.height * 0.9];
    const [across, down] = [(0.05 + random() * 0.2) * raster.width, (random() - 0.5) * 0.08 * raster.width];
    for (let step = 0; step <= across; step += 1) {
      const [x, y] = [Math.round(left + step), Math.round(top + (down * step) / across)];
      for (let thick = 0; thick < raster.width / 600; thick += 1) grey[(y + thick) * raster.width + x] = 30;
    }
  }
  return { ...raster, grey };
}

/** The lower edge did not fit on the glass. */
const cut = (raster: Raster, share: number): Raster => {
  const height = Math.round(raster.height * share);
  return { width: raster.width, height, grey: raster.grey.slice(0, height * raster.width) };
};

/** Out of focus by a point or so. */
const blur = (raster: Raster): Raster =>
  mapRaster(
    mapRaster(raster, raster.width, raster.height, [1, 0, 0.5, 0, 1, 0.5]),
    raster.width,
    raster.height,
    [1, 0, -0.5, 0, 1, -0.5],
  );

/** What is done to a picture, by name. */
export const spoilers = {
  clean: (raster) => raster,
  skewed: (raster, random) => rotateRaster(raster, (random() - 0.5) * 6),
  grainy: (raster, random) => addGrain(raster, random, 40),
  fax: (raster, random) => toFax(addGrain(blur(raster), random, 90)),
  faint: (raster, random) => addGrain(fade(raster, 130 + random() * 50), random, 12),
  shaded: (raster, random) => addGrain(shade(raster, 0.35 + random() * 0.25), random, 12),
  curled: (raster, random) => curl(raster, raster.height * (0.003 + random() * 0.008)),
  scribbled: (raster, random) => scribble(raster, random, 6),
  cut: (raster, random) => cut(raster, 0.6 + random() * 0.3),
  photographed: (raster, random) =>
    addGrain(shade(rotateRaster(curl(blur(raster), raster.height * 0.003), (random() - 0.5) * 4), 0.3), random, 18),
  /** The stamp is painted over the picture afterwards. */
  stamped: (raster, random) => rotateRaster(raster, (random() - 0.5) * 2),
} as const satisfies Readonly<Record<string, (raster: Raster, random: Random) => Raster>>;

export type Spoiler = keyof typeof spoilers;
