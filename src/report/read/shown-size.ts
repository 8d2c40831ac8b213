// Lengths and sizes as written → pixels, and whether a picture shown so is too small for a table: an icon, a seal, a code.

/** CSS pixels, 96 to the inch. */
export interface PictureSize {
  width: number | undefined;
  height: number | undefined;
}

/** Not even one row of a statutory table is legible in this. */
const LEAST = { width: 200, height: 60 };
/** Seals are up to 4.5 cm, codes to scan a little more; both are as high as wide. */
const SQUARE = 260;

export function isSmallPicture({ width, height }: PictureSize): boolean {
  if (width !== undefined && width <= LEAST.width) return true;
  if (height !== undefined && height <= LEAST.height) return true;
  return width !== undefined && height !== undefined && width <= SQUARE && height <= SQUARE;
}

const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

/** A length as styles and attributes write it → CSS pixels; undefined where it depends on its surroundings. */
export function readLength(text: string): number | undefined {
  const [, number, unit = ''] = /^\s*(\d+(?:\.\d+)?|\.\d+)(?:\s*([a-z%]+))?\s*$/iu.exec(text) ?? [];
  const pixels = PIXELS[unit.toLowerCase()];
  return number === undefined || pixels === undefined ? undefined : Number(number) * pixels;
}

/** The value of one property of a style attribute. */
export function readStyleLength(style: string, property: 'width' | 'height'): number | undefined {
  const [, value] = new RegExp(String.raw`(?:^|;)\s*${property}\s*:([^;]*)`, 'iu').exec(style) ?? [];
  return value === undefined ? undefined : readLength(value.replace(/!\s*important/iu, ''));
}
