// A report among those of its body → the few plain sentences that stand before any table.

import type { FamilyId } from '../../forms/catalogue.ts';
import { headline } from '../../forms/editions.ts';
import { figuresIn, type ListedFigure } from '../../forms/listings.ts';
import type { ListId } from '../../forms/record.ts';
import { nameValue } from '../../i18n/state-words.ts';
import {
  factsOf,
  formatNumber,
  isWordKey,
  type Language,
  translate,
  translateCount,
  type WordKey,
} from '../../i18n/translate.ts';
import { wordMessage } from '../../i18n/word-message.ts';
import { readOutcomes } from '../../report/analysis/read-outcomes.ts';
import { readPoint, readReported } from '../../report/analysis/read-point.ts';
import type { Doubts } from '../../report/check/match-doubts.ts';
import type { Figure } from '../../report/model/figure.ts';
import type { Report } from '../../report/model/report.ts';
import { type AgencyEntry, type Held, listAlike } from '../../store/corpus.ts';
import { findDoubts, makeBodyDoubts } from '../findings/find-doubts.ts';
import { describeRequests, type IsDoubted } from './describe-requests.ts';

/** A total and the parts that the form divides it into. */
interface Count {
  total: string;
  parts: readonly string[];
}

const countsOf = (list: ListId): ReadonlyMap<FamilyId, readonly Count[]> =>
  new Map(
    [...Map.groupBy(figuresIn(list), ({ metric }) => metric.family)].map(([family, figures]) => [
      family,
      figures.map(({ metric, parts }) => ({ total: metric.id, parts })),
    ]),
  );

const suitsOf = countsOf('sentence.suits');

/** Each way to count them: the present form adds two kinds of lawsuits. */
const countings: readonly { reviews: readonly Count[]; suits: readonly Count[] }[] = [
  ...countsOf('sentence.reviews'),
].map(([family, reviews]) => ({ reviews, suits: suitsOf.get(family) ?? [] }));

/** `disputed`: the parts that the report prints do not make its total, so that neither can be stated as a fact. */
type Sum = { state: 'known'; value: number } | { state: 'disputed' } | { state: 'absent' };

function addCounts(report: Report, counts: readonly Count[]): Sum {
  let value = 0;
  for (const { total, parts } of counts) {
    const printed = readReported(report, total)?.value;
    if (printed === undefined) return { state: 'absent' };
    const known = parts.flatMap((part) => readReported(report, part)?.value ?? []);
    if (known.length > 0 && known.reduce((sum, part) => sum + part, 0) > printed) return { state: 'disputed' };
    value += printed;
  }
  return { state: 'known', value };
}

/** Undefined where the report does not say. */
export function describeAppeals(language: Language, report: Report): string | undefined {
  for (const counting of countings) {
    const reviews = addCounts(report, counting.reviews);
    const suits = addCounts(report, counting.suits);
    if (reviews.state === 'disputed' || suits.state === 'disputed')
      return translate(language, 'sentences.appealsDisputed');
    if (reviews.state === 'known' && suits.state === 'known') return writeCounts(language, reviews.value, suits.value);
  }
  return undefined;
}

function writeCounts(language: Language, reviews: number, suits: number): string {
  if (reviews === 0 && suits === 0) return translate(language, 'sentences.appealsNone');
  if (suits === 0) return translateCount(language, 'sentences.appealsReviews', reviews);
  if (reviews === 0) return translateCount(language, 'sentences.appealsSuits', suits);
  return translate(language, 'sentences.appealsBoth', { reviews: formatNumber(reviews), suits: formatNumber(suits) });
}

const figures = figuresIn('sentence.output');
const channels = figures.filter(({ as }) => as !== 'whole');
const wholes = figures.filter(({ as }) => as === 'whole');

const keyOf = (words: string | undefined, end = ''): WordKey | undefined => {
  const key = `sentences.output${words}${end}`;
  return isWordKey(key) ? key : undefined;
};

/** What is said of a channel, and whether a sentence of the report says it. */
interface SaidChannel {
  words: string;
  isText: boolean;
}

function describeChannel(language: Language, report: Report, { metric, words }: ListedFigure): SaidChannel[] {
  const point = readPoint([report], metric.id, report.year);
  const isText = point.source === 'text';
  const [some, none] = [keyOf(words), keyOf(words, 'None')];
  if (point.state !== 'reported' || !some || !none) return [];
  if (point.value === 0) return [{ words: translate(language, none), isText }];
  const said = translateCount(language, some, point.value ?? 0, { value: nameValue(language, point) });
  return [{ words: said, isText }];
}

/** The channels where any is stated, else everything disclosed; undefined where the report states neither. */
function describeOutput(language: Language, report: Report): string | undefined {
  const own = channels.flatMap((channel) => describeChannel(language, report, channel));
  const items = own.length > 0 ? own : wholes.flatMap((figure) => describeChannel(language, report, figure));
  if (items.length === 0) return undefined;
  const list = items.map((item) => item.words).join(factsOf(language).comma);
  const isText = items.some((item) => item.isText);
  return translate(language, isText ? 'sentences.outputLeadText' : 'sentences.outputLead', { list });
}

const statedMetrics: readonly string[] = [headline, ...figures.map(({ metric }) => metric.id)];

/** Reviews and lawsuits have their own sentence where they do not add up. */
function listStated(report: Report): Figure[] {
  const read = readOutcomes(report);
  const isRead = read.state === 'known' || read.state === 'incomplete';
  const outcomes = isRead
    ? [...read.outcomes.flatMap(({ figures }) => figures), ...(read.total ? [read.total] : [])]
    : [];
  return [...statedMetrics.flatMap((metric) => readPoint([report], metric, report.year).figure ?? []), ...outcomes];
}

const dropEnd = (sentence: string): string => sentence.replace(/[。.]$/, '');

/** Which of the numbers in the sentences are contradicted, and by what; undefined where none is. */
function describeDoubts(language: Language, report: Report, doubts: Doubts): string | undefined {
  const findings = new Set(listStated(report).flatMap(({ metric }) => doubts.get(metric) ?? []));
  if (findings.size === 0) return undefined;
  const reasons = [...findings]
    .map(({ message }) => dropEnd(wordMessage(language, message)))
    .join(translate(language, 'sentences.doubtSeparator'));
  return translate(language, 'sentences.doubted', { reasons });
}

export interface LeadInput {
  /** The one that the sentences are about. */
  report: Report;
  /** All of its body that cover the same. */
  reports: readonly Report[];
  /** Of the report. */
  doubts: Doubts;
  /** Of all reports of the body; where it is left out, no check says anything of them. */
  isDoubted?: IsDoubted;
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Figures stand between `**`. */
export function composeLead(language: Language, { report, reports, doubts, isDoubted }: LeadInput): string {
  const sentences = [
    ...describeRequests(language, reports, report.year, isDoubted),
    describeAppeals(language, report),
    describeOutput(language, report),
    describeDoubts(language, report, doubts),
  ];
  return sentences
    .filter((sentence) => sentence !== undefined)
    .map((sentence) => capitalise(sentence) + translate(language, 'sentences.sentenceEnd'))
    .join(translate(language, 'sentences.sentenceGap'));
}

/** The same without the marks around figures. */
export const dropStrong = (sentence: string): string => sentence.replaceAll('**', '');

/** A report of a body of the corpus → what its sentences are composed from. */
export const readLead = (corpus: Held, agency: Pick<AgencyEntry, 'reports' | 'beside'>, report: Report): LeadInput => ({
  report,
  reports: listAlike(agency, report).map((own) => own.report),
  doubts: findDoubts(corpus, report),
  isDoubted: (point) => makeBodyDoubts(corpus, agency)(point).length > 0,
});
