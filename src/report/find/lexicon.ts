// The statutory wording of one table → a matcher that knows every label, exactly and with misprints.
import { distance } from 'fastest-levenshtein';
import { labelsOf, type TableLabel } from '../../forms/labels.ts';
import { type TableId, tableIds } from '../../forms/record.ts';
import { findOthers, isOpposite, type LabelScope, stripOthers, stripYears } from './label-sense.ts';
import { squashLabel } from './squash.ts';

export interface LabelMatch {
  labels: readonly TableLabel[];
  /** Characters that differ from the nearest known wording; 0 for an exact match. */
  errors: number;
  wording: string;
  /** What the label says beside its wording. */
  scope: LabelScope;
}

type Nearest = Omit<LabelMatch, 'scope'>;

export interface LabelLexicon {
  labels: readonly TableLabel[];
  byWording: ReadonlyMap<string, readonly TableLabel[]>;
  /** Finds every wording in squashed text, the longest first. */
  pattern: RegExp;
}

const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A short wording that begins a longer one must not be taken for it when the longer one is misprinted. */
function guard(wording: string): string {
  if (wording === '其他') return '其他(?!法律|组织|结果|处理|情|形|方|行政|管理|对外|需|有关|信息|问题|类)';
  if (wording === '总计') return '总计(?!数)';
  return escapePattern(wording);
}

function buildLexicon(labels: readonly TableLabel[]): LabelLexicon {
  const byWording = new Map<string, TableLabel[]>();
  for (const label of labels) {
    for (const wording of label.wordings) {
      const key = squashLabel(wording);
      byWording.set(key, [...(byWording.get(key) ?? []), label]);
    }
  }
  const wordings = [...byWording.keys()].sort((a, b) => b.length - a.length);
  return { labels, byWording, pattern: new RegExp(wordings.map(guard).join('|'), 'gu') };
}

/**
 * The tolerance for misprints: at most a quarter of the wording's characters may be missing, added or different,
 * wordings below four characters must be exact, and no other label may be as near.
 */
const tolerance = (wording: string): number => (wording.length < 4 ? 0 : Math.floor(wording.length / 4));

/** Numbering before a label (一、（二）3.) is dropped: forms number differently, the wording decides. */
export function stripMark(squashed: string): string {
  return squashed
    .replace(/^其中(?=.{3})/u, '')
    .replace(/^(?:第?[一二三四五六七八九十]{1,3}(?=.{2})|\d{1,2}(?=\D))/u, '');
}

function findNearest(text: string, lexicon: LabelLexicon): Nearest | undefined {
  let best: Nearest | undefined;
  let tied = false;
  for (const [wording, labels] of lexicon.byWording) {
    const limit = tolerance(wording);
    if (limit === 0 || Math.abs(wording.length - text.length) > limit) continue;
    const errors = distance(wording, text);
    if (errors > limit || (best && errors > best.errors) || isOpposite(text, wording)) continue;
    tied = best !== undefined && errors === best.errors && best.labels[0]?.id !== labels[0]?.id;
    best = { labels, errors, wording };
  }
  return tied ? undefined : best;
}

/** A label cut short by a page break or an editor: at least four characters that only one wording contains. */
function findShortened(text: string, lexicon: LabelLexicon): Nearest | undefined {
  if (text.length < 4) return undefined;
  const holders = [...lexicon.byWording].filter(([wording]) => wording.startsWith(text) || wording.endsWith(text));
  const [first] = holders;
  if (!first || new Set(holders.map(([, labels]) => labels[0]?.id)).size !== 1) return undefined;
  // 掌握相关政府信息 has lost more than its beginning.
  if (first[0].endsWith(text) && isOpposite(first[0].slice(-text.length - 1), text)) return undefined;
  return { labels: first[1], errors: first[0].length - text.length, wording: first[0] };
}

/** 主动公开政府信息数（条）: some tables print the unit into the label. */
const unitBehind = /(?<=数|数量|费用|经费|金额)(?:条|件|次|篇|个|期|份|人次|人|万元|元)$/u;

function findWording(squashed: string, lexicon: LabelLexicon): Nearest | undefined {
  const exact = lexicon.byWording.get(squashed);
  if (exact) return { labels: exact, errors: 0, wording: squashed };
  const bare = stripMark(squashed).replace(unitBehind, '');
  const exactBare = lexicon.byWording.get(bare);
  if (exactBare) return { labels: exactBare, errors: 0, wording: bare };
  return findNearest(bare, lexicon) ?? findNearest(squashed, lexicon) ?? findShortened(bare, lexicon);
}

/** The label that a cell's squashed text means, or undefined when it is none; 本年(2023)制发件数 has its year printed in. */
export function matchLabel(printed: string, lexicon: LabelLexicon): LabelMatch | undefined {
  const { text, years } = stripYears(printed);
  const found = findWording(text, lexicon) ?? findWording(stripOthers(text), lexicon);
  return found && { ...found, scope: { years, others: findOthers(text, found.wording) } };
}

/** The wording of each statutory table, in all forms that print it. */
export const lexicons: Readonly<Record<TableId, LabelLexicon>> = {
  active: buildLexicon(labelsOf('active')),
  requests: buildLexicon(labelsOf('requests')),
  appeals: buildLexicon(labelsOf('appeals')),
  stat2014: buildLexicon(labelsOf('stat2014')),
  stat2008: buildLexicon(labelsOf('stat2008')),
};

/** Every wording, squashed, with what it means in each table that prints it. */
export const wordings: ReadonlyMap<string, readonly { kind: TableId; label: TableLabel }[]> = Map.groupBy(
  tableIds.flatMap((kind) =>
    [...lexicons[kind].byWording].flatMap(([wording, labels]) => labels.map((label) => ({ wording, kind, label }))),
  ),
  ({ wording }) => wording,
);
