// A colour as CSS and old attributes write it → red, green, blue and how much of it is there; undefined where it is not known.

export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const BLACK: Colour = [0, 0, 0, 1];
export const WHITE: Colour = [255, 255, 255, 1];
/** Type that differs less from its ground cannot be read. */
const LEAST_DIFFERENCE = 21;

/** The sixteen of HTML and those that are nearly white; of the others only equality would matter. */
const NAMED: Readonly<Record<string, string>> = {
  white: 'fff',
  black: '000',
  silver: 'c0c0c0',
  gray: '808080',
  grey: '808080',
  maroon: '800000',
  red: 'f00',
  purple: '800080',
  fuchsia: 'f0f',
  magenta: 'f0f',
  green: '008000',
  lime: '0f0',
  olive: '808000',
  yellow: 'ff0',
  navy: '000080',
  blue: '00f',
  teal: '008080',
  aqua: '0ff',
  cyan: '0ff',
  orange: 'ffa500',
  transparent: '0000',
  snow: 'fffafa',
  ivory: 'fffff0',
  mintcream: 'f5fffa',
  azure: 'f0ffff',
  ghostwhite: 'f8f8ff',
  floralwhite: 'fffaf0',
  seashell: 'fff5ee',
  whitesmoke: 'f5f5f5',
  aliceblue: 'f0f8ff',
  honeydew: 'f0fff0',
  lightyellow: 'ffffe0',
  lightcyan: 'e0ffff',
  lightgray: 'd3d3d3',
  lightgrey: 'd3d3d3',
  gainsboro: 'dcdcdc',
  lightblue: 'add8e6',
  darkblue: '00008b',
  darkred: '8b0000',
  pink: 'ffc0cb',
};

export function readColour(text: string): Colour | undefined {
  const value = text.trim().toLowerCase();
  const hex = NAMED[value] ?? /^#?([\da-f]{3,8})$/.exec(value)?.[1];
  if (hex !== undefined) return readHex(hex);
  const [, model = '', list = ''] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(value) ?? [];
  const parts = list.split(/[\s,/]+/).filter((part) => part !== '');
  const [first = '', second = '', third = '', fourth = '1'] = parts;
  if (parts.length < 3) return undefined;
  const alpha = readShare(fourth, 1);
  if (model === 'rgb') return [readShare(first, 255), readShare(second, 255), readShare(third, 255), alpha];
  // Of hues only the ends can be told without a colour model.
  const light = Number.parseFloat(third);
  if (alpha === 0 || light >= 99) return [255, 255, 255, alpha];
  return light <= 1 ? [0, 0, 0, alpha] : undefined;
}

export function looksAlike(ink: Colour, ground: Colour): boolean {
  return [0, 1, 2].every((at) => Math.abs((ink[at] ?? 0) - (ground[at] ?? 0)) < LEAST_DIFFERENCE);
}

function readHex(hex: string): Colour | undefined {
  const long = hex.length <= 4 ? [...hex].map((digit) => digit + digit).join('') : hex;
  if (long.length !== 6 && long.length !== 8) return undefined;
  const channel = (at: number): number => Number.parseInt(long.slice(at, at + 2), 16);
  return [channel(0), channel(2), channel(4), long.length === 8 ? channel(6) / 255 : 1];
}

function readShare(text: string, whole: number): number {
  const number = Number.parseFloat(text);
  if (Number.isNaN(number)) return whole;
  return text.endsWith('%') ? (number / 100) * whole : number;
}
