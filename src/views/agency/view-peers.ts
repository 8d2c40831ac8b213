// What was reduced of a body's like → the part of its page that says where it stands: a strip for each key figure, and their tables.
import {
  layoutPositionStrip,
  type StripChart,
  sayTicks,
  tabulateStrips,
  writeStripCount,
  writeStripValue,
} from '../../charts/position-strip.ts';
import type { Scene } from '../../charts/scene.ts';
import type { TwinTable } from '../../charts/tabulate.ts';
import { figuresIn } from '../../forms/listings.ts';
import { companionsOf } from '../../forms/rates.ts';
import { nameListed } from '../../i18n/name-listed.ts';
import { nameMetric, nameRate } from '../../i18n/name-metric.ts';
import { formatNumber, type Language, translate, translateCount } from '../../i18n/translate.ts';
import { leastForMedian } from '../../report/analysis/intervals.ts';
import { keyFigures } from '../../report/analysis/key-figures.ts';
import type { HeldBody } from '../../store/corpus.ts';
import type { PeerFigure } from '../../store/peers.ts';
import { nameAgency } from '../names.ts';
import { nameGroup, notePeers, sayGap, unitOf } from '../sentences/say-peers.ts';

/** A key figure and where it stands. */
export interface PeerRow {
  /** Id of the page of the metric or rate. */
  figure: string;
  label: string;
  /** With its unit. */
  value: string;
  /** Undefined where the group is too small. */
  scene: Scene | undefined;
  /** Figures stand between `**`. */
  gap: string | undefined;
  notes: readonly string[];
}

export interface PeersView {
  /** Who is compared, or that there is nobody, or too few. */
  intro: string;
  /** How a strip is read; null where there is none. */
  legend: string | null;
  rows: readonly PeerRow[];
  /** Its own numbers, medians and middle halves of all years; null where there is no median. */
  table: { caption: string; table: TwinTable } | null;
  /** Like bodies with nearly as many requests. */
  near: { label: string; bodies: readonly { id: string; name: string; value: string }[] } | null;
}

const listed = new Map(
  [...figuresIn('years.requests'), ...figuresIn('years.disclosure')].map((one) => [one.metric.id, one]),
);

function nameFigure(language: Language, { figure }: PeerFigure): string {
  const rate = keyFigures.find(({ id }) => id === figure)?.rate;
  if (rate) return nameRate(language, rate);
  const one = listed.get(figure);
  return one ? nameListed('agency.row', one)(language) : nameMetric(language, figure);
}

interface Viewed {
  language: Language;
  held: HeldBody;
  group: string;
}

const toChart = ({ language, group }: Viewed, peer: PeerFigure): StripChart => ({
  id: `peer-${keyFigures.findIndex(({ id }) => id === peer.figure)}`,
  language,
  metric: nameFigure(language, peer),
  group,
  year: peer.year,
  unit: unitOf(language, peer.figure),
  spread: peer,
  own: [
    { id: 'self', label: translate(language, 'peers.self'), value: peer.value, ...(peer.isDoubted && { doubt: true }) },
  ],
});

/** The others of rates that mislead alone. */
function listCompanions({ figure }: PeerFigure): string[] {
  const rate = keyFigures.find(({ id }) => id === figure)?.rate;
  const others = rate ? companionsOf(rate) : [];
  return keyFigures.flatMap((one) => (one.rate && others.includes(one.rate) ? [one.id] : []));
}

/** They share a row: the strip of the first, and the numbers of the others. */
function sayBeside(language: Language, peer: PeerFigure, newest: readonly PeerFigure[]): string[] {
  const others = listCompanions(peer);
  return newest
    .filter(({ figure }) => others.includes(figure))
    .map((one) => {
      const unit = unitOf(language, one.figure);
      const write = (value: number): string => writeStripValue({ unit }, value);
      const values = { label: nameFigure(language, one), value: write(one.value), median: write(one.median ?? 0) };
      return translate(language, 'peers.beside', values);
    });
}

const leadsRow = (peer: PeerFigure, newest: readonly PeerFigure[]): boolean => {
  const row = [peer.figure, ...listCompanions(peer)];
  return newest.find(({ figure }) => row.includes(figure)) === peer;
};

function viewRow(viewed: Viewed, peer: PeerFigure, newest: readonly PeerFigure[]): PeerRow {
  const { language } = viewed;
  const chart = toChart(viewed, peer);
  return {
    figure: peer.figure,
    label: chart.metric,
    value: writeStripCount(chart, peer.value),
    scene: layoutPositionStrip(chart),
    gap: sayGap(language, peer),
    notes: [...notePeers(language, peer), ...sayBeside(language, peer, newest)],
  };
}

function introduce({ language, held, group }: Viewed, newest: readonly PeerFigure[], year: number): string {
  const { bodies } = held.peers;
  if (bodies === 1) return translate(language, 'peers.alone');
  const count = Math.max(0, ...newest.map(({ m }) => m));
  if (count >= leastForMedian) return translateCount(language, 'peers.intro', bodies, { group, year });
  return translateCount(language, 'peers.few', count, { group, bodies: formatNumber(bodies), least: leastForMedian });
}

function viewNear({ language, held }: Viewed): PeersView['near'] {
  const { near, nearYear } = held.peers;
  if (near.length === 0 || nearYear === null) return null;
  const unit = unitOf(language, keyFigures[0]?.id ?? '');
  return {
    label: translate(language, 'peers.near', { year: nearYear }),
    bodies: near.map((body) => ({
      id: body.id,
      name: nameAgency(language, body),
      value: writeStripCount({ language, unit }, body.value),
    })),
  };
}

/** Of the newest year; numbers without eight of their like have no row. */
export function viewPeers(language: Language, held: HeldBody): PeersView {
  const { agency, peers, registry } = held;
  const group = nameGroup(language, peers, registry);
  const viewed = { language, held, group };
  const year = agency.reports.at(-1)?.report.year ?? 0;
  const newest = keyFigures.flatMap(({ id }) => peers.figures.filter((one) => one.figure === id && one.year === year));
  const compared = newest.filter(({ median }) => median !== null);
  const name = nameAgency(language, agency);
  const told = new Set(peers.figures.flatMap(({ figure, median }) => (median === null ? [] : [figure])));
  const charts = peers.figures.filter(({ figure }) => told.has(figure)).map((peer) => toChart(viewed, peer));
  const first = compared[0];
  return {
    intro: introduce(viewed, newest, year),
    legend: first ? translate(language, 'peers.legend', { ticks: sayTicks(language, first.m) }) : null,
    rows: compared.filter((peer) => leadsRow(peer, compared)).map((peer) => viewRow(viewed, peer, compared)),
    table:
      charts.length > 0
        ? { caption: translate(language, 'peers.caption', { agency: name }), table: tabulateStrips(language, charts) }
        : null,
    near: viewNear(viewed),
  };
}
