// The size at which a picture is shown → whether it is too small for a table: an icon, a seal, a code to scan.

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
