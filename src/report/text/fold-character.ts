// One printed character → the one that label and number matching compares: half-width, simplified.
import traditional from 'opencc-js/dict/TSCharacters';

const folds = new Map<string, string>();
for (const pair of traditional.split('|')) {
  const [from, to] = pair.split(' ');
  if (from?.length === 1 && to?.length === 1) folds.set(from, to);
}
for (const [from, to] of [
  ['﹝', '〔'],
  ['﹞', '〕'],
  ['【', '['],
  ['】', ']'],
  ['〈', '<'],
  ['〉', '>'],
  ['○', '〇'],
  ['−', '-'],
  ['–', '-'],
  ['—', '-'],
  ['―', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['﹣', '-'],
  ['∕', '/'],
  ['⁄', '/'],
  ['·', '.'],
  ['﹒', '.'],
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2009', ' '],
  ['\u200b', ' '],
  ['\u200c', ' '],
  ['\u200d', ' '],
  ['\ufeff', ' '],
  ['\u00ad', ' '],
  ['丨', '|'],
  ['│', '|'],
  ['┃', '|'],
  ['¦', '|'],
  // Radical forms that PDF fonts put in place of the characters.
  ['⼀', '一'],
  ['⼆', '二'],
  ['⼋', '八'],
  ['⼗', '十'],
  ['⼈', '人'],
  ['⼤', '大'],
  ['⾏', '行'],
  ['⾃', '自'],
  ['⼯', '工'],
  ['⽣', '生'],
  ['⽂', '文'],
  ['⽅', '方'],
  ['⽇', '日'],
  ['⽉', '月'],
  ['⽆', '无'],
  ['⽴', '立'],
  ['⽹', '网'],
  ['⾮', '非'],
  ['⾯', '面'],
] as const) {
  folds.set(from, to);
}

/** Half-width and simplified form of one UTF-16 unit; always exactly one unit, so that positions stay. */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return folds.get(character) ?? character;
}

/** Folds every character of a text; the result has the same length. */
export function foldText(text: string): string {
  let folded = '';
  for (const character of text.split('')) folded += foldCharacter(character);
  return folded;
}
