// A report among those of its body → the few plain sentences that stand before any table.

import type { FamilyId } from '../../forms/catalogue.ts';
import { headline } from '../../forms/editions.ts';
import { figuresIn, type ListedFigure } from '../../forms/listings.ts';
import type { ListId } from '../../forms/record.ts';
import { redefinitionsOf } from '../../forms/redefinitions.ts';
import { explainRedefinition, nameValue } from '../../i18n/state-words.ts';
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
import { type AgencyEntry, type Held, type HeldBody, listAlike } from '../../store/corpus.ts';
import { findDoubts, findOtherStatements, makeBodyDoubts } from '../findings/find-doubts.ts';
import { describeRequests, type IsDoubted } from './describe-requests.ts';
import { describeLike } from './say-peers.ts';

const dropEnd = (sentence: string): string => sentence.replace(/[。.]$/, '');

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

/** What the counts have been since the law on such cases changed; undefined in reports of before. */
function explainSince(language: Language, { year }: Report, counts: readonly Count[]): string | undefined {
  const since = counts
    .flatMap(({ total }) => redefinitionsOf(total))
    .findLast(({ families, from }) => families !== undefined && from <= year);
  return since && dropEnd(explainRedefinition(language, since.id));
}

/** Undefined where the report does not say. */
export function describeAppeals(language: Language, report: Report): string | undefined {
  for (const counting of countings) {
    const reviews = addCounts(report, counting.reviews);
    const suits = addCounts(report, counting.suits);
    if (reviews.state === 'disputed' || suits.state === 'disputed')
      return translate(language, 'sentences.appealsDisputed');
    if (reviews.state === 'known' && suits.state === 'known') {
      const said = writeCounts(language, reviews.value, suits.value);
      const why = reviews.value + suits.value > 0 ? explainSince(language, report, counting.reviews) : undefined;
      return why === undefined ? said : translate(language, 'sentences.appealsSince', { said, why });
    }
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
  const isText = items.every((item) => item.isText);
  const list = items
    .map(({ words, isText: isOwn }) =>
      isOwn && !isText ? translate(language, 'sentences.outputText', { words }) : words,
    )
    .join(factsOf(language).comma);
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

/** What findings set against the numbers in the sentences; undefined where none does. */
function describeFindings(
  language: Language,
  report: Report,
  found: Doubts,
  words: 'sentences.doubted' | 'sentences.otherStatements',
): string | undefined {
  const findings = new Set(listStated(report).flatMap(({ metric }) => found.get(metric) ?? []));
  if (findings.size === 0) return undefined;
  const reasons = [...findings]
    .map(({ message }) => dropEnd(wordMessage(language, message)))
    .join(translate(language, 'sentences.doubtSeparator'));
  return translate(language, words, { reasons });
}

export interface LeadInput {
  /** The one that the sentences are about. */
  report: Report;
  /** All of its body that cover the same. */
  reports: readonly Report[];
  /** Of the report. */
  doubts: Doubts;
  /** Its text states other numbers. */
  others?: Doubts;
  /** Of all reports of the body; where it is left out, no check says anything of them. */
  isDoubted?: IsDoubted;
  /** Its like, where the sentences say how it stands among them. */
  among?: Pick<HeldBody, 'peers' | 'registry'>;
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Figures stand between `**`. */
export function composeLead(
  language: Language,
  { report, reports, doubts, others = new Map(), isDoubted, among }: LeadInput,
): string {
  const sentences = [
    ...describeRequests(language, reports, report.year, isDoubted),
    among && describeLike(language, among.peers, among.registry, report.year),
    describeAppeals(language, report),
    describeOutput(language, report),
    describeFindings(language, report, doubts, 'sentences.doubted'),
    describeFindings(language, report, others, 'sentences.otherStatements'),
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
  others: findOtherStatements(corpus, report),
  isDoubted: (point) => makeBodyDoubts(corpus, agency)(point).length > 0,
});
