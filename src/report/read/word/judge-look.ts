// What a run, its styles and the defaults say of its look, and what it stands on → whether readers see its text.
import { type Contrast, compareColours, type Sight, worstSight } from '../sight.ts';

/** What is not said is undefined: a style or the defaults say it. */
export interface WordLook {
  vanish?: boolean | undefined;
  strike?: boolean | undefined;
  doubleStrike?: boolean | undefined;
  /** `auto` is black or white, whatever is seen better. */
  colour?: string | undefined;
  shade?: Shade | undefined;
  highlight?: string | undefined;
  /** In half-points. */
  size?: number | undefined;
  /** How far it stands above the line, in half-points. */
  raise?: number | undefined;
  /** `superscript`, `subscript` or `baseline`. */
  align?: string | undefined;
  /** Width of the letters in hundredths. */
  scale?: number | undefined;
  /** Added to the width of each letter, in twentieths of a point. */
  spacing?: number | undefined;
  /** The letters are shown as signs of a symbol font. */
  isSymbols?: boolean | undefined;
  /** Seen or not, depending on the program. */
  isUncertain?: boolean | undefined;
}

/** `none` shows what lies behind; `mixed` is a pattern whose colour nobody can name. */
export type Shade = 'none' | 'mixed' | { colour: string };

/** Colours that may lie behind a text; undefined for one that nobody can name. */
export type Papers = readonly (string | undefined)[];

export interface Ink {
  sight: Sight;
  /** How far above or below the line, in half-points; note marks stand further away than any line is moved. */
  level: number;
  /** In half-points. */
  size: number;
}

/** Of a run first, then its character style, paragraph style and table style, the defaults last. */
export type WordLooks = readonly [WordLook, ...WordLook[]];

const USUAL_SIZE = 20;
const NOTE = 1000;
/** Below two points nobody reads; below four few do. */
const TINY = 4;
const SMALL = 8;
/** Letters squeezed to less than this, in hundredths, are strokes. */
const SQUEEZED = 20;
/** Drawn together by more than this share of their size, digits lie over one another. */
const OVERLAID = 0.4;
const HIGHLIGHTS: Readonly<Record<string, string>> = {
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGray: '808080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  green: '00FF00',
  lightGray: 'C0C0C0',
  magenta: 'FF00FF',
  red: 'FF0000',
  white: 'FFFFFF',
  yellow: 'FFFF00',
};

const SYMBOLS = /wingdings|webdings|dingbats|marlett|symbol|extra/i;

/** Letters of such a font are shown as signs. */
export const isSymbolFont = (name: string): boolean => SYMBOLS.test(name);

export function judgeLook(looks: WordLooks, papers: Papers): Ink {
  const first = <Key extends keyof WordLook>(key: Key): WordLook[Key] =>
    looks.find((look) => look[key] !== undefined)?.[key];
  const size = first('size') ?? USUAL_SIZE;
  const align = first('align');
  const level = (align === 'superscript' ? NOTE : align === 'subscript' ? -NOTE : 0) + (first('raise') ?? 0);
  const struck = first('doubleStrike') ? 'hidden' : 'shown';
  const sights = [
    readToggle(looks, 'vanish'),
    readToggle(looks, 'strike'),
    struck,
    judgeSize(size),
    judgeColour(first('colour'), first('highlight'), layShade(first('shade'), papers)),
    (first('scale') ?? 100) < SQUEEZED || -(first('spacing') ?? 0) / 10 > OVERLAID * size ? 'doubtful' : 'shown',
    first('isUncertain') || first('isSymbols') ? 'doubtful' : 'shown',
  ] as const;
  return { sight: worstSight(sights), level, size };
}

/** What lies behind text that has a shade of its own. */
export function layShade(shade: Shade | undefined, papers: Papers): Papers {
  if (shade === undefined || shade === 'none') return papers;
  return [shade === 'mixed' ? undefined : shade.colour];
}

/** Styles that both switch the same thing on switch it off again, says the standard; not every program does. */
function readToggle([own, ...styles]: WordLooks, key: 'vanish' | 'strike'): Sight {
  const count = styles.filter((look) => look[key] === true).length;
  if (own[key] !== undefined) return own[key] ? 'hidden' : 'shown';
  return count > 1 ? 'doubtful' : count === 1 ? 'hidden' : 'shown';
}

function judgeSize(size: number): Sight {
  return size < TINY ? 'hidden' : size < SMALL ? 'doubtful' : 'shown';
}

function judgeColour(colour: string | undefined, highlight: string | undefined, shaded: Papers): Sight {
  const mark = HIGHLIGHTS[highlight ?? ''];
  const papers = mark === undefined ? shaded : [mark];
  if (colour === undefined || colour === 'auto') return mark === '000000' ? 'doubtful' : 'shown';
  const contrasts = new Set(papers.map((paper) => compare(colour, paper)));
  if (contrasts.size === 1) return contrasts.has('same') ? 'hidden' : contrasts.has('faint') ? 'doubtful' : 'shown';
  return 'doubtful';
}

/** On a colour that nobody can name, what would be seen on white is likely to be seen. */
function compare(colour: string, paper: string | undefined): Contrast {
  const contrast = compareColours(colour, paper ?? 'FFFFFF');
  return paper === undefined && contrast === 'same' ? 'faint' : contrast;
}
