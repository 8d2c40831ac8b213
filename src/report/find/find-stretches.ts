// Squashed text → the stretches that are statutory tables, known from prose by the density of their wording.

import type { LabelRole } from '../../forms/labels.ts';
import { tableIds } from '../../forms/record.ts';
import type { TableKind } from '../model/report.ts';
import { readUnitCell } from '../unit/find-units.ts';
import { parseUnit } from '../unit/unit.ts';
import { type LabelLexicon, lexicons } from './lexicon.ts';
import { gap, type Squashed } from './squash.ts';
import { findLabels, type LabelToken } from './tokenize.ts';

export interface TableStretch {
  kind: TableKind;
  lexicon: LabelLexicon;
  /** Its labels that are printed as the forms know them. */
  labels: readonly LabelToken[];
  /** Span in the squashed text, values of the last row included. */
  from: number;
  to: number;
}

/** Different strong labels that make a table of running text. */
const fewest: Readonly<Record<TableKind, number>> = { active: 3, requests: 3, appeals: 3, stat2014: 5, stat2008: 4 };

/** Words that may stand between two labels of one table: units, a misprinted label, a page's running title. */
const wordsBetween = 44;
const valueCharacters = /[0-9.,+\-/%]/gu;
const prose = /(?:件|条|次|起|宗|篇)/u;

function isContinued(squashed: Squashed, previous: LabelToken, next: LabelToken): boolean {
  const between = squashed.text.slice(previous.to, next.from);
  if (between.length > 400) return false;
  return between.replace(valueCharacters, '').length <= wordsBetween;
}

function cluster(squashed: Squashed, tokens: readonly LabelToken[]): LabelToken[][] {
  const clusters: LabelToken[][] = [];
  for (const token of tokens) {
    const current = clusters.at(-1);
    const last = current?.at(-1);
    if (current && last && isContinued(squashed, last, token)) current.push(token);
    else clusters.push([token]);
  }
  return clusters;
}

const strongIds = (tokens: readonly LabelToken[]): Set<string> =>
  new Set(
    tokens.flatMap((token) => token.match?.labels.filter((label) => label.strong).map((label) => label.id) ?? []),
  );

/** In prose each label brings its number and unit ("予以公开3件、部分公开1件"); a table's header and cells do not. */
function isProse(squashed: Squashed, tokens: readonly LabelToken[]): boolean {
  const counted = tokens.filter((token) =>
    /^[0-9.,]+(?:余|多)?(?:件|条|次|起|宗|篇)(?![0-9])/u.test(squashed.text.slice(token.to, token.to + 12)),
  );
  return counted.length * 3 > tokens.length && counted.length > 1;
}

/** Results printed side by side make the header of table 四; prose puts numbers between them. */
function hasHeaderRun(squashed: Squashed, tokens: readonly LabelToken[]): boolean {
  let run = 0;
  for (const [index, token] of tokens.entries()) {
    const previous = tokens[index - 1];
    const joined = previous && squashed.text.slice(previous.to, token.from).length === 0;
    run = joined ? run + 1 : 1;
    if (run >= 4) return true;
  }
  return false;
}

function accepts(kind: TableKind, squashed: Squashed, tokens: readonly LabelToken[]): boolean {
  if (strongIds(tokens).size < fewest[kind]) return false;
  if (kind === 'appeals') return hasHeaderRun(squashed, tokens);
  if (kind === 'stat2014' || kind === 'stat2008') return !isSentences(squashed, tokens);
  return !isProse(squashed, tokens);
}

/** Statistics rows end in a unit, so prose shows by its commas and full stops between them. */
function isSentences(squashed: Squashed, tokens: readonly LabelToken[]): boolean {
  const stops = tokens.filter((token, index) => {
    const next = tokens[index + 1];
    if (!next) return false;
    const between = squashed.text.slice(token.to, next.from);
    return prose.test(between) && ((squashed.before[next.from] ?? 0) & ~(gap.space | gap.line)) === gap.mark;
  });
  return stops.length * 2 > tokens.length;
}

const valueCharacter = /[0-9.,+\-/%万元件条次篇个期份人无]/u;

/** Where a unit printed behind a value ends: 千元, 美元 and 角 at once, others where a gap or another script follows. */
function findUnitEnd(squashed: Squashed, from: number): number {
  for (let to = Math.min(from + 6, squashed.text.length); to > from; to -= 1) {
    const unit = parseUnit(squashed.text.slice(from, to));
    const next = squashed.text[to];
    const apart = next === undefined || (squashed.before[to] ?? 0) !== gap.none || /\d/u.test(next);
    if (unit && (apart || unit.kind === 'money' || unit.kind === 'currency')) return to;
  }
  return from;
}

/** The values after the last label; a number that starts a sentence (2021年…) is not one of them. */
function findValuesEnd(squashed: Squashed, from: number): number {
  let end = from;
  while (end < squashed.text.length) {
    const unit = findUnitEnd(squashed, end);
    if (unit === end && !valueCharacter.test(squashed.text[end] ?? '')) break;
    end = Math.max(unit, end + 1);
  }
  if (!/[年月日]/u.test(squashed.text[end] ?? '')) return end;
  while (end > from && (squashed.before[end] ?? 0) === gap.none) end -= 1;
  return end;
}

const hasRole = (token: LabelToken, roles: readonly LabelRole[]): boolean =>
  token.match?.labels.some((label) => roles.includes(label.role)) ?? false;

/** Cuts words of neighbouring prose and headings that happen to be labels off both ends of a cluster. */
function trim(squashed: Squashed, kind: TableKind, tokens: readonly LabelToken[]): LabelToken[] {
  const first = tokens.findIndex((token) => token.match?.labels.some((label) => label.strong));
  let start = first;
  // The years of a header (2016年 2015年) and its units stand between its words and the first row.
  const joins = (index: number): boolean => {
    const between = squashed.text.slice(tokens[index - 1]?.to, tokens[index]?.from).replace(/[0-9年度]/gu, '');
    return between === '' || readUnitCell(between) !== undefined;
  };
  while (start > 0 && joins(start)) start -= 1;
  const last: LabelRole[] = kind === 'appeals' ? ['column'] : ['row'];
  const end = tokens.findLastIndex((token) => hasRole(token, last));
  return tokens.slice(start, end + 1);
}

function findKind(squashed: Squashed, kind: TableKind): TableStretch[] {
  const lexicon = lexicons[kind];
  const tokens = findLabels(squashed, lexicon, 0, squashed.text.length);
  return cluster(squashed, tokens)
    .filter((group) => accepts(kind, squashed, group))
    .map((group) => trim(squashed, kind, group))
    .filter((group) => group.length > 0)
    .map((group) => ({
      kind,
      lexicon,
      labels: group,
      from: group[0]?.from ?? 0,
      to: findValuesEnd(squashed, group.at(-1)?.to ?? 0),
    }));
}

/** Stretches of different kinds may claim the same words (the two statistics tables do): the longer one wins. */
export function findStretches(squashed: Squashed): TableStretch[] {
  const all = tableIds.flatMap((kind) => findKind(squashed, kind));
  const isCumulative = (stretch: TableStretch): boolean =>
    squashed.text.slice(stretch.from, stretch.to).includes('历年累计');
  const provincial = all.filter((stretch) => stretch.kind === 'stat2008' && isCumulative(stretch));
  const found = all
    .filter(
      (stretch) =>
        stretch.kind !== 'stat2014' || !provincial.some((other) => stretch.from < other.to && other.from < stretch.to),
    )
    .sort((a, b) => b.to - b.from - (a.to - a.from));
  const chosen: TableStretch[] = [];
  for (const stretch of found)
    if (chosen.every((other) => stretch.to <= other.from || stretch.from >= other.to)) chosen.push(stretch);
  return chosen.sort((a, b) => a.from - b.from);
}
