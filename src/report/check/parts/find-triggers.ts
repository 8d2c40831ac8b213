// A paragraph → the places where a list of parts begins: 其中, a colon behind a total, 按类别分.
import { countOpen, findClosing, maskBrackets } from './mask-brackets.ts';
import type { Completeness } from './part-list.ts';

export interface Trigger {
  promise: Completeness;
  /** Where the words that introduce the list begin, and where the list does. */
  start: number;
  from: number;
  /** Where the list ends at the latest. */
  to: number;
  /** The list with its own brackets blanked; offsets count from `from`. */
  words: string;
}

const AMONG = /其中[,:]?/g;
/** 共21件:人大建议6件 */
const COLON = /\d(?:条次|条|件|篇|份|宗|起|项|个|期|次)(?:信息|申请|材料)?:(?=[^\d,;。:]{1,16}\d)/g;
const DIVIDED = /(?<=[。;,]|^)按[^,。:;\d]{1,10}(?:分|划分|分类|统计)[,:]/g;
const RESPECTIVELY = /,(?:分别|具体)(?:为|是)[,:]?/g;
const END = /[。!?]/;
/** No list of parts is longer, and what stands further off has no part in it. */
export const REACH = 1000;

export function findTriggers(text: string): Trigger[] {
  const found = [
    ...list(text, AMONG, 'some'),
    ...list(text, COLON, 'all').map((it) => ({ ...it, start: it.from })),
    ...list(text, DIVIDED, 'all'),
    ...list(text, RESPECTIVELY, 'all'),
  ];
  return found.sort((a, b) => a.from - b.from);
}

function list(text: string, pattern: RegExp, promise: Completeness): Trigger[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const from = match.index + match[0].length;
    const behind = text.slice(from, from + REACH);
    const isInBracket = countOpen(text.slice(Math.max(0, match.index - REACH), match.index)) > 0;
    const words = cutList(maskBrackets(isInBracket ? behind.slice(0, findClosing(behind, 0)) : behind));
    return words.length < REACH ? [{ promise, start: match.index, from, to: from + words.length, words }] : [];
  });
}

/** Up to the end of the sentence. */
function cutList(words: string): string {
  const end = words.search(END);
  return end === -1 ? words : words.slice(0, end);
}
