// Whether readers of a page see a text → what is left of it, and how a place is marked that shows something else.
import { NO_TEXT } from '../text/no-text.ts';

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
