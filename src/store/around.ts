// All bodies → what the page of one says of others: its like elsewhere, those of its place, whose work it took over.
import { spanYears, type YearRange } from '../report/analysis/build-series.ts';
import { listTrades } from '../report/model/agency.ts';
import { listAncestors } from '../report/registry/locality.ts';
import type { Registry } from '../report/registry/registry.ts';
import type { Body } from './describe-body.ts';

/** What is said of a body on the pages of others. */
export interface Neighbour {
  id: string;
  name: string;
  en: string;
  /** The years that it reports on. */
  years: readonly number[];
}

/** What the page of a body says of others. Whoever renders that page needs no other body. */
export interface Around {
  /** The same kind of body, nearest first. */
  sameSector: readonly Neighbour[];
  /** Other bodies of the same place. */
  samePlace: readonly Neighbour[];
  /** Those of its registered predecessors that have a page, in the order of the registry. */
  predecessors: readonly Neighbour[];
  successors: readonly Neighbour[];
}

/** What there is in all: enough to list every page, and what each page may say of it. */
export interface Whole {
  bodies: number;
  reports: number;
  /** First and last year that any report is about; both null where there is none. */
  years: YearRange | null;
  /** Codes of the places that hold a body, and of those above them, in order. */
  regions: readonly string[];
  /** Ids of the kinds that a body is of, in the order of the registry. */
  sectors: readonly string[];
}

/** All bodies, how many reports they have, and about which years. */
export function describeWhole(
  bodies: readonly Pick<Body, 'regions' | 'sector' | 'alsoSectors'>[],
  reports: { count: number; years: readonly number[] },
  { sectors }: Pick<Registry, 'sectors'>,
): Whole {
  const kinds = new Set(bodies.flatMap((body) => listTrades(body)));
  return {
    bodies: bodies.length,
    reports: reports.count,
    years: spanYears([...new Set(reports.years)]),
    regions: [...new Set(bodies.flatMap((body) => body.regions))].sort(),
    sectors: [...sectors.keys()].filter((id) => kinds.has(id)),
  };
}

/** What must be known of every body, so that it can stand on the pages of others. */
export type Candidate = Neighbour &
  Pick<Body, 'region' | 'sector' | 'level'> & {
    zone?: string | undefined;
    predecessors?: readonly string[] | undefined;
  };

const limit = 8;

const nameNeighbour = ({ id, name, en, years }: Candidate): Neighbour => ({ id, name, en, years });

const cityOf = ({ region }: Candidate): string => region.slice(0, 4);

/** The first of each list in turn that are wanted; no list is walked further than that needs. */
function takeFirst(lists: readonly (readonly [list: readonly Candidate[], isWanted: (it: Candidate) => boolean])[]) {
  const taken: Neighbour[] = [];
  for (const [list, isWanted] of lists) {
    for (const candidate of list) {
      if (taken.length === limit) return taken;
      if (isWanted(candidate)) taken.push(nameNeighbour(candidate));
    }
  }
  return taken;
}

/** Groups of bodies in which nearest ones are looked for; each in the order of the ids. */
interface Groups {
  byId: ReadonlyMap<string, Candidate>;
  byRegion: ReadonlyMap<string, readonly Candidate[]>;
  /** By kind; by kind and city; by kind and province. */
  bySector: ReadonlyMap<string, readonly Candidate[]>;
  successors: ReadonlyMap<string, readonly Candidate[]>;
  /** The place right below the country that a body lies in; provinces lie in none and are each other's nearest. */
  topOf: (body: Candidate) => string;
}

function groupBodies(bodies: readonly Candidate[], { regions }: Pick<Registry, 'regions'>): Groups {
  const topOf = ({ region }: Candidate): string => listAncestors(region, regions).at(-1)?.code ?? '';
  const bySector = new Map<string, Candidate[]>();
  for (const body of bodies) {
    if (body.sector === null) continue;
    for (const key of [body.sector, `${body.sector} ${cityOf(body)}`, `${body.sector} in ${topOf(body)}`]) {
      const group = bySector.get(key);
      if (group) group.push(body);
      else bySector.set(key, [body]);
    }
  }
  const pairs = bodies.flatMap((body) => (body.predecessors ?? []).map((id) => ({ id, body })));
  const successors = Map.groupBy(pairs, ({ id }) => id);
  return {
    byId: new Map(bodies.map((body) => [body.id, body])),
    byRegion: Map.groupBy(bodies, ({ region }) => region),
    bySector,
    successors: new Map([...successors].map(([id, found]) => [id, found.map(({ body }) => body)])),
    topOf,
  };
}

/** Within the same city, then within the same province, then elsewhere; of each the bodies of the same level first. */
function listSameSector(own: Candidate, { bySector, topOf }: Groups): Neighbour[] {
  const { sector } = own;
  if (sector === null) return [];
  const [city, top] = [cityOf(own), topOf(own)];
  const isAlike = (it: Candidate): boolean => it.level === own.level;
  const isFar = (it: Candidate): boolean => cityOf(it) !== city;
  const isFarthest = (it: Candidate): boolean => isFar(it) && topOf(it) !== top;
  const rings = [
    [bySector.get(`${sector} ${city}`) ?? [], (it: Candidate) => it.id !== own.id],
    [bySector.get(`${sector} in ${top}`) ?? [], isFar],
    [bySector.get(sector) ?? [], isFarthest],
  ] as const;
  return takeFirst(
    rings.flatMap(([list, isIn]) => [
      [list, (it: Candidate) => isIn(it) && isAlike(it)] as const,
      [list, (it: Candidate) => isIn(it) && !isAlike(it)] as const,
    ]),
  );
}

/** A zone that borrows a code stands together, and so does the place that it borrows it from. */
function listSamePlace(own: Candidate, { byRegion }: Groups): Neighbour[] {
  const list = byRegion.get(own.region) ?? [];
  const isNear = ({ zone }: Candidate): boolean => zone === own.zone;
  return takeFirst([
    [list, (it) => it.id !== own.id && isNear(it)],
    [list, (it) => it.id !== own.id && !isNear(it)],
  ]);
}

/** All bodies, sorted by id → what the page of each says of the others. */
export function makeAround(bodies: readonly Candidate[], registry: Pick<Registry, 'regions'>): (id: string) => Around {
  const groups = groupBodies(bodies, registry);
  return (id) => {
    const own = groups.byId.get(id);
    if (!own) throw new Error(`there is no body ${id}`);
    return {
      sameSector: listSameSector(own, groups),
      samePlace: listSamePlace(own, groups),
      predecessors: (own.predecessors ?? []).flatMap((it) => groups.byId.get(it) ?? []).map(nameNeighbour),
      successors: (groups.successors.get(id) ?? []).map(nameNeighbour),
    };
  };
}
