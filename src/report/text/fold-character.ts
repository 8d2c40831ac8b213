// One printed character → the one that label and number matching compares: half-width, simplified.
import pairs from 'opencc-js/dict/TSCharacters';

const readPairs = (): ReadonlyMap<string, string> =>
  new Map(
    pairs.split('|').flatMap((pair) => {
      const [traditional, simple] = pair.split(' ');
      return traditional !== undefined && simple !== undefined ? [[traditional, simple] as const] : [];
    }),
  );

/** Traditional → simplified, one character each; both may lie outside the basic plane. */
export const simplified = /* @__PURE__ */ readPairs();

/** The simplified form of one character; the character itself where it has none. */
export function simplifyCharacter(character: string): string {
  return simplified.get(character) ?? character;
}

const otherFolds: readonly (readonly [from: string, to: string])[] = [
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
  // Read so from a scan.
  ['巿', '市'],
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
];

function tabulateFolds(): Uint16Array {
  const units = Uint16Array.from({ length: 0x10000 }, (_, code) =>
    code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code,
  );
  const short = [...simplified].filter(([from, to]) => from.length === 1 && to.length === 1);
  for (const [from, to] of new Map([...short, ...otherFolds])) {
    const code = from.charCodeAt(0);
    if (code >= 0x80 && units[code] === code) units[code] = to.charCodeAt(0);
  }
  return units;
}

/**
 * Every UTF-16 unit's folded unit. A table, because most of a report's characters are folded several times; scripts of
 * pages that only simplify leave it out.
 */
const table = /* @__PURE__ */ tabulateFolds();

/** Half-width and simplified form of one UTF-16 unit given as a number. */
export const foldCode = (code: number): number => table[code] ?? code;

/** Folds every character of a text; the result has the same length, so that positions stay. */
export function foldText(text: string): string {
  let folded = '';
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const to = table[code] ?? code;
    if (to === code) continue;
    folded += text.slice(start, index) + String.fromCharCode(to);
    start = index + 1;
  }
  return start === 0 ? text : folded + text.slice(start);
}
