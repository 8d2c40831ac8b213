// What a reader sees of an element's text: nothing, struck figures, raised marks, moved type; and in which colours.
import type { Element } from 'hast';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/**
 * A colour as CSS and old attributes write it → red, green, blue and how much of it is there; undefined where it is
 * not known.
 */
const BLACK: Colour = [0, 0, 0, 1];
const WHITE: Colour = [255, 255, 255, 1];
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

export interface Look {
  /** `none`: no place at all; `apart`: not in the line of what stands around it. */
  box: 'none' | 'inline' | 'apart';
  /** Everything below is out of sight: transparent, cut off, beside the page. */
  unseen: boolean;
  /** `visibility`, which a descendant may take back. */
  invisible: boolean;
  struck: boolean;
  /** `mark`: raised or lowered type; `shifted`: by a little, as fits a line's type but also a mark. */
  raised: 'no' | 'shifted' | 'mark';
  /** Its digits stand elsewhere, turned round, or over others. */
  moved: boolean;
  /** The directon of the text, right to left. */
  isLeftward: boolean;
  /** Size of the type in CSS pixels. */
  size: number;
  ink: Colour | undefined;
  /** Undefined where a picture may be behind. */
  ground: Colour | undefined;
  /** Whether the ink is that of a word in the line, not of a whole block. */
  inkInLine: boolean;
  /** The link around it; a link to a footnote. */
  link: Element | undefined;
  isReference: boolean;
  /** How its children are put one after the other. */
  flow: 'normal' | 'flex' | 'reverse';
  order: number;
  /** Custom properties, which descendants have too. */
  variables: ReadonlyMap<string, string>;
  /** Whether a picture is printed behind it. */
  isPictured: boolean;
  /** What the style sheet prints before and behind the content. */
  before: Printed | undefined;
  after: Printed | undefined;
}

/** Text that a style sheet prints; its own look counts. */
export interface Printed {
  text: string;
  look: Look;
}

export const PLAIN: Look = {
  box: 'inline',
  unseen: false,
  invisible: false,
  struck: false,
  raised: 'no',
  moved: false,
  isLeftward: false,
  size: 16,
  ink: BLACK,
  ground: WHITE,
  inkInLine: false,
  link: undefined,
  isReference: false,
  flow: 'normal',
  order: 0,
  variables: new Map(),
  isPictured: false,
  before: undefined,
  after: undefined,
};

/** Of an element that says nothing of its own. */
export function inherit(parent: Look): Look {
  const isApart = parent.flow !== 'normal';
  if (
    !isApart &&
    parent.box === 'inline' &&
    parent.order === 0 &&
    !parent.isPictured &&
    !parent.before &&
    !parent.after
  )
    return parent;
  return {
    ...parent,
    box: parent.box === 'none' ? 'none' : isApart ? 'apart' : 'inline',
    flow: 'normal',
    order: 0,
    isPictured: false,
    before: undefined,
    after: undefined,
  };
}
