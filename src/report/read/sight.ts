// Whether readers of a page see a text, by its colours too → what is left of it, and how a place is marked that shows something else.
import { NO_TEXT } from '../text/shown-text.ts';

/** `doubtful`: seen or not, depending on who looks; its numbers cannot be taken, nor left out. */
export type Sight = 'shown' | 'hidden' | 'doubtful';

export function worstSight(sights: readonly Sight[]): Sight {
  return sights.includes('hidden') ? 'hidden' : sights.includes('doubtful') ? 'doubtful' : 'shown';
}

const NUMERALS = /[\p{N}〇零一二三四五六七八九十百千万亿两]/gu;

/** Doubtful text without its numbers. The words stay: a label is known by the others. */
export const blotNumerals = (text: string): string => text.replace(NUMERALS, NO_TEXT);

const WORDED = /(?:\p{Script=Han}[^\p{Script=Han}]*){4}/u;

/** Longer texts are labels and remarks, whatever is drawn beside them; shorter ones may be values that it is part of. */
export const isWorded = (text: string): boolean => WORDED.test(text);

/** `faint`: some eyes and some printers tell them apart, others do not. */
export type Contrast = 'same' | 'faint' | 'distinct';

/** Differences of up to this, of 255, are seen by nobody. */
const unseen = 12;
/** Below this ratio of their brightness (WCAG 2, contrast ratio) colours are hard to tell apart; light grey on white has 1.4. */
const faint = 1.25;

const channels = (colour: string): number[] => [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Colours as `1f3864`, with or without `#` before them. */
export function compareColours(ink: string, paper: string): Contrast {
  const [one, other] = [ink, paper].map((colour) => channels(colour.replace('#', '')));
  if (!one || !other || [...one, ...other].some(Number.isNaN)) return 'faint';
  if (one.every((value, index) => Math.abs(value - (other[index] ?? 0)) <= unseen)) return 'same';
  const [dark = 0, light = 0] = [brightnessOf(one), brightnessOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05) < faint ? 'faint' : 'distinct';
}

const weights = [0.2126, 0.7152, 0.0722];

function brightnessOf(values: readonly number[]): number {
  return values.reduce((sum, value, index) => sum + (weights[index] ?? 0) * linear(value / 255), 0);
}

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
