// A length as styles and attributes write it → CSS pixels; undefined where it depends on its surroundings.

const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
};

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
