// The key figures of all bodies → what the page of each says of its like: their middle and spread, its place, the nearest in volume.
import { headline } from '../forms/editions.ts';
import { isOfEnough, leastForPlaces, wilson } from '../report/analysis/intervals.ts';
import {
  hasQuartiles,
  type Judged,
  type KeyFigure,
  type KeyNumber,
  keyFigures,
  readKeyNumbers,
} from '../report/analysis/key-figures.ts';
import {
  groupPeers,
  type PeerGroup,
  type PeerSpread,
  type Place,
  placeRates,
  spreadPeers,
} from '../report/analysis/peers.ts';
import { isContradicted, matchDoubts } from '../report/check/match-doubts.ts';
import type { FindingsFile } from '../report/model/findings-file.ts';
import type { Report } from '../report/model/report.ts';
import { readReportPath, reportPath } from '../report/model/report-key.ts';
import type { Registry } from '../report/registry/registry.ts';
import type { Neighbour } from './around.ts';
import type { Body } from './describe-body.ts';

/** A number of the body in a year that it reports on, and how those of its like spread. */
export interface PeerFigure extends KeyNumber, PeerSpread {
  /** Of a rate of cases enough, among as many others; null where it has none. */
  place: (Place & { of: number }) | null;
}

/** What the page of a body says of its like: the same level, kind and scope. */
export interface Peers {
  group: PeerGroup;
  /** All of the group that have a report here, whatever it says; the body itself is one of them. */
  bodies: number;
  /** By figure, the newest year first; the marks of a strip are those of the newest year only. */
  figures: readonly PeerFigure[];
  /** Its like with nearly as many requests in its newest year, the most first. */
  near: readonly (Neighbour & { value: number })[];
  /** The newest year; null where it has no number of requests that may be set beside others. */
  nearYear: number | null;
}

/** A body with its key figures. */
export interface Comparable extends Pick<Body, 'id' | 'name' | 'en' | 'region' | 'zone' | 'sector' | 'scope'> {
  /** The years that it reports on. */
  years: readonly number[];
  numbers: readonly KeyNumber[];
}

/** Reports of a body and the files of findings that are about them → its key figures. */
export function readBodyNumbers(reports: readonly Report[], files: readonly FindingsFile[]): KeyNumber[] {
  const findings = Map.groupBy(
    files.flatMap((file) =>
      file.findings.map((finding) => ({ finding, of: finding.of ?? readReportPath(file.subject) })),
    ),
    ({ of }) => (of ? reportPath(of) : ''),
  );
  return readKeyNumbers(reports, (report): Judged => {
    const own = findings.get(reportPath(report)) ?? [];
    const doubts = matchDoubts(
      report,
      own.map(({ finding }) => finding),
    );
    return { isDoubted: (metric) => doubts.has(metric), isContradicted: isContradicted(doubts) };
  });
}

/** What may be set beside each other: one figure, one year, one kind of source. */
type Pool = Map<string, KeyNumber>;

const keyOf = ({ figure, year, isText }: Pick<KeyNumber, 'figure' | 'year' | 'isText'>): string =>
  `${figure} ${year} ${isText}`;

const byId = new Map(keyFigures.map((figure): [string, KeyFigure] => [figure.id, figure]));

interface Told {
  spread: PeerSpread;
  places: ReadonlyMap<string, Place>;
}

/** Rates of few cases have no place; between those that have, who overlaps shares places. */
function placePool(pool: Pool): ReadonlyMap<string, Place> {
  const rates = [...pool].flatMap(([id, { cases }]) =>
    cases && isOfEnough({ denominator: cases[1] }) ? [{ id, interval: wilson(...cases) }] : [],
  );
  if (rates.length < leastForPlaces) return new Map();
  return new Map([...placeRates(rates, ({ interval }) => interval)].map(([{ id }, place]) => [id, place]));
}

function tellPool(pool: Pool, figure: KeyFigure): Told {
  const values = [...pool.values()].map(({ value }) => value);
  return { spread: spreadPeers(values, hasQuartiles(figure)), places: placePool(pool) };
}

const mostNear = 4;

/** The group of one level, kind and scope. */
interface Group {
  group: PeerGroup;
  bodies: readonly Comparable[];
  pools: ReadonlyMap<string, Pool>;
  told: Map<string, Told>;
}

function poolNumbers(group: PeerGroup, bodies: readonly Comparable[]): Group {
  const pools = new Map<string, Pool>();
  for (const { id, numbers } of bodies) {
    for (const number of numbers) {
      if (number.isDoubted) continue;
      const pool = pools.get(keyOf(number)) ?? new Map<string, KeyNumber>();
      pools.set(keyOf(number), pool.set(id, number));
    }
  }
  return { group, bodies, pools, told: new Map() };
}

function tell({ pools, told }: Group, number: KeyNumber): Told | undefined {
  const [key, figure] = [keyOf(number), byId.get(number.figure)];
  const found = told.get(key);
  if (found || !figure) return found;
  const made = tellPool(pools.get(key) ?? new Map(), figure);
  told.set(key, made);
  return made;
}

/** A number in doubt is seen beside the others too, and has no place among them. */
function listFigures(own: Comparable, group: Group): PeerFigure[] {
  const newest = Math.max(...own.years);
  const ofFigure = Map.groupBy(own.numbers, ({ figure }) => figure);
  return [...ofFigure.values()].flatMap((numbers) =>
    numbers
      .toSorted((a, b) => b.year - a.year)
      .flatMap((number): PeerFigure[] => {
        const found = tell(group, number);
        if (!found) return [];
        const { spread, places } = found;
        const place = places.get(own.id);
        const marks = number.year === newest ? spread.marks : [];
        return [{ ...number, ...spread, marks, place: place ? { ...place, of: places.size } : null }];
      }),
  );
}

/** Those whose number is nearest; of two that are as near the first by id. */
function listNear(own: Comparable, { pools, bodies }: Group): Pick<Peers, 'near' | 'nearYear'> {
  const newest = Math.max(...own.years);
  const number = own.numbers.find(
    ({ figure, year, isDoubted }) => figure === headline && year === newest && !isDoubted,
  );
  if (!number) return { near: [], nearYear: null };
  const pool = pools.get(keyOf(number));
  const others = bodies.flatMap(({ id, name, en, years }) => {
    const value = pool?.get(id)?.value;
    return value === undefined || id === own.id ? [] : [{ id, name, en, years, value }];
  });
  const nearest = others
    .toSorted((a, b) => Math.abs(a.value - number.value) - Math.abs(b.value - number.value))
    .slice(0, mostNear);
  return { near: nearest.toSorted((a, b) => b.value - a.value), nearYear: newest };
}

/** All bodies → what the page of each says of its like. */
export function makePeers(
  bodies: readonly Comparable[],
  { regions }: Pick<Registry, 'regions'>,
): (id: string) => Peers {
  const groups = groupPeers(bodies, regions).map(({ group, bodies: own }) => poolNumbers(group, own));
  const found = new Map(groups.flatMap((group) => group.bodies.map((body) => [body.id, { body, group }] as const)));
  return (id) => {
    const own = found.get(id);
    if (!own) throw new Error(`there is no body ${id}`);
    const { body, group } = own;
    const figures = listFigures(body, group);
    return { group: group.group, bodies: group.bodies.length, figures, ...listNear(body, group) };
  };
}
