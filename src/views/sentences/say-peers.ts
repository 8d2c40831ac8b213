// A number and those of its like → words: the gap to the median, the quarter it lies in, its place, or how few there are.
import { writeStripCount, writeStripHalf, writeStripValue } from '../../charts/position-strip.ts';
import { metricById } from '../../forms/catalogue.ts';
import { headline } from '../../forms/editions.ts';
import { nameUnits } from '../../i18n/labels.ts';
import { formatNumber, type Language, translate, translateCount, type WordKey } from '../../i18n/translate.ts';
import { leastForMedian, minimumForRank, wilson } from '../../report/analysis/intervals.ts';
import { type Quarter, quarterOf } from '../../report/analysis/peers.ts';
import type { Registry } from '../../report/registry/registry.ts';
import type { PeerFigure, Peers } from '../../store/peers.ts';
import { viewGroupName } from '../ranking/name-group.ts';

/** What a key figure counts; null for shares. */
export function unitOf(language: Language, figure: string): { one: string; other: string } | null {
  const metric = metricById.get(figure);
  return metric ? nameUnits(language, metric) : null;
}

const quarterWords: Readonly<Record<Quarter, WordKey>> = {
  most: 'peers.quarterMost',
  middle: 'peers.quarterMiddle',
  least: 'peers.quarterLeast',
};

function sayCountGap(language: Language, { figure, value, median, isText }: PeerFigure): string {
  const counted = { language, unit: unitOf(language, figure) };
  const middle = median ?? 0;
  if (isText) return translate(language, 'peers.gapBeside', { median: writeStripCount(counted, middle) });
  if (value === middle) return translate(language, 'peers.gapSame');
  const difference = writeStripCount(counted, Math.abs(value - middle));
  return translate(language, value > middle ? 'peers.gapMore' : 'peers.gapLess', { difference });
}

/** A rate of few cases may as well be the median itself. */
function sayRateGap(language: Language, { value, median, cases }: PeerFigure): string {
  const middle = median ?? 0;
  const { lower, upper } = wilson(...(cases ?? [0, 1]));
  if (middle >= lower && middle <= upper)
    return translate(language, 'peers.gapUnclear', { median: writeStripValue({ unit: null }, middle) });
  const points = (Math.round(Math.abs(value - middle) * 1000) / 10).toFixed(1);
  return translate(language, value > middle ? 'peers.gapHigher' : 'peers.gapLower', { points });
}

/** The gap to the median between `**`; undefined where there is none, or where the number is in doubt. */
export function sayGap(language: Language, peer: PeerFigure): string | undefined {
  if (peer.median === null || peer.isDoubted) return undefined;
  return peer.cases ? sayRateGap(language, peer) : sayCountGap(language, peer);
}

function sayPlace(language: Language, { place }: PeerFigure): string[] {
  if (!place) return [];
  const { best, worst, of } = place;
  const said = best === worst ? formatNumber(best) : `${formatNumber(best)}–${formatNumber(worst)}`;
  return [translate(language, 'peers.place', { place: said, of: formatNumber(of), least: minimumForRank })];
}

function sayInterval(language: Language, { cases }: PeerFigure): string[] {
  if (!cases) return [];
  const { lower, upper } = wilson(...cases);
  const [low, high] = [lower, upper].map((value) => writeStripValue({ unit: null }, value));
  const [part, whole] = cases.map(formatNumber);
  return [
    translate(language, 'peers.interval', { part: part ?? '', whole: whole ?? '', low: low ?? '', high: high ?? '' }),
  ];
}

function sayHalf(language: Language, { figure, middleHalf }: PeerFigure): string[] {
  if (!middleHalf) return [];
  const range = writeStripHalf({ unit: unitOf(language, figure) }, middleHalf);
  return [translate(language, 'charts.stripHalf', { range })];
}

/** What stands below the gap. */
export function notePeers(language: Language, peer: PeerFigure): string[] {
  const quarter = peer.isDoubted ? null : quarterOf(peer.value, peer);
  const few = peer.median === null;
  return [
    ...(peer.isDoubted ? [translate(language, 'peers.doubted')] : []),
    ...(quarter ? [translate(language, quarterWords[quarter])] : []),
    ...sayHalf(language, peer),
    ...sayInterval(language, peer),
    ...sayPlace(language, peer),
    few
      ? translateCount(language, 'peers.fewShort', peer.m, { least: leastForMedian })
      : translateCount(language, 'peers.peersWithNumber', peer.m),
    ...(peer.isText ? [translate(language, 'peers.fromText')] : []),
  ];
}

/** Whose like they are: 市级科学技术局. */
export const nameGroup = (language: Language, { group }: Peers, registry: Registry): string =>
  viewGroupName(language, group, registry).name;

/** Beside its like, as the lead says it of the requests of a year; figures stand between `**`. */
export function describeLike(language: Language, peers: Peers, registry: Registry, year: number): string | undefined {
  if (peers.bodies === 1) return translate(language, 'peers.leadAlone');
  const peer = peers.figures.find((one) => one.figure === headline && one.year === year);
  if (!peer) return undefined;
  const group = nameGroup(language, peers, registry);
  if (peer.median === null)
    return translateCount(language, 'peers.leadFew', peer.m, { group, bodies: formatNumber(peers.bodies) });
  const median = writeStripCount({ language, unit: unitOf(language, headline) }, peer.median);
  const quarter = peer.isDoubted ? null : quarterOf(peer.value, peer);
  const values = { group, median, ...(quarter && { quarter: translate(language, quarterWords[quarter]) }) };
  return translateCount(language, quarter ? 'peers.leadMedianQuarter' : 'peers.leadMedian', peer.m, values);
}
