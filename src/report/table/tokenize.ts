// Squashed text of a table → labels, values and unknown words in reading order.

import { type LabelMatch, type Lexicon, matchLabel } from './lexicon/lexicon.ts';
import { gap, type Squashed } from './squash.ts';

/** A span of squashed text; `from` of a label includes its numbering. */
export interface Token {
  kind: 'label' | 'value' | 'words';
  from: number;
  to: number;
  match?: LabelMatch;
}

const valueRun = /[0-9.,+\-/%]+/gu;
const chineseNumeral = /[一二三四五六七八九十]/u;
const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';
const cellGap = gap.tab | gap.line | gap.pipe;

/** Where a label really starts: its printed number (1. （二） 十三、) belongs to it, the digits of the value before do not. */
export function claimMark(squashed: Squashed, from: number, floor: number, expected?: string): number {
  const before = squashed.before[from] ?? 0;
  const previous = squashed.text[from - 1];
  if (from <= floor || previous === undefined) return from;
  if (chineseNumeral.test(previous) && !(before & (gap.tab | gap.pipe))) return claimChinese(squashed, from, floor);
  if (!isDigit(previous) || before & cellGap) return from;
  const glued = isDigit(squashed.text[from - 2]) && squashed.before[from - 1] === gap.none;
  // Behind other digits only the number that the form prints is believed: 1047.要求提供… may have lost its own.
  if (before & (gap.dot | gap.mark)) return !glued || expected === undefined || previous === expected ? from - 1 : from;
  return previous === expected && !glued ? from - 1 : from;
}

function claimChinese(squashed: Squashed, from: number, floor: number): number {
  let start = from - 1;
  while (
    start > floor &&
    from - start < 3 &&
    chineseNumeral.test(squashed.text[start - 1] ?? '') &&
    squashed.before[start] === gap.none
  )
    start -= 1;
  return start;
}

/** Exact occurrences of the lexicon's wordings, in order, without overlap. */
export function findLabels(squashed: Squashed, lexicon: Lexicon, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  lexicon.pattern.lastIndex = from;
  for (
    let found = lexicon.pattern.exec(squashed.text);
    found && found.index < to;
    found = lexicon.pattern.exec(squashed.text)
  ) {
    const labels = lexicon.byWording.get(found[0]);
    if (!labels) continue;
    const floor = tokens.at(-1)?.to ?? from;
    const start = claimMark(squashed, found.index, floor, labels[0]?.mark);
    tokens.push({
      kind: 'label',
      from: start,
      to: found.index + found[0].length,
      match: { labels, errors: 0, wording: found[0] },
    });
  }
  return tokens;
}

/** Words no wording matches exactly: a misprinted label, a piece of a wrapped one, a unit, or something else. */
function readWords(squashed: Squashed, lexicon: Lexicon, from: number, to: number): Token {
  const match = matchLabel(squashed.text.slice(from, to), lexicon);
  return match ? { kind: 'label', from, to, match } : { kind: 'words', from, to };
}

function splitGap(squashed: Squashed, lexicon: Lexicon, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let position = from;
  const text = squashed.text.slice(from, to);
  for (const found of text.matchAll(valueRun)) {
    const start = from + found.index;
    if (start > position) tokens.push(readWords(squashed, lexicon, position, start));
    tokens.push({ kind: 'value', from: start, to: start + found[0].length });
    position = start + found[0].length;
  }
  if (position < to) tokens.push(readWords(squashed, lexicon, position, to));
  return tokens;
}

/** A misprinted label takes its number back from the value before it. */
function settleMarks(squashed: Squashed, tokens: Token[]): Token[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    if (token.kind !== 'value' || next?.kind !== 'label' || next.match?.errors === 0) return [token];
    const start = claimMark(squashed, next.from, token.from, next.match?.labels[0]?.mark);
    if (start === next.from) return [token];
    next.from = start;
    return start > token.from ? [{ ...token, to: start }] : [];
  });
}

export function tokenize(squashed: Squashed, lexicon: Lexicon, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  let position = from;
  for (const label of findLabels(squashed, lexicon, from, to)) {
    if (label.from > position) tokens.push(...splitGap(squashed, lexicon, position, label.from));
    tokens.push(label);
    position = label.to;
  }
  if (position < to) tokens.push(...splitGap(squashed, lexicon, position, to));
  return settleMarks(squashed, tokens);
}
