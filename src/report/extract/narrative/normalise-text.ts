// A paragraph as printed → the same text in one spelling, with the way back to every printed character.

import { simplifyCharacter } from '../../text/fold-character.ts';
import { findMarks } from '../../text/footnote-marks.ts';

export interface NormalText {
  text: string;
  /** The text it was made from. */
  printed: string;
  /** `starts[i]` and `ends[i]` are the span in the printed text that character i of `text` stands for. */
  starts: number[];
  ends: number[];
}

// Copies that were machine-converted carry the reading after a character: 報(bào)告.
const PINYIN = /(?<=\p{Script=Han})[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]/gu;

// The regional words that a plain change of characters leaves foreign to the vocabulary; both of one length.
const REGIONAL_WORDS: [RegExp, string][] = [
  [/资讯|讯息/g, '信息'],
  [/稽核/g, '审核'],
  [/微讯/g, '微信'],
  [/释出/g, '发布'],
  [/入口网站/g, '门户网站'],
  [/答覆/g, '答复'],
  [/回覆/g, '回复'],
  [/透过/g, '通过'],
  [/计画/g, '计划'],
  [/网路/g, '网络'],
  [/影片/g, '视频'],
  [/线上/g, '在线'],
];

const SAME_MARKS: Record<string, string> = {
  '﹝': '〔',
  '﹞': '〕',
  '「': '“',
  '」': '”',
  '﹑': '、',
  '﹔': ';',
  '—': '-',
  '–': '-',
  '−': '-',
  '˙': '.',
  // The border of a cell: nothing goes on across it.
  '|': '。',
};

const SPACE = /\s|\u00a0|\u200b|\u200c|\u200d|\u2060|\ufeff/u;

/** Half-width, simplified, without inserted readings and footnote marks, and without spaces, except one between two digits. */
export function normaliseText(printed: string): NormalText {
  const hidden = findInserted(printed);
  const normal: NormalText = { text: '', printed, starts: [], ends: [] };
  const letters: string[] = [];
  let at = 0;
  for (const character of printed) {
    const end = at + character.length;
    if (!hidden.has(at)) appendCharacter(normal, letters, character, at, end);
    at = end;
  }
  normal.text = respellRegionalWords(keepSpacesBetweenDigits(normal, letters));
  return normal;
}

/** The printed span behind a span of the normal text. */
export function toPrintedSpan(normal: NormalText, start: number, end: number): { start: number; end: number } {
  return { start: normal.starts[start] ?? 0, end: normal.ends[end - 1] ?? 0 };
}

function findInserted(printed: string): Set<number> {
  const hidden = new Set<number>();
  const readings = Array.from(printed.matchAll(PINYIN), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  for (const { start, end } of [...readings, ...findMarks(printed)]) {
    for (let at = start; at < end; at += 1) hidden.add(at);
  }
  return hidden;
}

function appendCharacter(normal: NormalText, letters: string[], character: string, start: number, end: number): void {
  const spelt = spellCharacter(character);
  for (let index = 0; index < spelt.length; index += 1) {
    const unit = spelt[index] ?? '';
    letters.push(unit);
    normal.starts.push(start);
    normal.ends.push(end);
  }
}

/** Spellings met so far: a report uses a thousand characters many times each. */
const spellings = new Map<string, string>();

function spellCharacter(character: string): string {
  const known = spellings.get(character);
  if (known !== undefined) return known;
  const spelt = SPACE.test(character) ? ' ' : simplifyCharacter(toHalfWidth(character));
  spellings.set(character, spelt);
  return spelt;
}

function toHalfWidth(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const half = code >= 0xff01 && code <= 0xff5e ? String.fromCodePoint(code - 0xfee0) : character;
  return SAME_MARKS[half] ?? half;
}

/** Of a run of spaces between two digits the first stands for all: what lies between may be two numbers. */
function keepSpacesBetweenDigits(normal: NormalText, letters: string[]): string {
  const kept: number[] = [];
  let spaces: number | undefined;
  letters.forEach((letter, index) => {
    if (letter === ' ') {
      spaces ??= index;
      return;
    }
    if (spaces !== undefined && isDigit(letter) && isDigit(letters[spaces - 1])) kept.push(spaces);
    spaces = undefined;
    kept.push(index);
  });
  normal.starts = kept.map((index) => normal.starts[index] ?? 0);
  normal.ends = kept.map((index) => normal.ends[index] ?? 0);
  return kept.map((index) => letters[index]).join('');
}

const isDigit = (letter: string | undefined): boolean => letter !== undefined && /\d/.test(letter);

function respellRegionalWords(text: string): string {
  return REGIONAL_WORDS.reduce((spelt, [word, replacement]) => spelt.replace(word, replacement), text);
}
