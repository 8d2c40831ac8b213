// The words of the query and a name as shown → the characters of it that were meant.

import { foldSearchText, type Token } from '../format/fold-search-text.ts';
import type { NameRange } from '../format/messages.ts';

/** Marks → ranges, neighbours joined. */
function joinMarks(marks: readonly boolean[]): NameRange[] {
  const ranges: [number, number][] = [];
  for (const [at, marked] of marks.entries()) {
    const last = ranges.at(-1);
    if (marked && last?.[1] === at) last[1] = at + 1;
    else if (marked) ranges.push([at, at + 1]);
  }
  return ranges;
}

/** Length of the longest common subsequence of all beginnings of two rows. */
function measureCommon(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = [Array.from({ length: b.length + 1 }, () => 0)];
  for (const [row, one] of a.entries()) {
    const above = lengths[row] ?? [];
    const next = [0];
    for (const [column, other] of b.entries()) {
      next.push(one === other ? (above[column] ?? 0) + 1 : Math.max(above[column + 1] ?? 0, next[column] ?? 0));
    }
    lengths.push(next);
  }
  return lengths;
}

function markCommon(name: readonly string[], text: readonly string[], marks: boolean[]): void {
  const lengths = measureCommon(name, text);
  let [row, column] = [name.length, text.length];
  while (row > 0 && column > 0) {
    const here = lengths[row]?.[column] ?? 0;
    if (here === lengths[row - 1]?.[column]) row -= 1;
    else if (here === lengths[row]?.[column - 1]) column -= 1;
    else {
      marks[row - 1] = true;
      row -= 1;
      column -= 1;
    }
  }
}

function markHan(folded: readonly string[], text: string, marks: boolean[]): void {
  const at = folded.join('').indexOf(text);
  if (at < 0) markCommon(folded, Array.from(text), marks);
  else for (let index = at; index < at + text.length; index += 1) marks[index] = true;
}

/** Letters spelled from one character on, going on over characters that were left out; how many letters that takes. */
function followLetters(
  letters: string,
  syllables: readonly string[],
  start: number,
): { used: number; marked: number[] } {
  let used = 0;
  const marked: number[] = [];
  for (let index = start; index < syllables.length && used < letters.length; index += 1) {
    const syllable = syllables[index] ?? '';
    let common = 0;
    while (common < syllable.length && letters[used + common] === syllable[common]) common += 1;
    // A letter of the middle of a syllable is none of the next one's beginning.
    if (common === 0) continue;
    used += common;
    marked.push(index);
  }
  return { used, marked };
}

function markSyllables(letters: string, syllables: readonly string[], marks: boolean[]): void {
  const starts = syllables.map((_, start) => followLetters(letters, syllables, start));
  const best = starts.reduce(
    (a, b) => (b.used > a.used || (b.used === a.used && b.marked.length < a.marked.length) ? b : a),
    {
      used: 1,
      marked: [],
    },
  );
  for (const index of best.marked) marks[index] = true;
}

function markWords(letters: string, folded: string, marks: boolean[]): void {
  for (const word of folded.matchAll(/[a-z']+/g)) {
    const plain = word[0].replace(/'/g, '');
    const whole = letters.startsWith(plain) && plain.length > 2;
    const length = whole ? word[0].length : plain.startsWith(letters) ? letters.length : 0;
    for (let index = word.index; index < word.index + length; index += 1) marks[index] = true;
  }
}

/** `syllables` are those of the name, one a character. */
export function highlightChinese(name: string, syllables: readonly string[], tokens: readonly Token[]): NameRange[] {
  const characters = Array.from(name);
  const marks = characters.map(() => false);
  for (const { text, script } of tokens) {
    if (script === 'han') markHan(characters, text, marks);
    if (script === 'latin') markSyllables(text, syllables, marks);
  }
  return joinMarks(
    characters.flatMap((character, index) => Array.from({ length: character.length }, () => marks[index] === true)),
  );
}

/** Words of which the beginning was typed. */
export function highlightEnglish(name: string, tokens: readonly Token[]): NameRange[] {
  const marks = Array.from(name, () => false);
  const folded = name.toLowerCase();
  for (const { text, script } of tokens)
    if (script === 'latin') markWords(foldSearchText(text, new Map()), folded, marks);
  return joinMarks(marks);
}
