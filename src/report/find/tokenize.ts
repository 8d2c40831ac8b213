// Squashed text of a table → labels, values and unknown words in reading order.

import { findOthers, isCumulative, labelQualifier } from './label-sense.ts';
import { type LabelLexicon, type LabelMatch, matchLabel } from './lexicon.ts';
import { gap, type Squashed } from './squash.ts';

/** A span of squashed text; `from` of a label includes its numbering. */
export interface LabelToken {
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
const longestQualifier = 16;

/** The words directly before a wording that change what it says are part of the label; words of another cell are not. */
function claimQualifier(squashed: Squashed, from: number, floor: number): number {
  let start = from;
  // Only a colon may stand among them (其中：网上…), and nothing at all before the wording.
  const allowed = (at: number): number => (at === from ? gap.none : gap.mark);
  while (start > floor && from - start < longestQualifier && ((squashed.before[start] ?? 0) & ~allowed(start)) === 0)
    start -= 1;
  return from - (labelQualifier.exec(squashed.text.slice(start, from))?.[0].length ?? 0);
}

/**
 * Where a label really starts: its printed number (1. （二） 十三、) belongs to it, the digits of the value before do not.
 * `numbers`: the digits that the form may print before the label; none for labels that are never numbered.
 */
export function claimMark(squashed: Squashed, from: number, floor: number, numbers: string | undefined): number {
  const before = squashed.before[from] ?? 0;
  const previous = squashed.text[from - 1];
  if (from <= floor || previous === undefined) return from;
  if (chineseNumeral.test(previous) && !(before & (gap.tab | gap.pipe))) return claimChinese(squashed, from, floor);
  if (!isDigit(previous) || before & cellGap) return from;
  const isOwn = numbers?.includes(previous) ?? false;
  const glued = isDigit(squashed.text[from - 2]) && squashed.before[from - 1] === gap.none;
  if (before & (gap.dot | gap.mark)) return isOwn || startsLine(squashed, from - 1, before, numbers) ? from - 1 : from;
  return isOwn && !glued ? from - 1 : from;
}

/** A copy may number its rows in its own way, which shows where the number begins a line or a cell. */
const startsLine = (squashed: Squashed, at: number, behind: number, numbers: string | undefined): boolean =>
  numbers !== undefined && (behind & gap.dot) !== 0 && ((squashed.before[at] ?? 0) & cellGap) !== 0;

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
export function findLabels(squashed: Squashed, lexicon: LabelLexicon, from: number, to: number): LabelToken[] {
  const tokens: LabelToken[] = [];
  lexicon.pattern.lastIndex = from;
  for (
    let found = lexicon.pattern.exec(squashed.text);
    found && found.index < to;
    found = lexicon.pattern.exec(squashed.text)
  ) {
    const labels = lexicon.byWording.get(found[0]);
    if (!labels) continue;
    const floor = tokens.at(-1)?.to ?? from;
    const end = found.index + found[0].length;
    // 2014年度 历年累计: the year before is the header of a column of its own.
    const start = isCumulative(found[0]) ? found.index : claimQualifier(squashed, found.index, floor);
    const match = matchLabel(squashed.text.slice(start, end), lexicon);
    tokens.push({
      kind: 'label',
      from: claimMark(squashed, start, floor, labels[0]?.mark),
      to: end,
      ...(match && { match }),
    });
  }
  return tokens.map((token, index) =>
    widen(squashed, lexicon, token, tokens[index - 1]?.to ?? from, tokens[index + 1]?.from ?? to),
  );
}

const han = /\p{Script=Han}/u;
const longestWords = 12;

/** Words of the label's own cell, before or behind a wording, belong to it where they make its number another's. */
function widen(
  squashed: Squashed,
  lexicon: LabelLexicon,
  token: LabelToken,
  floor: number,
  ceiling: number,
): LabelToken {
  const { text, before } = squashed;
  const isCell = (at: number): boolean => ((before[at] ?? 0) & cellGap) !== 0;
  let start = token.from;
  while (start > floor && !isCell(start) && token.from - start < longestWords && han.test(text[start - 1] ?? ''))
    start -= 1;
  let end = token.to;
  while (end < ceiling && !isCell(end) && end - token.to < longestWords && han.test(text[end] ?? '')) end += 1;
  const behind = end > token.to && token.match ? findOthers(text.slice(token.to, end), '') : undefined;
  if (behind && token.match)
    return { ...token, to: end, match: { ...token.match, scope: { years: [], others: behind } } };
  if (start === token.from || !(start === 0 || isCell(start))) return token;
  const match = matchLabel(text.slice(start, token.to), lexicon);
  return match?.scope.others ? { ...token, from: start, match } : token;
}

/** Words no wording matches exactly: a misprinted label, a piece of a wrapped one, a unit, or something else. */
function readWords(squashed: Squashed, lexicon: LabelLexicon, from: number, to: number): LabelToken {
  const match = matchLabel(squashed.text.slice(from, to), lexicon);
  return match ? { kind: 'label', from, to, match } : { kind: 'words', from, to };
}

function splitGap(squashed: Squashed, lexicon: LabelLexicon, from: number, to: number): LabelToken[] {
  const tokens: LabelToken[] = [];
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
function takeBackMarks(squashed: Squashed, tokens: LabelToken[]): LabelToken[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    if (token.kind !== 'value' || next?.kind !== 'label' || next.match?.errors === 0) return [token];
    const start = claimMark(squashed, next.from, token.from, next.match?.labels[0]?.mark);
    if (start === next.from) return [token];
    next.from = start;
    return start > token.from ? [{ ...token, to: start }] : [];
  });
}

/** `labels`: those that `findLabels` found between `from` and `to`. */
export function tokenize(
  squashed: Squashed,
  lexicon: LabelLexicon,
  labels: readonly LabelToken[],
  from: number,
  to: number,
): LabelToken[] {
  const tokens: LabelToken[] = [];
  let position = from;
  for (const label of labels) {
    if (label.from > position) tokens.push(...splitGap(squashed, lexicon, position, label.from));
    tokens.push(label);
    position = label.to;
  }
  if (position < to) tokens.push(...splitGap(squashed, lexicon, position, to));
  return takeBackMarks(squashed, tokens);
}
